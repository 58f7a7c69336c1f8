package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.stock.gap.GapBook;
import cn.mingchu.jobs.stock.gap.GapJudge;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.rules.StockRules;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

/**
 * Adds up what is missing in a school meal after meal. New settings are heeded with the next meal,
 * or when a meal's day of grace is over.
 */
final class GapFunction extends StoreBookFunction<AuditedMeal, BookFinding, GapBook> {

  private static final long serialVersionUID = 1L;

  private transient GapJudge judge;

  /** Makes a function that knows some rule settings from its first meal on. */
  GapFunction(FirstReferences first) {
    super(first);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new GapJudge();
  }

  @Override
  protected ValueStateDescriptor<GapBook> state() {
    return new ValueStateDescriptor<>("gaps", StockTypes.GAP_BOOK);
  }

  @Override
  protected GapBook emptyBook() {
    return new GapBook();
  }

  @Override
  protected void hear(
      GapBook book, AuditedMeal meal, ReadOnlyContext context, Collector<BookFinding> out) {
    judge.hear(book, rules(meal.regionCode(), meal.schoolId()), meal, out::collect);
  }

  @Override
  protected void ring(GapBook book, long now, ReadOnlyContext context, Collector<BookFinding> out) {
    StockRules rules = rules(book.regionCode(), book.schoolId());
    judge.timePasses(book, rules, now, out::collect);
    judge.close(book, rules, now);
  }
}
