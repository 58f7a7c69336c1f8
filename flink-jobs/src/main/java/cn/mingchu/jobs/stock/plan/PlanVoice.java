package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.finding.BookFinding;

/** Hears what is new of a school's plans. */
public interface PlanVoice {

  /** What a week as it is planned holds now. */
  void tell(CheckedWeek week);

  /** What is wrong with it, or is not after all. */
  void tell(BookFinding finding);
}
