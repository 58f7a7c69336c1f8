package cn.mingchu.jobs.kitchen.judge;

import java.util.function.Consumer;

/** Judges the means over time that a reading goes into. */
final class MeanJudge {

  private final DeviceProfile device;

  MeanJudge(DeviceProfile device) {
    this.device = device;
  }

  /**
   * Judges the reading that follows those that made the course.
   *
   * @param lastHundredths the value before it
   * @param sinceLast time since then, in milliseconds
   * @param gap whether that is too long to know what was between
   * @return whether the value is beyond a limit
   */
  boolean judge(
      Course course,
      RulesInForce inForce,
      Reading reading,
      int lastHundredths,
      long sinceLast,
      boolean gap,
      Consumer<KitchenFinding> say) {
    boolean anyBroken = false;
    for (MeanRule rule : inForce.means(reading.quantity())) {
      Mean mean = course.means.computeIfAbsent(rule.inForce().ruleId(), id -> new Mean());
      mean.comesTo(reading, rule);
      if (gap) {
        mean.begin(reading, rule);
      } else {
        mean.add(reading, rule, lastHundredths, sinceLast);
      }
      anyBroken |= rule.isBrokenBy(reading.hundredths());
      KitchenFinding news = mean.news(rule, device, reading);
      if (news != null) {
        say.accept(news);
      }
    }
    return anyBroken;
  }
}
