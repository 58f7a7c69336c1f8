package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayList;
import java.util.List;

/** Of each food group about as much is used as is planned: RECIPE_EXEC_LOW, RECIPE_EXEC_HIGH. */
final class ExecutionRule implements MealRule {

  private static final long WHOLE = 100;

  private final String ruleId;
  private final int sign;

  private ExecutionRule(String ruleId, int sign) {
    this.ruleId = ruleId;
    this.sign = sign;
  }

  static ExecutionRule tooLittle() {
    return new ExecutionRule("RECIPE_EXEC_LOW", -1);
  }

  static ExecutionRule tooMuch() {
    return new ExecutionRule("RECIPE_EXEC_HIGH", 1);
  }

  @Override
  public String ruleId() {
    return ruleId;
  }

  @Override
  public List<MealFault> faults(EffectiveRule rule, AuditedMeal meal) {
    List<MealFault> faults = new ArrayList<>();
    for (GroupAccount group : meal.groups()) {
      if (!group.isJudged() || group.plannedGrams() == 0) {
        continue;
      }
      long off = sign * (group.usedGrams() - group.plannedGrams());
      if (isMore(off, group, rule.amount(ParameterName.VARIANCE))) {
        boolean isFarMore = isMore(off, group, rule.amount(ParameterName.RAISE_VARIANCE));
        Severity severity = isFarMore ? rule.raisedSeverity() : rule.severity();
        faults.add(new MealFault(group.group().name(), severity, off));
      }
    }
    return faults;
  }

  private static boolean isMore(long off, GroupAccount group, long share) {
    return off * WHOLE > share * group.plannedGrams();
  }
}
