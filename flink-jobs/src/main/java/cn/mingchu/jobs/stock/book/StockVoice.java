package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.meal.MealUse;
import cn.mingchu.jobs.stock.pantry.PantryMove;

/** Hears what is new in a store. */
public interface StockVoice {

  /** What the book of a lot comes to now. */
  void tell(LotStock stock);

  /** What was taken out of it for a meal, came back from it, or did neither after all. */
  void tell(MealUse use);

  /** What is said of the lot as one of its food, or is said no longer. */
  void tell(PantryMove move);

  /** What does not add up, or does after all. */
  void tell(BookFinding finding);
}
