package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.ReferenceChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.trace.chain.DishBook;
import cn.mingchu.jobs.trace.chain.DishJudge;
import cn.mingchu.jobs.trace.chain.DishWord;
import cn.mingchu.jobs.trace.lot.LotFinding;
import cn.mingchu.jobs.trace.paper.FaultClaim;
import cn.mingchu.jobs.trace.paper.SchoolRules;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells which dishes have too little that can be shown, before the meal and after it.
 *
 * <p>Time here is the gateway's: it decides only whether the meal is near, or the grace over.
 */
final class DishFunction extends KeyedBroadcastProcessFunction<String, DishWord, Notice, LotFinding>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  private final FirstReferences first;
  private final Retention retention;

  private transient ValueState<DishBook> books;
  private transient RuleOffice<SchoolRules> office;
  private transient DishJudge judge;

  /** Makes a function that knows some rule settings from its first dish on. */
  DishFunction(FirstReferences first, Retention retention) {
    this.first = first;
    this.retention = retention;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    office = TraceRules.office(context.getOperatorStateStore(), first);
    judge = new DishJudge(office.desk());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) {}

  @Override
  public void open(OpenContext context) {
    books = getRuntimeContext().getState(retention.of("dish", TraceTypes.DISH_BOOK));
  }

  @Override
  public void processElement(DishWord word, ReadOnlyContext context, Collector<LotFinding> out)
      throws Exception {
    DishBook book = Objects.requireNonNullElseGet(books.value(), DishBook::new);
    TimerService timers = context.timerService();
    judge.hear(book, word, timers.currentWatermark(), voice(out));
    keep(book, timers, timers.currentWatermark());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<LotFinding> out)
      throws Exception {
    DishBook book = books.value();
    if (book != null) {
      judge.timePasses(book, timestamp, voice(out));
      keep(book, context.timerService(), timestamp);
    }
  }

  @Override
  public void processBroadcastElement(Notice notice, Context context, Collector<LotFinding> out)
      throws Exception {
    if (notice instanceof ReferenceChange change) {
      office.apply(change, context);
      judge = new DishJudge(office.desk());
    }
  }

  /**
   * Sets the next alarm.
   *
   * @param now up to when time has been let pass: behind the watermark while several alarms ring
   */
  private void keep(DishBook book, TimerService timers, long now) throws Exception {
    Long next = judge.nextAlarm(book, now);
    if (next != null) {
      timers.registerEventTimeTimer(next); // one that is there already is the same
    }
    books.update(book);
  }

  private Consumer<FaultClaim> voice(Collector<LotFinding> out) {
    return fault -> out.collect(LotFinding.ofMany(fault, office.desk().released(fault)));
  }
}
