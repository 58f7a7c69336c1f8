package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;

/** What one rule finds wrong with a meal. Asks no clock, and knows nothing of how papers came. */
interface MealRule {

  /** As in the catalogue. */
  String ruleId();

  /** What is wrong, by the numbers in force; nothing where all is well or cannot be told. */
  List<MealFault> faults(EffectiveRule rule, AuditedMeal meal);
}
