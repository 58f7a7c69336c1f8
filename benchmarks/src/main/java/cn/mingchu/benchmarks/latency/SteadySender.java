package cn.mingchu.benchmarks.latency;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.client.Receipt;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends batch after batch at the moments at which they are due, whatever became of the others. */
final class SteadySender implements AutoCloseable {

  private static final int CONNECTIONS = 16;
  private static final long SECOND = 1_000_000_000L;

  private final GatewayClient client;
  private final Detectors detectors;
  private final Clock clock;
  private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
  private final Map<UUID, Long> expected = new ConcurrentHashMap<>();
  private final AtomicLong notAccepted = new AtomicLong();
  private int second;
  private boolean counting;

  SteadySender(GatewayClient client, Detectors detectors, Clock clock) {
    this.client = client;
    this.detectors = detectors;
    this.clock = clock;
  }

  /** From here on, findings count. */
  void startCounting() {
    counting = true;
  }

  /** The readings that decide a finding, and when each was due, on {@link System#nanoTime()}. */
  Map<UUID, Long> expected() {
    return expected;
  }

  long notAccepted() {
    return notAccepted.get();
  }

  /** Sends for so many seconds, and waits for the last answer. */
  void send(int seconds) throws Exception {
    long start = System.nanoTime();
    long gap = SECOND / detectors.batches();
    List<Future<?>> open = new ArrayList<>();
    for (int passed = 0; passed < seconds; passed++) {
      int now = second++;
      for (int batch = 0; batch < detectors.batches(); batch++) {
        long due = start + passed * SECOND + batch * gap;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        int each = batch;
        open.add(connections.submit(() -> deliver(each, now, due)));
      }
    }
    for (Future<?> one : open) {
      one.get();
    }
  }

  @Override
  public void close() {
    connections.shutdownNow();
  }

  private Void deliver(int batch, int now, long due) throws IOException, InterruptedException {
    Instant measured = clock.instant();
    List<String> lines = new ArrayList<>(detectors.batchSize());
    for (int number = 0; number < detectors.batchSize(); number++) {
      UUID eventId = UUID.randomUUID();
      if (counting && detectors.isNews(batch, number, now)) {
        expected.put(eventId, due);
      }
      lines.add(detectors.reading(eventId, batch, number, now, measured));
    }
    Receipt receipt = client.deliver("kitchen-readings", lines);
    notAccepted.addAndGet(lines.size() - receipt.accepted());
    return null;
  }
}
