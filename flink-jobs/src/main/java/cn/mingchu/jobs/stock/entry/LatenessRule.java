package cn.mingchu.jobs.stock.entry;

import cn.mingchu.schemas.event.EntryLabel;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;

/**
 * What happens is written down within a day, and reaches us within as long as devices buffer:
 * BACKDATED_ENTRY. An entry exactly at a limit is on time.
 *
 * <p>A device that was cut off sends many entries at once, each with the time at which it was
 * written; so what was written in time is back-filled by nobody, however late it comes.
 *
 * @param rule of kind LATE_ENTRY
 */
record LatenessRule(EffectiveRule rule) {

  EntryLabel label(WrittenEntry entry) {
    if (entry.firstRecorded() - entry.time() > rule.amount(ParameterName.ENTRY_WITHIN)) {
      return EntryLabel.BACK_FILLED;
    }
    return entry.firstTaken() - entry.time() > rule.amount(ParameterName.ARRIVE_WITHIN)
        ? EntryLabel.OVERDUE
        : EntryLabel.ON_TIME;
  }

  /** When what was issued for a meal must have been written down, UTC milliseconds. */
  long due(ServedMeal meal) {
    return meal.time() + rule.amount(ParameterName.ENTRY_WITHIN);
  }
}
