package cn.mingchu.launcher.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that shows what it is told, and never goes back.
 *
 * <p>History that is sent again is as old as it was when it happened. Thread-safe.
 */
public final class ReplayClock extends Clock {

  private final Hand hand;
  private final ZoneId zone;

  private ReplayClock(Hand hand, ZoneId zone) {
    this.hand = hand;
    this.zone = zone;
  }

  /** A clock that shows {@code start} until it is told to show a later moment. */
  public static ReplayClock at(Instant start) {
    return new ReplayClock(new Hand(start), ZoneOffset.UTC);
  }

  /** Shows {@code moment} from now on, unless it already shows a later one. */
  public void advanceTo(Instant moment) {
    hand.advanceTo(moment);
  }

  @Override
  public Instant instant() {
    return hand.moment();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new ReplayClock(hand, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReplayClock that && hand == that.hand && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(hand) + zone.hashCode();
  }

  /** What clocks of different zones share. */
  private static final class Hand {

    private Instant moment;

    Hand(Instant moment) {
      this.moment = moment;
    }

    synchronized void advanceTo(Instant later) {
      if (later.isAfter(moment)) {
        moment = later;
      }
    }

    synchronized Instant moment() {
      return moment;
    }
  }
}
