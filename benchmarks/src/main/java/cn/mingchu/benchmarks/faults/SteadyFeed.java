package cn.mingchu.benchmarks.faults;

import cn.mingchu.benchmarks.load.KafkaFill;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Events that keep coming, round after round, at one pace and on a thread of their own, whatever is
 * killed meanwhile.
 */
final class SteadyFeed implements AutoCloseable {

  private final KafkaFill fill;
  private final Round round;
  private final long nanosBetweenRounds;
  private final AtomicLong sent = new AtomicLong();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private volatile boolean enough;

  /** A feed that sends nothing yet. */
  SteadyFeed(KafkaFill fill, Round round, Duration betweenRounds) {
    this.fill = fill;
    this.round = round;
    this.nanosBetweenRounds = betweenRounds.toNanos();
  }

  /** Starts to send. */
  Future<?> start() {
    return thread.submit(this::send);
  }

  /** How many events were handed to Kafka's client so far. */
  long sent() {
    return sent.get();
  }

  /**
   * Ends after the round that is under way, or sends what is left of a whole as fast as it can, and
   * waits until the broker has everything.
   */
  void finish(Future<?> sending) throws ExecutionException, InterruptedException {
    enough = true;
    sending.get();
    fill.flush();
  }

  private void send() {
    long next = System.nanoTime();
    boolean more = true;
    while (more && (!enough || round.isPartOfAWhole())) {
      int events = round.send(fill);
      sent.addAndGet(events);
      more = events > 0;
      if (!enough) {
        next += nanosBetweenRounds;
        pauseUntil(next);
      }
    }
  }

  private static void pauseUntil(long nanoTime) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while events are sent", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    fill.close();
  }
}
