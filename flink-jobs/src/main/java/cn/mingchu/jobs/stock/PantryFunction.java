package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.stock.pantry.PantryBook;
import cn.mingchu.jobs.stock.pantry.PantryInput;
import cn.mingchu.jobs.stock.pantry.PantryJudge;
import cn.mingchu.jobs.stock.rules.StockRules;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

/**
 * Looks at all that a school has of a food: was it used in turn, and is there enough for what is
 * planned? Speaks of a day when the day's grace is over. New settings are heeded with the next
 * word, or the next day.
 */
final class PantryFunction extends StoreBookFunction<PantryInput, BookFinding, PantryBook> {

  private static final long serialVersionUID = 1L;

  private transient PantryJudge judge;

  /** Makes a function that knows some rule settings from its first word on. */
  PantryFunction(FirstReferences first) {
    super(first);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new PantryJudge();
  }

  @Override
  protected ValueStateDescriptor<PantryBook> state() {
    return new ValueStateDescriptor<>("pantry", StockTypes.PANTRY_BOOK);
  }

  @Override
  protected PantryBook emptyBook() {
    return new PantryBook();
  }

  @Override
  protected void hear(
      PantryBook book, PantryInput input, ReadOnlyContext context, Collector<BookFinding> out) {
    judge.hear(book, rules(input.regionCode(), input.schoolId()), input, out::collect);
  }

  @Override
  protected void ring(
      PantryBook book, long now, ReadOnlyContext context, Collector<BookFinding> out) {
    StockRules rules = rules(book.regionCode(), book.schoolId());
    judge.timePasses(book, rules, now, out::collect);
    judge.close(book, rules, now);
  }
}
