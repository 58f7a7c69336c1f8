package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.HeldBackBy;
import java.util.function.Consumer;

/**
 * Judges what the short spells of a day beyond a limit add up to.
 *
 * <p>A spell counts when it is over. One of which a limit has told by then, no less gravely, does
 * not count again, nor does one that is usual for the device.
 */
final class HarmJudge {

  private final DeviceProfile device;

  HarmJudge(DeviceProfile device) {
    this.device = device;
  }

  /**
   * Judges the reading that follows those that made the course, after {@link LimitJudge} has.
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
    for (HarmRule rule : inForce.harms(reading.quantity())) {
      boolean broken = rule.isBrokenBy(reading.hundredths());
      anyBroken |= broken;
      boolean goesOn = broken && !gap && rule.isBrokenBy(lastHundredths);
      if (!goesOn && course.harms.isEmpty()) {
        continue;
      }
      String id = rule.inForce().ruleId();
      Harm harm = course.harms.get(id);
      if (harm == null) {
        if (!goesOn) {
          continue;
        }
        harm = new Harm();
        course.harms.put(id, harm);
      }
      harm.forgetUntil(reading.eventTime());
      if (goesOn) {
        HarmSpell spell = harm.spell(reading);
        spell.add(reading, rule, rule.harm(sinceLast, lastHundredths, reading.hundredths()));
        hearTheLimits(spell, course, inForce, rule, reading);
      } else {
        harm.endSpell(rule);
      }
      KitchenFinding news = harm.news(rule, device, reading);
      if (news != null) {
        say.accept(news);
      }
      if (harm.isOver()) {
        course.harms.remove(id);
      }
    }
    return anyBroken;
  }

  private static void hearTheLimits(
      HarmSpell spell, Course course, RulesInForce inForce, HarmRule rule, Reading reading) {
    spell.usual = false;
    for (LimitRule limit : inForce.limits(reading.quantity())) {
      Excursion excursion = course.excursions.get(limit.inForce().ruleId());
      if (excursion != null && limit.comparator() == rule.comparator()) {
        KitchenFinding told = excursion.told;
        spell.toldByLimit |=
            told != null && told.severity().compareTo(rule.inForce().severity()) >= 0;
        spell.usual |= told == null && excursion.heldBackBy == HeldBackBy.USUAL;
      }
    }
  }
}
