package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;

/** The time in which a kitchen works: certain hours of certain days. */
public record WorkTime(WorkHours hours, SchoolDays days) {

  private static final WorkTime ALWAYS = new WorkTime(WorkHours.ALWAYS, SchoolDays.EVERY_DAY);

  /** The hours of a rule on school days; all of time where it names none. */
  public static WorkTime of(EffectiveRule rule, SchoolDays days) {
    return rule.has(ParameterName.WORK_FROM) ? new WorkTime(WorkHours.of(rule), days) : ALWAYS;
  }

  /** How much of a span lies within it, in milliseconds. */
  public long within(long from, long to) {
    return to <= from ? 0 : sinceEver(to) - sinceEver(from);
  }

  /** The moment at which so much of it has passed since another; the first such moment. */
  public long after(long from, long millis) {
    if (millis <= 0) {
      return from;
    }
    long goal = sinceEver(from) + millis;
    long fullDays = Math.floorDiv(goal - 1, hours.lengthMillis());
    return hours.momentOf(days.number(fullDays), goal - fullDays * hours.lengthMillis());
  }

  private long sinceEver(long time) {
    long today = WorkHours.dayOf(time);
    long passed = days.include(today) ? hours.passedAt(time) : 0;
    return days.before(today) * hours.lengthMillis() + passed;
  }
}
