package cn.mingchu.launcher.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Parts that start side by side, and stop one after the other.
 *
 * <p>When one of them does not start, those that did are noted all the same, so that they are
 * stopped.
 */
final class Startup {

  /** Stops a part. */
  interface Stop<T> {
    void stop(T part) throws Exception;
  }

  private record Starting<T>(String name, Future<T> part, Stop<T> stop) {

    void note(Parts parts) throws InterruptedException, ExecutionException {
      T started = part.get();
      parts.add(name, () -> stop.stop(started));
    }
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Starting<?>> all = new ArrayList<>();
  private final Parts parts;
  private final Consumer<String> progress;

  /**
   * A startup.
   *
   * @param parts is told how each part is stopped
   * @param progress is told one line a part that is up
   */
  Startup(Parts parts, Consumer<String> progress) {
    this.parts = parts;
    this.progress = progress;
  }

  /** Begins to start a part; what begins later is stopped earlier. */
  <T> Future<T> begin(String name, Callable<T> start, Stop<T> stop) {
    Future<T> part =
        threads.submit(
            () -> {
              long from = System.nanoTime();
              T started = start.call();
              progress.accept(
                  "%s is up after %.1f s".formatted(name, (System.nanoTime() - from) / 1e9));
              return started;
            });
    all.add(new Starting<>(name, part, stop));
    return part;
  }

  /**
   * Returns when all parts are up.
   *
   * @throws Exception what kept the first one from starting, when none is starting any more
   */
  void await() throws Exception {
    threads.shutdown();
    Exception problem = null;
    for (Starting<?> starting : all) {
      try {
        starting.note(parts);
      } catch (ExecutionException e) {
        if (problem == null) {
          problem = new StartException(starting.name(), e.getCause());
        }
      }
    }
    if (problem != null) {
      throw problem;
    }
  }
}
