package cn.mingchu.gateway.broker;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.wire.Heartbeat;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the jobs every few seconds how late it is, on each partition that events go to, while the
 * gateway takes events.
 *
 * @see Heartbeat
 */
public final class Heart implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Heart.class);

  private final Publisher publisher;
  private final List<Topic<?>> topics;
  private final BooleanSupplier ready;
  private final Clock clock;
  private final Duration pause;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread named = new Thread(task, "mingchu-gateway-heart");
            named.setDaemon(true);
            return named;
          });

  /**
   * A heart that does not beat yet.
   *
   * @param ready whether the gateway takes events
   * @param pause between two beats, by the machine's clock
   */
  public Heart(
      Publisher publisher,
      List<Topic<?>> topics,
      BooleanSupplier ready,
      Clock clock,
      Duration pause) {
    this.publisher = publisher;
    this.topics = topics;
    this.ready = ready;
    this.clock = clock;
    this.pause = pause;
  }

  /** Starts to beat. */
  public void start() {
    Future<?> unused =
        thread.scheduleWithFixedDelay(
            this::beat, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beat() {
    if (!ready.getAsBoolean()) {
      return;
    }
    for (Topic<?> topic : topics) {
      try {
        publisher.beat(topic, clock.instant());
      } catch (RuntimeException e) {
        LOG.warn("no heartbeat on {}: {}", topic, e.getMessage());
      }
    }
  }

  /** Stops to beat. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
