package cn.mingchu.portal.device;

import cn.mingchu.portal.device.Limit.Allowed;
import cn.mingchu.portal.rule.RulesInForce;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import cn.mingchu.schemas.rule.QuantityRange;
import cn.mingchu.schemas.rule.RuleKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The limits that bind a device now: the catalogue's, and what regions and schools have set. */
@Component
public class Limits {

  /**
   * Those of what it measures, in the order of the catalogue; of a device that was never heard,
   * those of what its kind measures first of all. Not each fridge has a sensor on its door.
   */
  public List<Limit> of(DeviceSummary device, RulesInForce rules) {
    List<Limit> all = ofItsKind(device, rules);
    Set<Quantity> measured = EnumSet.noneOf(Quantity.class);
    device.last().forEach(reading -> measured.add(reading.quantity()));
    if (measured.isEmpty()) {
      all.stream().findFirst().ifPresent(limit -> measured.add(limit.quantity()));
    }
    return all.stream().filter(limit -> measured.contains(limit.quantity())).toList();
  }

  private static List<Limit> ofItsKind(DeviceSummary device, RulesInForce rules) {
    List<Limit> limits = new ArrayList<>();
    for (EffectiveRule rule : rules.of(device.kind(), device.labelMaxHundredths())) {
      Quantity quantity = rule.quantity();
      if (quantity != null && isShown(rule)) {
        limits.add(
            QuantityRange.isYesOrNo(quantity)
                ? new Limit(rule.ruleId(), quantity, wrong(rule), Allowed.NOT)
                : new Limit(rule.ruleId(), quantity, hundredths(rule), allowed(rule.comparator())));
      }
    }
    return limits;
  }

  /** Some limits are those of another rule and shown already, and a habit has none. */
  private static boolean isShown(EffectiveRule rule) {
    return rule.kind() == RuleKind.CYCLE
        || rule.kind() == RuleKind.SPOT
        || (rule.kind() == RuleKind.LIMIT && !rule.isEarlyWarning());
  }

  private static int hundredths(EffectiveRule rule) {
    return rule.kind() == RuleKind.CYCLE ? rule.holdHundredths() : rule.limitHundredths();
  }

  /** Which of the two values of something that is so or not breaks the rule. */
  private static int wrong(EffectiveRule rule) {
    return rule.comparator() == LimitComparator.BELOW ? 0 : 1_00;
  }

  private static Allowed allowed(@Nullable LimitComparator comparator) {
    if (comparator == null) {
      return Allowed.REACHED;
    }
    return switch (comparator) {
      case ABOVE -> Allowed.AT_MOST;
      case AT_LEAST -> Allowed.LESS_THAN;
      case BELOW -> Allowed.AT_LEAST;
    };
  }
}
