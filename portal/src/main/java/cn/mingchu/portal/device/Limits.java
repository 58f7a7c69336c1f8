package cn.mingchu.portal.device;

import cn.mingchu.portal.device.Limit.Allowed;
import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.finding.Findings;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.rule.RuleKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The limits of a device: those that its newest findings were decided by, and the catalogue's where
 * nothing was found yet.
 */
@Component
public class Limits {

  private static final String JOB = "kitchen";

  private final RuleBook rules;
  private final Findings findings;
  private final Clock clock;

  Limits(RuleCatalogue catalogue, Findings findings, Clock clock) {
    this.rules = new RuleBook(catalogue, List.of());
    this.findings = findings;
    this.clock = clock;
  }

  /** In the order of the catalogue. */
  public List<Limit> inForce(DeviceSummary device) {
    Map<String, Integer> decidedBy = new HashMap<>();
    for (FindingSummary finding : findings.newestOfEachRule(device.deviceId())) {
      if (finding.limitHundredths() != null) {
        decidedBy.put(finding.ruleId(), finding.limitHundredths());
      }
    }
    return limits(device, decidedBy);
  }

  /** What the catalogue asks of such a device. */
  public List<Limit> released(DeviceSummary device) {
    return limits(device, Map.of());
  }

  private List<Limit> limits(DeviceSummary device, Map<String, Integer> decidedBy) {
    List<Limit> limits = new ArrayList<>();
    for (EffectiveRule rule :
        rules.forDevice(
            JOB, device.kind(), device.labelMaxHundredths(), List.of(), clock.instant())) {
      Quantity quantity = rule.quantity();
      if (quantity != null && rule.kind() != RuleKind.HARM) { // its limit is shown already
        int released =
            rule.kind() == RuleKind.CYCLE ? rule.holdHundredths() : rule.limitHundredths();
        limits.add(
            new Limit(
                rule.ruleId(),
                quantity,
                decidedBy.getOrDefault(rule.ruleId(), released),
                allowed(rule.comparator())));
      }
    }
    return limits;
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
