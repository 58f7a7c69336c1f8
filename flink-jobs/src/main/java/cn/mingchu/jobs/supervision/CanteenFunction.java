package cn.mingchu.jobs.supervision;

import cn.mingchu.jobs.runtime.Tally;
import cn.mingchu.jobs.supervision.canteen.CanteenBook;
import cn.mingchu.jobs.supervision.canteen.CanteenJudge;
import cn.mingchu.jobs.supervision.canteen.CanteenTerms;
import cn.mingchu.jobs.supervision.canteen.SchoolDay;
import cn.mingchu.jobs.supervision.word.SupervisionWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.OfSchool;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Adds up the days of each school: a pause after it heard something, and when time alone changes
 * something. It says nothing while nobody has told how late it is.
 */
final class CanteenFunction extends KeyedProcessFunction<String, SupervisionWord, SchoolDay>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  /** Long before any school had a canteen on line; the clock is past it once it is known. */
  private static final long CLOCK_IS_KNOWN = 0;

  private final CanteenTerms terms;
  private final long pauseMillis;

  private transient CanteenJudge judge;
  private transient ValueState<CanteenBook> books;
  private transient Tally<SupervisionOutcome> tally;

  /** A function that waits for so long whether more is said. */
  CanteenFunction(CanteenTerms terms, long pauseMillis) {
    this.terms = terms;
    this.pauseMillis = pauseMillis;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    tally = Tally.open(SupervisionOutcome.class, context, getRuntimeContext());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    tally.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    judge = new CanteenJudge(terms);
    books =
        getRuntimeContext().getState(new ValueStateDescriptor<>("school", SupervisionTypes.BOOK));
  }

  @Override
  public void processElement(SupervisionWord word, Context context, Collector<SchoolDay> out)
      throws Exception {
    if (!(word instanceof OfSchool ofSchool)) {
      return;
    }
    CanteenBook filed = books.value();
    CanteenBook book = filed == null ? new CanteenBook() : filed;
    CanteenJudge.Reception reception = judge.hear(book, ofSchool);
    tally.count(outcome(reception));
    if (reception == CanteenJudge.Reception.ACCEPTED) {
      books.update(book);
      long now = context.timerService().currentProcessingTime();
      context
          .timerService()
          .registerProcessingTimeTimer(now - Math.floorMod(now, pauseMillis) + pauseMillis);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<SchoolDay> out)
      throws Exception {
    CanteenBook book = books.value();
    if (book == null) {
      return;
    }
    if (context.timeDomain() == TimeDomain.EVENT_TIME) {
      if (book.alarmAt() != timestamp) {
        return; // it was set to another time since
      }
      book.setAlarmAt(CanteenBook.NEVER);
    }
    long now = context.timerService().currentWatermark();
    long next = CLOCK_IS_KNOWN;
    if (now >= CLOCK_IS_KNOWN) {
      judge.timePasses(book, now, out::collect);
      next = book.isForgettable() ? CanteenBook.NEVER : book.nextAlarm();
    }
    keep(book, next, context.timerService());
  }

  private static SupervisionOutcome outcome(CanteenJudge.Reception reception) {
    return switch (reception) {
      case ACCEPTED -> SupervisionOutcome.ACCEPTED;
      case KNOWN -> SupervisionOutcome.DUPLICATES;
      case LATE -> SupervisionOutcome.LATE;
    };
  }

  /** One alarm a school at most. */
  private void keep(CanteenBook book, long next, TimerService timers) throws Exception {
    if (book.isAlarmSet() && book.alarmAt() != next) {
      timers.deleteEventTimeTimer(book.alarmAt());
    }
    if (next != CanteenBook.NEVER) {
      timers.registerEventTimeTimer(next);
    }
    book.setAlarmAt(next);
    if (book.isForgettable()) {
      books.clear();
    } else {
      books.update(book);
    }
  }
}
