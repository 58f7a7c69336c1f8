package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.stock.money.EatenMeal;
import cn.mingchu.jobs.stock.money.Enrolment;
import cn.mingchu.jobs.stock.money.MoneyBook;
import cn.mingchu.jobs.stock.money.MoneyJudge;
import cn.mingchu.jobs.stock.money.MoneyWord;
import cn.mingchu.jobs.stock.money.Payment;
import cn.mingchu.jobs.stock.money.Programme;
import cn.mingchu.jobs.stock.money.Purse;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Judges where the money of a school goes: split orders at once, and a month when it is over and no
 * paper of it can come any more. New settings are heeded with the next word on the school, or when
 * time shows something of it.
 */
final class MoneyFunction extends StoreBookFunction<MoneyWord, BookFinding, MoneyBook> {

  private static final long serialVersionUID = 1L;

  /** What was paid on a day that is closed: corrections of what cannot be corrected any more. */
  static final OutputTag<MoneyWord> LATE = new OutputTag<>("late-payments", StockTypes.MONEY_WORD);

  private final Programme programme;

  private transient MoneyJudge judge;

  /** Makes a function that knows some rule settings and schools from its first word on. */
  MoneyFunction(FirstReferences first, Programme programme) {
    super(first);
    this.programme = programme;
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new MoneyJudge();
  }

  @Override
  protected ValueStateDescriptor<MoneyBook> state() {
    return new ValueStateDescriptor<>("money", StockTypes.MONEY_BOOK);
  }

  @Override
  protected MoneyBook emptyBook() {
    return new MoneyBook();
  }

  @Override
  protected void hear(
      MoneyBook book, MoneyWord word, ReadOnlyContext context, Collector<BookFinding> out) {
    if (takesIn(book, word, context)) {
      judge.timePasses(book, purse(book), book.now(), out::collect);
    }
  }

  @Override
  protected void ring(
      MoneyBook book, long now, ReadOnlyContext context, Collector<BookFinding> out) {
    judge.close(book, purse(book), now, out::collect);
  }

  private boolean takesIn(MoneyBook book, MoneyWord word, ReadOnlyContext context) {
    if (word instanceof Enrolment enrolment) {
      return judge.enrol(book, programme, enrolment);
    }
    if (word instanceof EatenMeal meal) {
      return judge.hear(book, meal) == MoneyJudge.Reception.ACCEPTED;
    }
    MoneyJudge.Reception reception = judge.hear(book, (Payment) word);
    if (reception == MoneyJudge.Reception.LATE) {
      context.output(LATE, word);
    }
    return reception == MoneyJudge.Reception.ACCEPTED;
  }

  private Purse purse(MoneyBook book) {
    return book.purse(rules(book.regionCode(), book.schoolId()), programme);
  }
}
