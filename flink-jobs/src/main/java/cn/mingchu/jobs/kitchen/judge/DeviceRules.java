package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import cn.mingchu.schemas.rule.RuleKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one device, or of many alike, over time: between two changes they stay as they are.
 */
public final class DeviceRules {

  private final DeviceProfile device;
  private final long[] changes;
  private final LongFunction<List<EffectiveRule>> binding;
  private final @Nullable RulesInForce[] eras;
  private final long edition;
  private final boolean heedsSchoolDays;
  private final @Nullable Quantity learned;

  /** The era that was asked for last, and its bounds: readings come in order of time. */
  private @Nullable RulesInForce current;

  private long from;
  private long to;

  /**
   * Rules over time.
   *
   * @param changes moments at which anything may change, in order
   * @param binding what binds the device at a moment
   */
  DeviceRules(DeviceProfile device, long[] changes, LongFunction<List<EffectiveRule>> binding) {
    this.device = device;
    this.changes = changes;
    this.binding = binding;
    this.eras = new RulesInForce[changes.length + 1];
    this.edition = edition(changes, binding);
    this.heedsSchoolDays =
        Arrays.stream(changes)
            .mapToObj(binding)
            .flatMap(List::stream)
            .anyMatch(DeviceRules::heedsSchoolDays);
    this.learned = learned(changes, binding);
  }

  /** The rules in force at a moment. */
  public RulesInForce at(long eventTime) {
    RulesInForce known = current;
    if (known != null && eventTime >= from && eventTime < to) {
      return known;
    }
    int found = Arrays.binarySearch(changes, eventTime);
    int era = found >= 0 ? found + 1 : -found - 1;
    RulesInForce rules = eras[era];
    if (rules == null) {
      rules = new RulesInForce(binding.apply(eventTime), device);
      eras[era] = rules;
    }
    from = era == 0 ? Long.MIN_VALUE : changes[era - 1];
    to = era == changes.length ? Long.MAX_VALUE : changes[era];
    current = rules;
    return rules;
  }

  /** The first moment after one and up to another at which a rule is not in force any more. */
  long endOf(String ruleId, long after, long upTo) {
    for (long change : changes) {
      if (change > after && change <= upTo && !at(change).has(ruleId)) {
        return change;
      }
    }
    return upTo;
  }

  /**
   * Differs where any rule of the device differs at any time, and where other days are school days
   * and it matters: what was judged by another edition has to be judged again. The same on every
   * machine.
   */
  public long edition(SchoolDays days) {
    return heedsSchoolDays ? edition ^ days.fingerprint() : edition;
  }

  /** Whether a rule is about the hours in which a kitchen works; at night it is alike every day. */
  private static boolean heedsSchoolDays(EffectiveRule rule) {
    return rule.has(ParameterName.WORK_FROM) && rule.kind() != RuleKind.SIGHTING;
  }

  /** The quantity that the device is learned by; null where no rule ever asks for that. */
  @Nullable Quantity learned() {
    return learned;
  }

  private static @Nullable Quantity learned(
      long[] changes, LongFunction<List<EffectiveRule>> binding) {
    return Arrays.stream(changes)
        .mapToObj(binding)
        .flatMap(List::stream)
        .filter(rule -> rule.kind() == RuleKind.HABIT)
        .map(EffectiveRule::quantity)
        .findFirst()
        .orElse(null);
  }

  private static long edition(long[] changes, LongFunction<List<EffectiveRule>> binding) {
    long edition = 0;
    String before = "";
    for (long change : changes) {
      StringBuilder text = new StringBuilder();
      for (EffectiveRule rule : binding.apply(change)) {
        text.append(rule.ruleId()).append(' ').append(rule.version());
        text.append(rule.parametersAsText()).append('\n');
      }
      if (!text.toString().equals(before)) {
        before = text.toString();
        edition = 31 * (31 * edition + change) + before.hashCode();
      }
    }
    return edition;
  }
}
