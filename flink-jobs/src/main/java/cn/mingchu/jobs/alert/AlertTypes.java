package cn.mingchu.jobs.alert;

import cn.mingchu.jobs.alert.area.AreaBook;
import cn.mingchu.jobs.alert.area.AreaBookForm;
import cn.mingchu.jobs.alert.area.AreaSilence;
import cn.mingchu.jobs.alert.area.AreaSilenceForm;
import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.course.AlertStatementForm;
import cn.mingchu.jobs.alert.desk.DeskBook;
import cn.mingchu.jobs.alert.desk.DeskBookForm;
import cn.mingchu.jobs.alert.desk.Refusal;
import cn.mingchu.jobs.alert.desk.RefusalForm;
import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.alert.news.DeskInputForm;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.NoticeForm;
import cn.mingchu.jobs.runtime.BinaryFormType;

/** The types of the job's streams and states. */
final class AlertTypes {

  static final BinaryFormType<Notice> NOTICE = BinaryFormType.of(Notice.class, new NoticeForm());
  static final BinaryFormType<DeskInput> INPUT =
      BinaryFormType.of(DeskInput.class, new DeskInputForm());
  static final BinaryFormType<DeskBook> BOOK =
      BinaryFormType.of(DeskBook.class, new DeskBookForm());
  static final BinaryFormType<AlertStatement> ALERT =
      BinaryFormType.of(AlertStatement.class, new AlertStatementForm());
  static final BinaryFormType<Refusal> REFUSAL =
      BinaryFormType.of(Refusal.class, new RefusalForm());

  static final BinaryFormType<AreaBook> AREA =
      BinaryFormType.of(AreaBook.class, new AreaBookForm());
  static final BinaryFormType<AreaSilence> AREA_SILENCE =
      BinaryFormType.of(AreaSilence.class, new AreaSilenceForm());

  private AlertTypes() {}
}
