package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.DeviceMemory;
import cn.mingchu.jobs.kitchen.judge.DeviceRules;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleKind;
import org.jspecify.annotations.Nullable;

/**
 * A device of a school, now or a short while ago.
 *
 * @param firstHeard the date of its first reading; {@link #NEVER} while there is none
 * @param leftAt when the register removed it; {@link #NEVER} while it is there
 */
record Member(SchoolDevice device, long firstHeard, long leftAt) {

  static final long NEVER = Long.MAX_VALUE;

  static Member of(SchoolDevice device) {
    return new Member(device, NEVER, NEVER);
  }

  Member registered(SchoolDevice again) {
    return new Member(again, firstHeard, NEVER);
  }

  /**
   * Takes in the date of its first reading.
   *
   * @param eventTime {@link DeviceMemory#NEVER_HEARD} where none counts any more
   */
  Member heard(long eventTime) {
    return new Member(device, eventTime == DeviceMemory.NEVER ? NEVER : eventTime, leftAt);
  }

  Member left(long now) {
    return new Member(device, firstHeard, now);
  }

  boolean isThere() {
    return leftAt == NEVER;
  }

  /** Whether what it says, or does not say, of a moment counts. */
  boolean counts(long eventTime) {
    return eventTime < leftAt && device.device().counts(eventTime);
  }

  /** Whether it is known to have reported by a moment that counts. */
  boolean hasReportedBy(long eventTime) {
    return firstHeard <= eventTime && counts(eventTime);
  }

  /** The rule of a kind that binds it at a moment; null where none does. */
  @Nullable EffectiveRule rule(RuleKind kind, RuleDesk desk, long eventTime) {
    DeviceRules rules = desk.rulesFor(device.device());
    for (EffectiveRule rule : rules.at(eventTime).all()) {
      if (rule.kind() == kind) {
        return rule;
      }
    }
    return null;
  }
}
