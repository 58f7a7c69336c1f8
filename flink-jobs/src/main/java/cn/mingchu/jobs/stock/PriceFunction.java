package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.runtime.Tally;
import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.Quote;
import cn.mingchu.jobs.stock.price.Market;
import cn.mingchu.jobs.stock.price.PriceBook;
import cn.mingchu.jobs.stock.price.PriceJudge;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Judges what the schools of a county pay for an ingredient: at once where an office has found what
 * it costs, and else when the day is over. New settings are heeded with the next word on the
 * market, or when a day is over.
 */
final class PriceFunction extends StoreBookFunction<MarketWord, BookFinding, PriceBook> {

  private static final long serialVersionUID = 1L;

  /** Words on a day that is closed: corrections of what cannot be corrected any more. */
  static final OutputTag<MarketWord> LATE = new OutputTag<>("late-prices", StockTypes.MARKET_WORD);

  private transient Tally<StockOutcome> tally;
  private transient PriceJudge judge;

  /** Makes a function that knows some rule settings from its first word on. */
  PriceFunction(FirstReferences first) {
    super(first);
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    super.initializeState(context);
    tally = Tally.open(StockOutcome.class, context, getRuntimeContext());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    super.snapshotState(context);
    tally.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    judge = new PriceJudge();
  }

  @Override
  protected ValueStateDescriptor<PriceBook> state() {
    return new ValueStateDescriptor<>("book", StockTypes.PRICE_BOOK);
  }

  @Override
  protected PriceBook emptyBook() {
    return new PriceBook();
  }

  @Override
  protected void hear(
      PriceBook book, MarketWord word, ReadOnlyContext context, Collector<BookFinding> out) {
    book.locate(word.regionCode(), word.ingredient());
    PriceJudge.Reception reception = judge.hear(book, market(book), word, out::collect);
    if (reception == PriceJudge.Reception.LATE) {
      context.output(LATE, word);
    }
    if (word instanceof Quote) {
      tally.count(outcome(reception)); // a purchase is part of a paper, which was counted
    }
  }

  @Override
  protected void ring(
      PriceBook book, long now, ReadOnlyContext context, Collector<BookFinding> out) {
    judge.close(book, market(book), now, out::collect);
  }

  private static StockOutcome outcome(PriceJudge.Reception reception) {
    return switch (reception) {
      case ACCEPTED -> StockOutcome.ACCEPTED;
      case KNOWN -> StockOutcome.DUPLICATES;
      case LATE -> StockOutcome.LATE;
    };
  }

  private Market market(PriceBook book) {
    return book.market(schoolId -> rules(book.regionCode(), schoolId));
  }
}
