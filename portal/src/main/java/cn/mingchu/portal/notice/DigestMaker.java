package cn.mingchu.portal.notice;

import cn.mingchu.portal.thread.Rounds;
import java.time.Clock;
import java.time.Duration;

/** Looks again and again whether a digest is due. */
final class DigestMaker extends Rounds {

  /** How long a digest may be late. */
  private static final Duration IDLE = Duration.ofSeconds(2);

  private final Digests digests;
  private final Clock clock;
  private final Clock wall;

  /**
   * Makes digests.
   *
   * @param clock of the kitchens: their day is the reader's
   * @param wall by which notices are sent
   */
  DigestMaker(Digests digests, Clock clock, Clock wall) {
    super("notices-digests", IDLE);
    this.digests = digests;
    this.clock = clock;
    this.wall = wall;
  }

  @Override
  protected Duration round() {
    digests.make(clock.instant(), wall.instant());
    return IDLE;
  }
}
