package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The entries of several days are not written within a minute, if they are many: ENTRY_BURST.
 *
 * <p>Many entries of one day may be: those of a meal are one sheet.
 *
 * @param rule of kind ENTRY_BURST
 */
record BurstRule(EffectiveRule rule) {

  /**
   * Those that were written in a burst, in the same order.
   *
   * @param entries in the order in which they were written
   */
  List<WrittenEntry> bursts(List<WrittenEntry> entries) {
    List<WrittenEntry> bursts = new ArrayList<>();
    int end = 0;
    int taken = 0;
    for (int begin = 0; begin < entries.size(); begin++) {
      long until = entries.get(begin).firstRecorded() + rule.amount(ParameterName.WITHIN);
      while (end < entries.size() && entries.get(end).firstRecorded() <= until) {
        end++;
      }
      List<WrittenEntry> together = entries.subList(begin, end);
      if (together.size() >= rule.amount(ParameterName.ENTRIES)
          && days(together) >= rule.amount(ParameterName.DAYS)) {
        bursts.addAll(entries.subList(Math.max(begin, taken), end));
        taken = end;
      }
    }
    return bursts;
  }

  private static long days(List<WrittenEntry> entries) {
    Set<BusinessDay> days = new HashSet<>();
    entries.forEach(entry -> days.add(entry.day()));
    return days.size();
  }
}
