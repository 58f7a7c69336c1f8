package cn.mingchu.launcher.command;

import cn.mingchu.launcher.feed.EventFeed;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Somebody wants the process to end: Ctrl-C, or a kill that can be heard.
 *
 * <p>Thread-safe.
 */
public final class StopSignal implements EventFeed.Pause {

  private final CountDownLatch asked = new CountDownLatch(1);

  /** Asks for the end; a second time changes nothing. */
  public void ask() {
    asked.countDown();
  }

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Returns when somebody asks. */
  void await() throws InterruptedException {
    asked.await();
  }

  @Override
  public boolean isOverAfter(Duration wait) throws InterruptedException {
    return asked.await(wait.toNanos(), TimeUnit.NANOSECONDS);
  }
}
