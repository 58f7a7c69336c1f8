package cn.mingchu.portal.thread;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Does the same again and again until it is closed, whatever goes wrong in a round. */
public abstract class Rounds implements Loop {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Duration down;
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Goes round.
   *
   * @param name of the thread
   * @param down how long it waits after one that went wrong
   */
  protected Rounds(String name, Duration down) {
    this.name = name;
    this.down = down;
  }

  /**
   * One round; what it did not come to is done in the next.
   *
   * @return how long to wait before that
   */
  protected abstract Duration round();

  /** Whether something that it needs is away, and may come back by itself. */
  protected boolean isAway(RuntimeException e) {
    return e instanceof DataAccessException || e instanceof TransactionException;
  }

  /** Whether nobody has closed it. */
  protected final boolean isOpen() {
    return closing.getCount() > 0;
  }

  @Override
  public final String threadName() {
    return name;
  }

  @Override
  public final void close() {
    closing.countDown();
  }

  @Override
  public final void run() {
    boolean goesOn = true;
    while (goesOn) {
      Duration wait;
      try {
        wait = round();
      } catch (RuntimeException e) {
        wait = down;
        if (isAway(e)) {
          LOG.warn("{} waits: {}", name, e.toString());
        } else {
          // A fault of ours: the thread must outlive it, or nothing would be done any more.
          LOG.error("{} failed", name, e);
        }
      }
      goesOn = isOpenAfter(wait);
    }
  }

  private boolean isOpenAfter(Duration wait) {
    try {
      return !closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
