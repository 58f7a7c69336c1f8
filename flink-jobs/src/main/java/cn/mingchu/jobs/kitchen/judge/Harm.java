package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.EvidenceRole;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the spells beyond a limit add up to, over the hour that runs and those of the day before.
 */
final class Harm {

  static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  private static final int HOURS_OF_A_DAY = 24;

  /** Hour since 1970 to its harm, in hundredths of the unit times milliseconds. */
  final NavigableMap<Long, Long> byHour;

  EvidenceItem worst;

  /** The last reading that did harm; what decides, even where a stricter budget came after it. */
  EvidenceItem last;

  /** When the newest of its readings came in, by the gateway's clock. */
  long ingestTime;

  /** What is said of it now; null while it stays within its budget. */
  @Nullable KitchenFinding told;

  Harm(NavigableMap<Long, Long> byHour, EvidenceItem worst, EvidenceItem last, long ingestTime) {
    this.byHour = byHour;
    this.worst = worst;
    this.last = last;
    this.ingestTime = ingestTime;
  }

  static Harm startingAt(Reading reading) {
    return new Harm(
        new TreeMap<>(),
        EvidenceItem.of(EvidenceRole.WORST, reading),
        EvidenceItem.of(EvidenceRole.DECIDING, reading),
        reading.ingestTime());
  }

  Harm copy() {
    Harm copy = new Harm(new TreeMap<>(byHour), worst, last, ingestTime);
    copy.told = told;
    return copy;
  }

  /** Takes in the time that led to a reading beyond the limit. */
  void add(Reading reading, HarmRule rule, long harm) {
    byHour.merge(hour(reading.eventTime()), harm, Long::sum);
    ingestTime = Math.max(ingestTime, reading.ingestTime());
    last = EvidenceItem.of(EvidenceRole.DECIDING, reading);
    if (rule.isWorse(reading.hundredths(), worst.hundredths())) {
      worst = EvidenceItem.of(EvidenceRole.WORST, reading);
    }
  }

  /** Forgets what lies a day back, seen from {@code eventTime}. */
  void forgetUntil(long eventTime) {
    Iterator<Map.Entry<Long, Long>> hours = byHour.entrySet().iterator();
    while (hours.hasNext() && hours.next().getKey() <= hour(eventTime) - HOURS_OF_A_DAY) {
      hours.remove();
    }
  }

  /** Whether nothing is left of it, and nothing is said of it. */
  boolean isOver() {
    return byHour.isEmpty() && told == null;
  }

  long sum() {
    long sum = 0;
    for (long harm : byHour.values()) {
      sum += harm;
    }
    return sum;
  }

  /** What has to be said after a reading; null while nothing new is true. */
  @Nullable KitchenFinding news(HarmRule rule, DeviceProfile device, Reading reading) {
    boolean tooMuch = rule.isTooMuch(sum());
    if (told != null) {
      return tooMuch ? null : end(reading.eventTime(), reading);
    }
    if (tooMuch) {
      told =
          KitchenFinding.aboutValues(
              rule.inForce(),
              rule.inForce().limitHundredths(),
              worst.hundredths(),
              device,
              Episode.open(rule.inForce().severity(), reading.eventTime()),
              reading.after(ingestTime),
              List.of(worst, last));
      return told;
    }
    return null;
  }

  /** The last word on it; null when nothing was said before. */
  @Nullable KitchenFinding end(long end, Reading shownBy) {
    KitchenFinding before = told;
    if (before == null) {
      return null;
    }
    told = null;
    Moment decided = shownBy.after(ingestTime);
    EvidenceItem deciding = before.evidence().get(before.evidence().size() - 1);
    return before.ended(
        before.severity(), end, decided, worst.hundredths(), List.of(worst, deciding));
  }

  private static long hour(long eventTime) {
    return Math.floorDiv(eventTime, HOUR_MILLIS);
  }
}
