package cn.mingchu.portal.notice;

import cn.mingchu.portal.thread.Loop;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Sends the notices of one channel, one after the other, each at least once: what was sent and not
 * noted as sent is sent again, with the same key.
 *
 * <p>Each channel has its own, so that a receiver that is slow holds up no other.
 */
final class Courier implements Loop {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** How long a notice may lie unnoticed. */
  private static final Duration IDLE = Duration.ofMillis(500);

  private static final Duration DATABASE_DOWN = Duration.ofSeconds(5);

  private final String channel;
  private final NoticeForm form;
  private final Outbox outbox;
  private final Exchange exchange;
  private final Waits waits;
  private final Duration lease;
  private final Clock wall;
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Sends what is for {@code channel}.
   *
   * @param lease after so long without word of it a notice that was taken is sent by somebody else;
   *     MUST be longer than a sending can take
   */
  Courier(
      String channel,
      NoticeForm form,
      Outbox outbox,
      Exchange exchange,
      Waits waits,
      Duration lease,
      Clock wall) {
    this.channel = channel;
    this.form = form;
    this.outbox = outbox;
    this.exchange = exchange;
    this.waits = waits;
    this.lease = lease;
    this.wall = wall;
  }

  @Override
  public String threadName() {
    return "notices-" + channel;
  }

  /** Makes {@link #run} return when the notice at hand is dealt with, at most a timeout later. */
  @Override
  public void close() {
    closing.countDown();
  }

  @Override
  public void run() {
    boolean goesOn = true;
    while (goesOn) {
      Duration wait;
      try {
        wait = sendNext() ? form.pace() : IDLE;
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("Channel {} waits for the database: {}", channel, e.toString());
        wait = DATABASE_DOWN;
      } catch (RuntimeException e) {
        // A fault of ours: the thread must outlive it, or nothing would be sent any more.
        LOG.error("Channel {} failed", channel, e);
        wait = DATABASE_DOWN;
      }
      goesOn = isOpenAfter(wait);
    }
  }

  /** Sends what is next; false if it is nothing's turn. */
  boolean sendNext() {
    Instant now = wall.instant();
    Optional<Notice> taken = outbox.take(channel, now, now.plus(lease));
    taken.ifPresent(this::deliver);
    return taken.isPresent();
  }

  private void deliver(Notice notice) {
    if (notice.attempt() > waits.attempts()) {
      giveUp(notice, "whoever sent it last never said what became of it");
      return;
    }
    Optional<String> objection = objection(notice);
    if (objection.isEmpty()) {
      outbox.sent(notice.id(), wall.instant());
    } else if (waits.isLast(notice.attempt())) {
      giveUp(notice, objection.get());
    } else {
      outbox.failed(notice, objection.get(), wall.instant().plus(waits.after(notice.attempt())));
    }
  }

  private Optional<String> objection(Notice notice) {
    try {
      return form.objection(exchange.send(form.post(notice, wall.instant())));
    } catch (IOException e) {
      return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Notice {} of channel {} cannot be sent", notice.id(), channel, e);
      return Optional.of(e.toString());
    }
  }

  private void giveUp(Notice notice, String error) {
    LOG.error(
        "Gave up notice {} of alert {} on channel {} after {} attempts: {}",
        notice.id(),
        notice.alertId(),
        channel,
        Math.min(notice.attempt(), waits.attempts()),
        error);
    outbox.gaveUp(notice, error);
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
