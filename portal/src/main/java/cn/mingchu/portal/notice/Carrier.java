package cn.mingchu.portal.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes notices to the receiver of one channel. */
interface Carrier {

  /**
   * Sends a notice once.
   *
   * @param now by the clock on the wall
   * @return why it has not arrived; empty where it has
   */
  Optional<Objection> carry(Dispatch dispatch, Instant now);

  /** How long to wait between two of them. */
  Duration pace();
}
