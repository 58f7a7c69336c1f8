package cn.mingchu.launcher.dispatch;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.client.Receipt;
import cn.mingchu.launcher.client.RefusedLine;
import cn.mingchu.launcher.recording.Delivery;
import cn.mingchu.launcher.recording.RecordedEvent;
import cn.mingchu.launcher.recording.Recording;
import cn.mingchu.schemas.topic.Topic;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends a recording ahead of the gateway's answers.
 *
 * <p>Each topic has a courier, who brings one load after the other: what a topic's partitions get
 * is in order of arrival, and the next load is put together while one is under way. Whoever is too
 * far ahead of the answers waits.
 */
public final class Dispatch implements Recording.Sender, AutoCloseable {

  private static final int MOST_OPEN = 20_000;

  /** The gateway knows repeats for two days after their arrival, by a clock that waits for all. */
  private static final Duration FARTHEST_AHEAD = Duration.ofHours(1);

  private final GatewayClient gateway;
  private final boolean tellsArrivals;
  private final Consumer<Instant> now;
  private final Answers answers;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<Topic<?>, Courier> couriers = new HashMap<>();
  private final Object desk = new Object();
  private Instant newest = Instant.MIN;
  private int open;
  private @Nullable Throwable problem;

  /**
   * A dispatch that has sent nothing yet.
   *
   * @param tellsArrivals whether the gateway believes us when events arrived
   * @param now is told what time it is in the recording: all that arrived before is answered
   */
  public Dispatch(
      GatewayClient gateway, boolean tellsArrivals, Consumer<Instant> now, Answers answers) {
    this.gateway = gateway;
    this.tellsArrivals = tellsArrivals;
    this.now = now;
    this.answers = answers;
  }

  /**
   * Takes a delivery, which MUST NOT have arrived before the last one.
   *
   * @throws IOException if an earlier one could not be brought
   */
  @Override
  public void send(Delivery delivery) throws IOException, InterruptedException {
    synchronized (desk) {
      while (problem == null && isTooFarAhead(delivery.arrival())) {
        desk.wait();
      }
      requireNoProblem();
      newest = delivery.arrival();
      delivery
          .byTopic()
          .forEach((topic, events) -> courier(topic).take(new Parcel(newest, events)));
      open += delivery.events().size();
      now.accept(oldestUnanswered());
      desk.notifyAll();
    }
  }

  /**
   * Returns when all is answered.
   *
   * @throws IOException if something could not be brought
   */
  public void finish() throws IOException, InterruptedException {
    synchronized (desk) {
      while (problem == null && open > 0) {
        desk.wait();
      }
      requireNoProblem();
    }
  }

  /** Leaves what is not answered yet. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  private boolean isTooFarAhead(Instant arrival) {
    return open > 0
        && (open >= MOST_OPEN || arrival.isAfter(oldestUnanswered().plus(FARTHEST_AHEAD)));
  }

  private Instant oldestUnanswered() {
    Instant oldest = newest;
    for (Courier courier : couriers.values()) {
      Instant arrival = courier.oldestUnanswered();
      oldest = arrival != null && arrival.isBefore(oldest) ? arrival : oldest;
    }
    return oldest;
  }

  private Courier courier(Topic<?> topic) {
    return couriers.computeIfAbsent(
        topic,
        unknown -> {
          Courier courier = new Courier();
          Future<?> unused = threads.submit(() -> bring(topic, courier));
          return courier;
        });
  }

  private void bring(Topic<?> topic, Courier courier) {
    try {
      while (true) {
        Load load;
        synchronized (desk) {
          while (!courier.hasMore()) {
            desk.wait();
          }
          load = courier.setOut();
        }
        List<RefusedLine> refused = new ArrayList<>();
        Receipt receipt =
            gateway.deliver(
                topic.shortName(),
                load.json(),
                tellsArrivals ? load.arrivals() : List.of(),
                refused::add);
        synchronized (desk) {
          courier.comeBack();
          answered(load.events(), receipt, refused);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody waits for the answers any more
    } catch (IOException | RuntimeException e) {
      synchronized (desk) {
        problem = problem == null ? e : problem;
        desk.notifyAll();
      }
    }
  }

  private void answered(List<RecordedEvent> events, Receipt receipt, List<RefusedLine> refused) {
    open -= events.size();
    refused.forEach(line -> answers.refused(events.get(line.index()), line));
    answers.answered(receipt);
    now.accept(oldestUnanswered());
    desk.notifyAll();
  }

  private void requireNoProblem() throws IOException {
    if (problem != null) {
      throw new IOException(problem.getMessage(), problem);
    }
  }
}
