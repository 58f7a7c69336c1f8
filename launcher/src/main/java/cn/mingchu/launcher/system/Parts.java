package cn.mingchu.launcher.system;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, to be stopped in the opposite order, each part whatever becomes of the others.
 */
final class Parts implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

  private record Part(String name, AutoCloseable stop) {}

  private final Deque<Part> started = new ArrayDeque<>();

  /** Notes what has to be done to stop a part that has just started. */
  synchronized void add(String name, AutoCloseable stop) {
    started.push(new Part(name, stop));
  }

  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      Part part = started.pop();
      long from = System.nanoTime();
      try {
        part.stop().close();
        LOG.info("{} stopped in {} ms", part.name(), (System.nanoTime() - from) / 1_000_000);
      } catch (Exception e) {
        LOG.error("{} did not stop as it should", part.name(), e);
      }
    }
  }
}
