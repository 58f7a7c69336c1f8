package cn.mingchu.jobs.kitchen.judge;

import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
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

  /** The spell that lasts, and does not count yet; null while none does. */
  @Nullable HarmSpell spell;

  /** Of the spells that count; null while none does. */
  @Nullable EvidenceItem worst;

  /** The last reading that did harm; what decides, even where a stricter budget came after it. */
  @Nullable EvidenceItem last;

  /** When the newest of their readings came in, by the gateway's clock. */
  long ingestTime;

  /** What is said of it now; null while it stays within its budget. */
  @Nullable KitchenFinding told;

  Harm() {
    this(new TreeMap<>());
  }

  Harm(NavigableMap<Long, Long> byHour) {
    this.byHour = byHour;
  }

  Harm copy() {
    Harm copy = new Harm(new TreeMap<>(byHour));
    copy.spell = spell == null ? null : spell.copy();
    copy.worst = worst;
    copy.last = last;
    copy.ingestTime = ingestTime;
    copy.told = told;
    return copy;
  }

  /** The spell that lasts, or one that begins with {@code reading}. */
  HarmSpell spell(Reading reading) {
    HarmSpell running = spell;
    if (running == null) {
      running = HarmSpell.startingAt(reading);
      spell = running;
    }
    return running;
  }

  /** Takes in that the spell is over, if one was: from here on it counts, or never. */
  void endSpell(HarmRule rule) {
    HarmSpell over = spell;
    spell = null;
    if (over != null && over.counts()) {
      over.byHour.forEach((hour, harm) -> byHour.merge(hour, harm, Long::sum));
      EvidenceItem before = worst;
      worst =
          before == null || rule.isWorse(over.worst.hundredths(), before.hundredths())
              ? over.worst
              : before;
      last = over.last;
      ingestTime = Math.max(ingestTime, over.ingestTime);
    }
  }

  /** Forgets what lies a day back, seen from {@code eventTime}. */
  void forgetUntil(long eventTime) {
    long dayBefore = hour(eventTime) - HOURS_OF_A_DAY;
    byHour.headMap(dayBefore, true).clear();
    if (spell != null) {
      spell.byHour.headMap(dayBefore, true).clear();
    }
  }

  /** Whether nothing is left of it, and nothing is said of it. */
  boolean isOver() {
    return spell == null && byHour.isEmpty() && told == null;
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
    KitchenFinding news = null;
    if (told != null) {
      news = tooMuch ? null : end(reading.eventTime(), reading);
    } else if (tooMuch) {
      EvidenceItem worstOfAll = Objects.requireNonNull(worst);
      news =
          KitchenFinding.aboutValues(
              rule.inForce(),
              rule.inForce().limitHundredths(),
              worstOfAll.hundredths(),
              device,
              Episode.open(rule.inForce().severity(), reading.eventTime()),
              reading.after(ingestTime),
              List.of(worstOfAll, Objects.requireNonNull(last)));
      told = news;
    }
    if (byHour.isEmpty() && told == null) {
      worst = null;
      last = null;
      ingestTime = 0;
    }
    return news;
  }

  /** The last word on it; null when nothing was said before. */
  @Nullable KitchenFinding end(long end, Reading shownBy) {
    KitchenFinding before = told;
    if (before == null) {
      return null;
    }
    told = null;
    Moment decided = shownBy.after(ingestTime);
    EvidenceItem worstOfAll = Objects.requireNonNull(worst);
    EvidenceItem deciding = before.evidence().get(before.evidence().size() - 1);
    return before.ended(
        before.severity(), end, decided, worstOfAll.hundredths(), List.of(worstOfAll, deciding));
  }

  static long hour(long eventTime) {
    return Math.floorDiv(eventTime, HOUR_MILLIS);
  }
}
