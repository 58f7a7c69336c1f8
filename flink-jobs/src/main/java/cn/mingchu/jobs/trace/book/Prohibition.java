package cn.mingchu.jobs.trace.book;

/**
 * From when until when what is suspect must not be used, and the event that says so.
 *
 * @param knownAt from when on, UTC milliseconds
 * @param releasedAt when somebody decided that it may be used again, UTC milliseconds; {@link
 *     Long#MAX_VALUE} where nobody did
 * @param eventIdHigh the event; 0 in both halves where none is known
 */
public record Prohibition(long knownAt, long releasedAt, long eventIdHigh, long eventIdLow) {

  /** That nothing is forbidden. */
  static final Prohibition NONE = new Prohibition(Long.MIN_VALUE, Long.MIN_VALUE, 0, 0);

  /** One that nobody has released, and of which no event is known. */
  public static Prohibition from(long knownAt) {
    return new Prohibition(knownAt, Long.MAX_VALUE, 0, 0);
  }

  /** Both: of several words on one cause the last counts, and it is released with the last. */
  Prohibition and(Prohibition other) {
    Prohibition later = isLaterThan(other) ? this : other;
    return new Prohibition(
        later.knownAt, Math.max(releasedAt, other.releasedAt), later.eventIdHigh, later.eventIdLow);
  }

  /** The same where it is released at that time, if not before. */
  Prohibition releasedBy(long time) {
    return time >= releasedAt ? this : new Prohibition(knownAt, time, eventIdHigh, eventIdLow);
  }

  /** Whether somebody decided that what is suspect may be used again. */
  public boolean isReleased() {
    return releasedAt != Long.MAX_VALUE;
  }

  /** Whether an event is known that says so. */
  public boolean hasEvent() {
    return eventIdHigh != 0 || eventIdLow != 0;
  }

  private boolean isLaterThan(Prohibition other) {
    if (knownAt != other.knownAt) {
      return knownAt > other.knownAt;
    }
    return eventIdHigh != other.eventIdHigh
        ? eventIdHigh > other.eventIdHigh
        : eventIdLow > other.eventIdLow;
  }
}
