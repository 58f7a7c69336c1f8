package cn.mingchu.portal.notice;

import cn.mingchu.portal.thread.Loop;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks again and again whether a digest is due. */
final class DigestMaker implements Loop {

  private static final Logger LOG = LoggerFactory.getLogger(DigestMaker.class);

  /** How long a digest may be late. */
  private static final Duration IDLE = Duration.ofSeconds(2);

  private final Digests digests;
  private final Clock clock;
  private final Clock wall;
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Makes digests.
   *
   * @param clock of the kitchens: their day is the reader's
   * @param wall by which notices are sent
   */
  DigestMaker(Digests digests, Clock clock, Clock wall) {
    this.digests = digests;
    this.clock = clock;
    this.wall = wall;
  }

  @Override
  public String threadName() {
    return "notices-digests";
  }

  @Override
  public void close() {
    closing.countDown();
  }

  @Override
  public void run() {
    boolean goesOn = true;
    while (goesOn) {
      try {
        digests.make(clock.instant(), wall.instant());
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("Digests wait for the database: {}", e.toString());
      } catch (RuntimeException e) {
        // A fault of ours: the thread must outlive it, or no digest would be made any more.
        LOG.error("Digests failed", e);
      }
      goesOn = isOpenAfterAWhile();
    }
  }

  private boolean isOpenAfterAWhile() {
    try {
      return !closing.await(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
