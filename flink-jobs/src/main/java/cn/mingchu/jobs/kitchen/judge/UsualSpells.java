package cn.mingchu.jobs.kitchen.judge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The last spells beyond a limit that a device has had and that were long enough to be told: the
 * defrosts of a freezer, for one.
 *
 * <p>What a device has had three times in a week is usual for it, as long as it is no longer, goes
 * no further and comes no sooner than those did, by some tolerance, and the device spends no more
 * than a quarter of its time so. No regulation says so; all numbers here are our own.
 */
final class UsualSpells {

  /** So many alike make a habit. */
  static final int ENOUGH = 3;

  static final int MOST_REMEMBERED = 8;
  static final long MEMORY_MILLIS = Duration.ofDays(7).toMillis();

  private static final int LARGEST_SHARE = 4;
  private static final long LONGER_MILLIS = Duration.ofMinutes(5).toMillis();
  private static final int FURTHER_HUNDREDTHS = 200;

  /** From the oldest. */
  final List<Spell> spells;

  UsualSpells() {
    this(new ArrayList<>(2));
  }

  private UsualSpells(List<Spell> spells) {
    this.spells = spells;
  }

  /**
   * A spell that is over.
   *
   * @param start UTC milliseconds
   * @param millis from its first value beyond the limit to its last
   */
  record Spell(long start, long millis, int worstHundredths) {}

  UsualSpells copy() {
    return new UsualSpells(new ArrayList<>(spells));
  }

  /** Whether what is known of an excursion so far is usual for the device. */
  boolean cover(Excursion excursion, LimitRule rule) {
    long start = excursion.first.eventTime();
    if (excursion.interrupted
        || excursion.millis() > rule.usualUpToMillis()
        || comesTooSoon(start, excursion.millis())) {
      return false;
    }
    int alike = 0;
    for (Spell spell : spells) {
      if (start - spell.start() <= MEMORY_MILLIS
          && excursion.millis() <= spell.millis() + Math.max(spell.millis() / 4, LONGER_MILLIS)
          && !rule.isWorse(
              excursion.worst.hundredths(),
              rule.further(spell.worstHundredths(), FURTHER_HUNDREDTHS))) {
        alike++;
      }
    }
    return alike >= ENOUGH;
  }

  /**
   * Takes in an excursion that is over, unless nobody knows how long it was, or it was too long.
   */
  void remember(Excursion excursion, LimitRule rule) {
    if (excursion.interrupted || excursion.millis() > rule.usualUpToMillis()) {
      return;
    }
    if (spells.size() == MOST_REMEMBERED) {
      spells.remove(0);
    }
    spells.add(
        new Spell(excursion.first.eventTime(), excursion.millis(), excursion.worst.hundredths()));
  }

  /** A unit that defrosts twice as often as ever, or most of the time, has something to tell. */
  private boolean comesTooSoon(long start, long millis) {
    if (spells.isEmpty()) {
      return false;
    }
    long shortest = 0;
    for (int i = 1; i < spells.size(); i++) {
      long apart = spells.get(i).start() - spells.get(i - 1).start();
      shortest = i == 1 ? apart : Math.min(shortest, apart);
    }
    long apart = start - spells.get(spells.size() - 1).start();
    return apart < shortest / 2 || apart < LARGEST_SHARE * millis;
  }
}
