package cn.mingchu.jobs.duty;

import cn.mingchu.jobs.duty.book.DayOfDuties;
import cn.mingchu.jobs.duty.book.DayOfDutiesForm;
import cn.mingchu.jobs.duty.book.DutyBook;
import cn.mingchu.jobs.duty.book.DutyBookForm;
import cn.mingchu.jobs.duty.paper.DutyInput;
import cn.mingchu.jobs.duty.paper.DutyInputForm;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.NoticeForm;
import cn.mingchu.jobs.runtime.BinaryFormType;

/** The types of the job's streams and states. */
final class DutyTypes {

  static final BinaryFormType<Notice> NOTICE = BinaryFormType.of(Notice.class, new NoticeForm());
  static final BinaryFormType<DutyInput> INPUT =
      BinaryFormType.of(DutyInput.class, new DutyInputForm());
  static final BinaryFormType<DutyBook> BOOK =
      BinaryFormType.of(DutyBook.class, new DutyBookForm());
  static final BinaryFormType<DayOfDuties> DAY =
      BinaryFormType.of(DayOfDuties.class, new DayOfDutiesForm());
  static final BinaryFormType<BookFinding> FINDING =
      BinaryFormType.of(BookFinding.class, new BookFindingForm());

  private DutyTypes() {}
}
