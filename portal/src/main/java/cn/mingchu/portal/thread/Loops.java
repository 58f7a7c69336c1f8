package cn.mingchu.portal.thread;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Runs each loop in a thread of its own, as long as the portal runs. */
public class Loops implements SmartLifecycle {

  private final List<Loop> loops;
  private final List<Thread> threads = new ArrayList<>();

  /** Of which none runs yet. */
  public Loops(List<? extends Loop> loops) {
    this.loops = List.copyOf(loops);
  }

  @Override
  public synchronized void start() {
    for (Loop loop : loops) {
      Thread thread = new Thread(loop, loop.threadName());
      thread.start();
      threads.add(thread);
    }
  }

  /** Returns when all of them have ended. */
  @Override
  public synchronized void stop() {
    loops.forEach(Loop::close);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    threads.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }
}
