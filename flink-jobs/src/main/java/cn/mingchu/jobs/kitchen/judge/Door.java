package cn.mingchu.jobs.kitchen.judge;

/**
 * What is known of the door of a device that has a sensor for it.
 *
 * <p>A gap in its readings is neither open nor shut: what was before is not counted on after it.
 */
final class Door {

  /** The last word on it. */
  long lastTime = Course.NEVER;

  /** Since when it is open; {@link Course#NEVER} while it is shut. */
  long openSince = Course.NEVER;

  /** When it was last seen shut again, and for how long it had been open. */
  long shutAt = Course.NEVER;

  long openedMillis;

  /**
   * Takes in a reading of it.
   *
   * @param gap whether the one before is too long ago to know what was between
   */
  void saw(Reading reading, boolean gap) {
    if (gap) {
      openSince = Course.NEVER;
      shutAt = Course.NEVER;
    }
    boolean open = reading.hundredths() > 0;
    if (open && openSince == Course.NEVER) {
      openSince = reading.eventTime();
    } else if (!open && openSince != Course.NEVER) {
      shutAt = reading.eventTime();
      openedMillis = shutAt - openSince;
      openSince = Course.NEVER;
    }
    lastTime = reading.eventTime();
  }

  /** Whether the last word on it still holds at a moment. */
  boolean isKnownAt(long eventTime, long longestGapMillis) {
    return eventTime - lastTime <= longestGapMillis;
  }

  /** Whether it is open at a moment, or was a little before, and for no longer than allowed. */
  boolean explains(long eventTime, long upToMillis, long afterMillis) {
    if (openSince != Course.NEVER) {
      return eventTime - openSince <= upToMillis;
    }
    return shutAt != Course.NEVER
        && openedMillis <= upToMillis
        && eventTime - shutAt <= afterMillis;
  }

  Door copy() {
    Door copy = new Door();
    copy.lastTime = lastTime;
    copy.openSince = openSince;
    copy.shutAt = shutAt;
    copy.openedMillis = openedMillis;
    return copy;
  }
}
