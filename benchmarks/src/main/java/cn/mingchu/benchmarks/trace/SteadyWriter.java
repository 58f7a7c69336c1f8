package cn.mingchu.benchmarks.trace;

import cn.mingchu.portal.trace.index.TraceIndex;
import cn.mingchu.schemas.event.TraceLink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Tells an index of corrections, so many a second, until it is closed. */
final class SteadyWriter implements AutoCloseable {

  private final TraceIndex index;
  private final List<TraceLink> links;
  private final long everyNanos;
  private final AtomicLong written = new AtomicLong();
  private final long begun = System.nanoTime();
  private final Thread thread = new Thread(this::write, "updates");
  private volatile boolean closing;

  private SteadyWriter(TraceIndex index, List<TraceLink> links, int perSecond) {
    this.index = index;
    this.links = links;
    this.everyNanos = Duration.ofSeconds(1).toNanos() / perSecond;
  }

  /**
   * Begins.
   *
   * @param links that are corrected, one after the other, again and again
   */
  static SteadyWriter start(TraceIndex index, List<TraceLink> links, int perSecond) {
    SteadyWriter writer = new SteadyWriter(index, links, perSecond);
    writer.thread.start();
    return writer;
  }

  /** How many were really written, a second. */
  double perSecond() {
    return written.get() * 1e9 / (System.nanoTime() - begun);
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    while (!closing) {
      long due = (System.nanoTime() - begun) / everyNanos;
      for (long number = written.get(); number < due; number++) {
        TraceLink link = links.get((int) (number % links.size()));
        int revision = 2 + (int) (number / links.size());
        long grams = link.getGrams() + 1 + revision % 2;
        index.put(TraceLink.newBuilder(link).setRevision(revision).setGrams(grams).build());
        written.incrementAndGet();
      }
      LockSupport.parkNanos(everyNanos);
    }
  }
}
