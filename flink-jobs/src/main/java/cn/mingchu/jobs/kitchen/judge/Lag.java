package cn.mingchu.jobs.kitchen.judge;

import org.jspecify.annotations.Nullable;

/**
 * A time in which readings lag behind the gateway's clock one by one. The device's own times being
 * worthless then, this one is told by the gateway's clock.
 */
final class Lag {

  /** When the present run of lagging readings began; {@link Course#NEVER} while there is none. */
  long since;

  /** When the clock was last found wrong. */
  long lastWrong = Course.NEVER;

  /** What is said of it now; null while it is not steady. */
  @Nullable KitchenFinding told;

  Lag(long since) {
    this.since = since;
  }

  Lag copy() {
    Lag copy = new Lag(since);
    copy.lastWrong = lastWrong;
    copy.told = told;
    return copy;
  }

  /** Takes in a lagging reading; what has to be said of it, null while nothing new is true. */
  @Nullable KitchenFinding extend(ClockRule rule, DeviceProfile device, Reading reading) {
    if (since == Course.NEVER) {
      since = reading.ingestTime();
    }
    if (!rule.isSteady(reading.ingestTime() - since)) {
      return null;
    }
    lastWrong = Math.max(lastWrong, reading.ingestTime());
    if (told != null) {
      return null;
    }
    told =
        KitchenFinding.aboutDevice(
            rule.inForce(),
            device,
            Episode.open(rule.inForce().severity(), since),
            reading.after(reading.ingestTime()));
    return told;
  }

  /** The last word on it; null when nothing was said before. */
  @Nullable KitchenFinding end(Reading shownBy) {
    return told == null
        ? null
        : told.ended(told.severity(), lastWrong, shownBy.after(lastWrong), null, told.evidence());
  }
}
