package cn.mingchu.menus;

import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;

/** What one rule finds wrong with the plan of a week. Asks no clock. */
interface PlanRule {

  /** As in the catalogue. */
  String ruleId();

  /** What is wrong, by the numbers in force; nothing where all is well or cannot be told. */
  List<PlanFault> faults(EffectiveRule rule, PlannedWeek week);
}
