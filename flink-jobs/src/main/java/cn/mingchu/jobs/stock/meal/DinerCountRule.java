package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.Collections;
import java.util.List;

/** As many eat as is paid for, and no more than are at school: DINER_COUNT_MISMATCH. */
final class DinerCountRule implements MealRule {

  private static final long WHOLE = 100;

  @Override
  public String ruleId() {
    return "DINER_COUNT_MISMATCH";
  }

  @Override
  public List<MealFault> faults(EffectiveRule rule, AuditedMeal meal) {
    List<Integer> counts = meal.dinerCounts();
    if (counts.size() < 2) {
      return List.of();
    }
    long most = Collections.max(counts);
    long apart = most - Collections.min(counts);
    if (apart * WHOLE <= rule.amount(ParameterName.VARIANCE) * most) {
      return List.of();
    }
    boolean isFar = apart * WHOLE > rule.amount(ParameterName.RAISE_VARIANCE) * most;
    return List.of(new MealFault("", isFar ? rule.raisedSeverity() : rule.severity(), 0));
  }
}
