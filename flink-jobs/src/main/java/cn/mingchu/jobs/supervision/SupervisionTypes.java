package cn.mingchu.jobs.supervision;

import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.jobs.supervision.canteen.CanteenBook;
import cn.mingchu.jobs.supervision.canteen.CanteenBookForm;
import cn.mingchu.jobs.supervision.canteen.SchoolDay;
import cn.mingchu.jobs.supervision.canteen.SchoolDayForm;
import cn.mingchu.jobs.supervision.node.NodeShare;
import cn.mingchu.jobs.supervision.node.NodeShareForm;
import cn.mingchu.jobs.supervision.node.NodeStatement;
import cn.mingchu.jobs.supervision.node.NodeStatementForm;
import cn.mingchu.jobs.supervision.node.NodeTotals;
import cn.mingchu.jobs.supervision.node.NodeTotalsForm;
import cn.mingchu.jobs.supervision.word.SupervisionWord;
import cn.mingchu.jobs.supervision.word.SupervisionWordForm;

/** The types of the job's streams and states. */
final class SupervisionTypes {

  static final BinaryFormType<SupervisionWord> WORD =
      BinaryFormType.of(SupervisionWord.class, new SupervisionWordForm());
  static final BinaryFormType<CanteenBook> BOOK =
      BinaryFormType.of(CanteenBook.class, new CanteenBookForm());
  static final BinaryFormType<SchoolDay> DAY =
      BinaryFormType.of(SchoolDay.class, new SchoolDayForm());
  static final BinaryFormType<NodeShare> SHARE =
      BinaryFormType.of(NodeShare.class, new NodeShareForm());
  static final BinaryFormType<NodeTotals> TOTALS =
      BinaryFormType.of(NodeTotals.class, new NodeTotalsForm());
  static final BinaryFormType<NodeStatement> STATEMENT =
      BinaryFormType.of(NodeStatement.class, new NodeStatementForm());

  private SupervisionTypes() {}
}
