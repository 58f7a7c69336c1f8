package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.ReferenceChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.stock.book.LotBook;
import cn.mingchu.jobs.stock.book.LotStock;
import cn.mingchu.jobs.stock.book.Reception;
import cn.mingchu.jobs.stock.book.Shelf;
import cn.mingchu.jobs.stock.book.StockClaim;
import cn.mingchu.jobs.stock.book.StockFinding;
import cn.mingchu.jobs.stock.book.StockJudge;
import cn.mingchu.jobs.stock.book.StockVoice;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps the book of a lot in a store: tells what it comes to each time that it changes, and what in
 * it does not add up. New settings are heeded with the next paper of the lot, or when time shows
 * something of it.
 */
final class StoreFunction
    extends KeyedBroadcastProcessFunction<String, StockClaim, Notice, LotStock>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  static final OutputTag<StockFinding> FINDINGS =
      new OutputTag<>("findings-on-stock", StockTypes.FINDING);

  /** Claims on a time that is closed: corrections of what cannot be corrected any more. */
  static final OutputTag<StockClaim> LATE = new OutputTag<>("late-claims", StockTypes.CLAIM);

  private final FirstReferences first;

  private transient ValueState<LotBook> books;
  private transient RuleOffice<StoreRules> office;
  private transient StockJudge judge;

  /** Makes a function that knows some rule settings from its first claim on. */
  StoreFunction(FirstReferences first) {
    this.first = first;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    office =
        RuleOffice.open(
            context.getOperatorStateStore(),
            first,
            (book, scopes, calendar) -> new StoreRules(book, scopes));
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) {
    // all that it keeps is in states that Flink knows
  }

  @Override
  public void open(OpenContext context) {
    judge = new StockJudge();
    books = getRuntimeContext().getState(new ValueStateDescriptor<>("book", StockTypes.BOOK));
  }

  @Override
  public void processElement(StockClaim claim, ReadOnlyContext context, Collector<LotStock> out)
      throws Exception {
    LotBook book = Objects.requireNonNullElseGet(books.value(), LotBook::new);
    book.locate(claim.schoolId(), claim.regionCode(), claim.lotId());
    Reception reception =
        judge.hear(
            book,
            shelf(book),
            claim,
            new Outputs(out, finding -> context.output(FINDINGS, finding)));
    if (reception == Reception.LATE) {
      context.output(LATE, claim);
    }
    keep(book, context.timerService());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<LotStock> out)
      throws Exception {
    LotBook book = books.value();
    if (book == null || book.alarmAt() != timestamp) {
      return; // it was set to another time since
    }
    book.clearAlarm();
    judge.timePasses(
        book,
        shelf(book),
        timestamp,
        new Outputs(out, finding -> context.output(FINDINGS, finding)));
    judge.close(book, shelf(book), timestamp);
    keep(book, context.timerService());
  }

  @Override
  public void processBroadcastElement(Notice notice, Context context, Collector<LotStock> out)
      throws Exception {
    if (notice instanceof ReferenceChange change) {
      office.apply(change, context);
    }
  }

  private Shelf shelf(LotBook book) {
    return book.shelf(office.desk().of(book.regionCode(), book.schoolId()));
  }

  /** One alarm a book at most. */
  private void keep(LotBook book, TimerService timers) throws Exception {
    if (book.isForgettable()) {
      if (book.isAlarmSet()) {
        timers.deleteEventTimeTimer(book.alarmAt());
      }
      books.clear();
      return;
    }
    long next = Math.min(book.nextChange(), book.nextClosing());
    if (book.isAlarmSet() && book.alarmAt() != next) {
      timers.deleteEventTimeTimer(book.alarmAt());
    }
    if (next != LotBook.NEVER) {
      timers.registerEventTimeTimer(next);
    }
    book.setAlarmAt(next);
    books.update(book);
  }

  /** What is told of a lot leaves by the main output, what does not add up by the side. */
  private record Outputs(Collector<LotStock> levels, Consumer<StockFinding> findings)
      implements StockVoice {

    @Override
    public void tell(LotStock stock) {
      levels.collect(stock);
    }

    @Override
    public void tell(StockFinding finding) {
      findings.accept(finding);
    }
  }
}
