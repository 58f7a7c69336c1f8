package cn.mingchu.portal.notice;

import cn.mingchu.portal.thread.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the notices of one channel, one after the other, each at least once: what was sent and not
 * noted as sent is sent again, with the same key.
 *
 * <p>Each channel has its own, so that a receiver that is slow holds up no other. Once closed, it
 * ends when the notice at hand is dealt with, at most a timeout later.
 */
final class Courier extends Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** How long a notice may lie unnoticed. */
  private static final Duration IDLE = Duration.ofMillis(500);

  private static final Duration DATABASE_DOWN = Duration.ofSeconds(5);

  private final String channel;
  private final Carrier carrier;
  private final Outbox outbox;
  private final Waits waits;
  private final Duration lease;
  private final Clock wall;

  /**
   * Sends what is for {@code channel}.
   *
   * @param lease after so long without word of it a notice that was taken is sent by somebody else;
   *     MUST be longer than a sending can take
   */
  Courier(String channel, Carrier carrier, Outbox outbox, Waits waits, Duration lease, Clock wall) {
    super("notices-" + channel, DATABASE_DOWN);
    this.channel = channel;
    this.carrier = carrier;
    this.outbox = outbox;
    this.waits = waits;
    this.lease = lease;
    this.wall = wall;
  }

  @Override
  protected Duration round() {
    return sendNext() ? carrier.pace() : IDLE;
  }

  /** Sends what is next; false if it is nothing's turn. */
  boolean sendNext() {
    Instant now = wall.instant();
    Optional<Dispatch> taken = outbox.take(channel, now, now.plus(lease));
    taken.ifPresent(this::deliver);
    return taken.isPresent();
  }

  private void deliver(Dispatch dispatch) {
    if (dispatch.attempt() > waits.attempts()) {
      giveUp(
          dispatch,
          Objection.passing(
              Trouble.NEVER_SAID, "whoever sent it last never said what became of it"));
      return;
    }
    Optional<Objection> objection = objection(dispatch);
    if (objection.isEmpty()) {
      outbox.sent(dispatch.id(), wall.instant());
    } else if (objection.get().isFinal() || waits.isLast(dispatch.attempt())) {
      giveUp(dispatch, objection.get());
    } else {
      outbox.failed(
          dispatch, objection.get(), wall.instant().plus(waits.after(dispatch.attempt())));
    }
  }

  private Optional<Objection> objection(Dispatch dispatch) {
    try {
      return carrier.carry(dispatch, wall.instant());
    } catch (RuntimeException e) {
      LOG.error("Notice {} of channel {} cannot be sent", dispatch.id(), channel, e);
      return Optional.of(Objection.passing(Trouble.FAULT, e.toString()));
    }
  }

  private void giveUp(Dispatch dispatch, Objection objection) {
    LOG.error(
        "Gave up notice {} on channel {} after {} attempts: {}, {}",
        dispatch.id(),
        channel,
        Math.min(dispatch.attempt(), waits.attempts()),
        objection.trouble(),
        objection.detail());
    outbox.gaveUp(dispatch, objection);
  }
}
