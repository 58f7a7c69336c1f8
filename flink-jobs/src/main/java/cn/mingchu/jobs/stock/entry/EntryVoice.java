package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.finding.BookFinding;

/** Hears what is said of how books are kept. */
public interface EntryVoice {

  /** How the books of a day were kept. */
  void tell(DayProfile day);

  /** What in the books looks as if it was not written as it happened. */
  void tell(BookFinding finding);
}
