package cn.mingchu.jobs.stock.plan;

/** What is said of what a school plans, or of whether it has to. */
public sealed interface PlanInput permits PlannedMeal, Canteen {

  /** Whose plan it is. */
  String schoolId();
}
