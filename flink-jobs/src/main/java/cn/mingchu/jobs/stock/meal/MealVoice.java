package cn.mingchu.jobs.stock.meal;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.pantry.PlannedNeed;

/** Hears what is new of a meal. */
public interface MealVoice {

  /** What it comes to now. */
  void tell(AuditedMeal meal);

  /** How much of a food it needs by its plan. */
  void tell(PlannedNeed need);

  /** What is wrong with it, or is not after all. */
  void tell(BookFinding finding);
}
