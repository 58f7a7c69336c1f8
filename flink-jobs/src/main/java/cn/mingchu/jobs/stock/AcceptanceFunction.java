package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.stock.acceptance.AcceptanceBook;
import cn.mingchu.jobs.stock.acceptance.AcceptanceJudge;
import cn.mingchu.jobs.stock.acceptance.Canteen;
import cn.mingchu.jobs.stock.paper.Handover;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Judges how goods change hands at a school's canteen: each paper when it comes, and each day when
 * it is over. New settings are heeded with the next paper of the school, or when a day is over.
 */
final class AcceptanceFunction extends StoreBookFunction<Handover, BookFinding, AcceptanceBook> {

  private static final long serialVersionUID = 1L;

  /** Handovers on a day that is closed: corrections of what cannot be corrected any more. */
  static final OutputTag<Handover> LATE = new OutputTag<>("late-handovers", StockTypes.HANDOVER);

  private transient AcceptanceJudge judge;

  /** Makes a function that knows some rule settings from its first paper on. */
  AcceptanceFunction(FirstReferences first) {
    super(first);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new AcceptanceJudge();
  }

  @Override
  protected ValueStateDescriptor<AcceptanceBook> state() {
    return new ValueStateDescriptor<>("book", StockTypes.ACCEPTANCE_BOOK);
  }

  @Override
  protected AcceptanceBook emptyBook() {
    return new AcceptanceBook();
  }

  @Override
  protected void hear(
      AcceptanceBook book, Handover handover, ReadOnlyContext context, Collector<BookFinding> out) {
    book.locate(handover.schoolId(), handover.regionCode());
    if (judge.hear(book, canteen(book), handover, out::collect) == AcceptanceJudge.Reception.LATE) {
      context.output(LATE, handover);
    }
  }

  @Override
  protected void ring(
      AcceptanceBook book, long now, ReadOnlyContext context, Collector<BookFinding> out) {
    judge.close(book, canteen(book), now, out::collect);
  }

  private Canteen canteen(AcceptanceBook book) {
    return book.canteen(rules(book.regionCode(), book.schoolId()));
  }
}
