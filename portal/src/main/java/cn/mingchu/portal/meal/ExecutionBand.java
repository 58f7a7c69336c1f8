package cn.mingchu.portal.meal;

import cn.mingchu.portal.rule.RulesInForce;
import cn.mingchu.schemas.rule.ParameterName;

/**
 * The bounds between which as much of a food group was used as is planned, in per cent of what is
 * planned; both lie inside.
 */
record ExecutionBand(long leastPercent, long mostPercent) {

  private static final String LOW = "RECIPE_EXEC_LOW";
  private static final String HIGH = "RECIPE_EXEC_HIGH";
  private static final long WHOLE = 100;

  /** The bounds that the rules on recipes set for a place. */
  static ExecutionBand of(RulesInForce rules) {
    return new ExecutionBand(
        WHOLE - rules.evenIfOff(LOW).amount(ParameterName.VARIANCE),
        WHOLE + rules.evenIfOff(HIGH).amount(ParameterName.VARIANCE));
  }

  /** How far apart they are. */
  public long width() {
    return mostPercent - leastPercent;
  }
}
