package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.event.HeldBackBy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges a reading by the limits of its quantity, and by what excuses an excursion from them. */
final class LimitJudge {

  private final DeviceProfile device;
  private final SchoolDays days;

  LimitJudge(DeviceProfile device, SchoolDays days) {
    this.device = device;
    this.days = days;
  }

  /**
   * Judges the reading that follows those that made the course.
   *
   * @param sinceLast time since the reading of the quantity before it, in milliseconds
   * @param gap whether that is too long to know what was between
   * @return whether the value is beyond a limit
   */
  boolean judge(
      Course course,
      RulesInForce inForce,
      Reading reading,
      long sinceLast,
      boolean gap,
      Consumer<KitchenFinding> say) {
    boolean anyBroken = false;
    for (LimitRule rule : inForce.limits(reading.quantity())) {
      boolean broken = rule.isBrokenBy(reading.hundredths());
      anyBroken |= broken;
      if (!broken && course.excursions.isEmpty()) {
        continue;
      }
      String id = rule.inForce().ruleId();
      Excursion excursion = course.excursions.get(id);
      if (excursion == null) {
        if (broken) {
          Excursion started = Excursion.startingAt(reading);
          course.excursions.put(id, started);
          tell(say, goesOn(course, inForce, rule, started, reading));
        }
      } else if (broken) {
        excursion.extend(reading, rule, sinceLast, gap);
        tell(say, goesOn(course, inForce, rule, excursion, reading));
      } else if (excursion.told != null && !rule.isRecoveredBy(reading.hundredths())) {
        tell(say, excursion.ease(rule, device, reading));
      } else {
        course.excursions.remove(id);
        tell(say, ends(course, rule, excursion, reading));
      }
    }
    return anyBroken;
  }

  private @Nullable KitchenFinding goesOn(
      Course course, RulesInForce inForce, LimitRule rule, Excursion excursion, Reading reading) {
    HeldBackBy excuse =
        excursion.isDue(rule)
            ? excuse(course, inForce, rule, excursion, reading.eventTime())
            : null;
    return excursion.news(rule, device, reading, excuse);
  }

  private @Nullable KitchenFinding ends(
      Course course, LimitRule rule, Excursion excursion, Reading reading) {
    if (rule.knowsUsualSpells() && excursion.hasLasted()) {
      course
          .usual
          .computeIfAbsent(rule.inForce().ruleId(), id -> new UsualSpells())
          .remember(excursion, rule);
    }
    return excursion.heldBackBy != null
        ? excursion.heldBack(rule, device, reading)
        : excursion.end(reading.eventTime(), reading);
  }

  /** Why nobody is to be alerted of what has lasted long enough; null where there is no reason. */
  private @Nullable HeldBackBy excuse(
      Course course, RulesInForce inForce, LimitRule rule, Excursion excursion, long eventTime) {
    if (rule.isLearning(eventTime, course.firstTime)) {
      return HeldBackBy.LEARNING;
    }
    UsualSpells usual = course.usual.get(rule.inForce().ruleId());
    if (usual != null && usual.cover(excursion, rule)) {
      return HeldBackBy.USUAL;
    }
    Door door = course.door;
    if (rule.heedsTheDoor()
        && door != null
        && door.isKnownAt(eventTime, inForce.longestGapMillis())) {
      return rule.isExplainedBy(door, eventTime) ? HeldBackBy.DOOR_OPENED : null;
    }
    return rule.isBusy(eventTime, excursion.beyondMillis)
            && days.include(WorkHours.dayOf(eventTime))
        ? HeldBackBy.WORKING_HOURS
        : null;
  }

  private static void tell(Consumer<KitchenFinding> say, @Nullable KitchenFinding news) {
    if (news != null) {
      say.accept(news);
    }
  }
}
