package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.finding.BookFinding;

/** Who is told what a canteen did about its duties. */
public interface DutyVoice {

  /** How a day was, newly or otherwise than before. */
  void tell(DayOfDuties day);

  /** What was not done as it must be, newly or otherwise than before. */
  void tell(BookFinding finding);
}
