package cn.mingchu.benchmarks.faults;

import cn.mingchu.benchmarks.load.KafkaFill;
import cn.mingchu.benchmarks.load.Readings;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Readings that keep coming, round after round, at one pace and on a thread of their own, whatever
 * is killed meanwhile; what is sent, the oracle sees, too.
 */
final class SteadyFeed implements AutoCloseable {

  private final KafkaFill fill;
  private final Oracle oracle;
  private final Readings readings;
  private final long nanosBetweenRounds;
  private final AtomicLong sent = new AtomicLong();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private volatile boolean enough;

  /**
   * A feed that has registered its devices and sends no reading yet.
   *
   * @param devices how many report once a round
   * @param perSecond readings a second, of all devices together
   */
  SteadyFeed(String bootstrapServers, Oracle oracle, int devices, int perSecond, long seed) {
    this.fill = new KafkaFill(bootstrapServers);
    this.oracle = oracle;
    this.readings = new Readings(devices, seed);
    this.nanosBetweenRounds = TimeUnit.SECONDS.toNanos(1) * devices / perSecond;
    readings.devices().forEach(fill::send);
    readings.devices().forEach(oracle::observe);
  }

  /** Starts to send. */
  Future<?> start() {
    return thread.submit(this::send);
  }

  /** How many readings were handed to Kafka's client so far. */
  long sent() {
    return sent.get();
  }

  /** Ends after the round that is under way, and waits until the broker has everything. */
  void finish(Future<?> sending) throws ExecutionException, InterruptedException {
    enough = true;
    sending.get();
    fill.flush();
  }

  private void send() {
    long next = System.nanoTime();
    for (int round = 0; !enough; round++) {
      readings
          .round(round)
          .forEach(
              reading -> {
                fill.send(reading);
                oracle.observe(reading);
                sent.incrementAndGet();
              });
      next += nanosBetweenRounds;
      pauseUntil(next);
    }
  }

  private static void pauseUntil(long nanoTime) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while readings are sent", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    fill.close();
  }
}
