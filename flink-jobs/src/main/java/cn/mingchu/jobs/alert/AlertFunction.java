package cn.mingchu.jobs.alert;

import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.course.Office;
import cn.mingchu.jobs.alert.desk.DeskBook;
import cn.mingchu.jobs.alert.desk.DeskJudge;
import cn.mingchu.jobs.alert.desk.DeskVoice;
import cn.mingchu.jobs.alert.desk.Refusal;
import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.ReferenceChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.schemas.alert.AlertTerms;
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
 * Keeps the alerts of each desk. It speaks with each finding and action that changes something, at
 * once, and when a clock runs out. A new calendar is heeded then, too.
 */
final class AlertFunction
    extends KeyedBroadcastProcessFunction<String, DeskInput, Notice, AlertStatement>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  /** Actions that are not taken. */
  static final OutputTag<Refusal> REFUSALS = new OutputTag<>("refusals", AlertTypes.REFUSAL);

  private final FirstReferences first;

  private transient ValueState<DeskBook> books;
  private transient RuleOffice<Offices> offices;
  private transient DeskJudge judge;

  /** Makes a function that knows some of the calendar from its first finding on. */
  AlertFunction(FirstReferences first) {
    this.first = first;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    AlertTerms terms = AlertTerms.load();
    offices =
        RuleOffice.open(
            context.getOperatorStateStore(),
            first,
            (rules, scopes, calendar) -> new Offices(terms, calendar));
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    // books and the calendar are in states that Flink knows
  }

  @Override
  public void open(OpenContext context) {
    judge = new DeskJudge();
    books = getRuntimeContext().getState(new ValueStateDescriptor<>("desk", AlertTypes.BOOK));
  }

  @Override
  public void processElement(
      DeskInput input, ReadOnlyContext context, Collector<AlertStatement> out) throws Exception {
    DeskBook filed = books.value();
    DeskBook book = filed == null ? new DeskBook() : filed;
    judge.locate(book, input);
    long now = Math.max(input.ingestTime(), context.currentWatermark());
    judge.hear(book, input, now, office(book), voice(out, context));
    keep(book, context.timerService());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<AlertStatement> out)
      throws Exception {
    DeskBook book = books.value();
    if (book == null || book.alarmAt() != timestamp) {
      return; // it was set to another time since
    }
    // All that came due meanwhile is told at once, in its order, and as late as it is.
    judge.timePasses(book, context.currentWatermark(), office(book), voice(out, context));
    keep(book, context.timerService());
  }

  @Override
  public void processBroadcastElement(Notice notice, Context context, Collector<AlertStatement> out)
      throws Exception {
    if (notice instanceof ReferenceChange change) {
      offices.apply(change, context);
    }
  }

  private Office office(DeskBook book) {
    return offices.desk().of(book.regionCode(), book.schoolId());
  }

  /** One alarm a desk at most. */
  private void keep(DeskBook book, TimerService timers) throws Exception {
    boolean isForgettable = book.isForgettable();
    long next = isForgettable ? DeskBook.NEVER : book.nextAlarm();
    if (book.isAlarmSet() && book.alarmAt() != next) {
      timers.deleteEventTimeTimer(book.alarmAt());
    }
    if (next != DeskBook.NEVER) {
      timers.registerEventTimeTimer(next);
    }
    book.setAlarmAt(next);
    if (isForgettable) {
      books.clear();
    } else {
      books.update(book);
    }
  }

  private static DeskVoice voice(Collector<AlertStatement> out, ReadOnlyContext context) {
    return new Outputs(out::collect, refusal -> context.output(REFUSALS, refusal));
  }

  private record Outputs(Consumer<AlertStatement> alerts, Consumer<Refusal> refusals)
      implements DeskVoice {

    @Override
    public void tell(AlertStatement alert) {
      alerts.accept(alert);
    }

    @Override
    public void tell(Refusal refusal) {
      refusals.accept(refusal);
    }
  }
}
