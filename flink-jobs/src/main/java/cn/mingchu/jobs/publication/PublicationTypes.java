package cn.mingchu.jobs.publication;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.publication.book.PublicMenuForm;
import cn.mingchu.jobs.publication.book.PublicationBook;
import cn.mingchu.jobs.publication.book.PublicationBookForm;
import cn.mingchu.jobs.publication.complaint.Complaint;
import cn.mingchu.jobs.publication.complaint.ComplaintBook;
import cn.mingchu.jobs.publication.complaint.ComplaintBookForm;
import cn.mingchu.jobs.publication.complaint.ComplaintForm;
import cn.mingchu.jobs.publication.word.Inquiry;
import cn.mingchu.jobs.publication.word.InquiryForm;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.publication.word.PublicationWordForm;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.NoticeForm;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.schemas.event.PublicMenu;

/** The types of the job's streams and states. */
final class PublicationTypes {

  static final BinaryFormType<Notice> NOTICE = BinaryFormType.of(Notice.class, new NoticeForm());
  static final BinaryFormType<PublicationWord> WORD =
      BinaryFormType.of(PublicationWord.class, new PublicationWordForm());
  static final BinaryFormType<Inquiry> INQUIRY =
      BinaryFormType.of(Inquiry.class, new InquiryForm());
  static final BinaryFormType<PublicationBook> BOOK =
      BinaryFormType.of(PublicationBook.class, new PublicationBookForm());
  static final BinaryFormType<PublicMenu> MENU =
      BinaryFormType.of(PublicMenu.class, new PublicMenuForm());
  static final BinaryFormType<Complaint> COMPLAINT =
      BinaryFormType.of(Complaint.class, new ComplaintForm());
  static final BinaryFormType<ComplaintBook> COMPLAINT_BOOK =
      BinaryFormType.of(ComplaintBook.class, new ComplaintBookForm());
  static final BinaryFormType<BookFinding> FINDING =
      BinaryFormType.of(BookFinding.class, new BookFindingForm());

  private PublicationTypes() {}
}
