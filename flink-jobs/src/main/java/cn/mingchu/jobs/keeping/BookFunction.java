package cn.mingchu.jobs.keeping;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.ReferenceChange;
import cn.mingchu.jobs.rule.RuleOffice;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps a book a key, and judges it when something is said of it and when its alarm rings. New
 * settings are heeded then, too.
 *
 * @param <I> what is said
 * @param <O> what is told
 * @param <B> what is kept of a key
 * @param <D> where the function asks for its rules
 */
public abstract class BookFunction<I, O, B extends AlarmedBook, D>
    extends KeyedBroadcastProcessFunction<String, I, Notice, O> implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  private final FirstReferences first;

  private transient ValueState<B> books;
  private transient RuleOffice<D> office;

  /** Makes a function that knows some reference data from its first record on. */
  protected BookFunction(FirstReferences first) {
    this.first = first;
  }

  /** How the function opens where it asks for its rules. */
  protected abstract RuleOffice.Opening<D> opening();

  /** The state that books are in. */
  protected abstract ValueStateDescriptor<B> state();

  /** A book of which nothing was said. */
  protected abstract B emptyBook();

  /** Takes in what is said. */
  protected abstract void hear(B book, I input, ReadOnlyContext context, Collector<O> out)
      throws Exception;

  /** Takes in that the gateway's clock has come to a moment that the book's alarm was set to. */
  protected abstract void ring(B book, long now, ReadOnlyContext context, Collector<O> out)
      throws Exception;

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    office = RuleOffice.open(context.getOperatorStateStore(), first, opening());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    // books and settings are in states that Flink knows
  }

  @Override
  public void open(OpenContext context) {
    books = getRuntimeContext().getState(state());
  }

  @Override
  public final void processElement(I input, ReadOnlyContext context, Collector<O> out)
      throws Exception {
    B filed = books.value();
    B book = filed == null ? emptyBook() : filed;
    hear(book, input, context, out);
    keep(book, context.timerService());
  }

  @Override
  public final void onTimer(long timestamp, OnTimerContext context, Collector<O> out)
      throws Exception {
    B book = books.value();
    if (book == null || book.alarmAt() != timestamp) {
      return; // it was set to another time since
    }
    book.setAlarmAt(AlarmedBook.NEVER);
    ring(book, timestamp, context, out);
    keep(book, context.timerService());
  }

  @Override
  public final void processBroadcastElement(Notice notice, Context context, Collector<O> out)
      throws Exception {
    if (notice instanceof ReferenceChange change) {
      office.apply(change, context);
    }
  }

  /** Where the rules are that are in force by what is known now. */
  protected final D desk() {
    return office.desk();
  }

  /** One alarm a book at most. */
  private void keep(B book, TimerService timers) throws Exception {
    boolean isForgettable = book.isForgettable();
    long next = isForgettable ? AlarmedBook.NEVER : book.nextAlarm();
    if (book.isAlarmSet() && book.alarmAt() != next) {
      timers.deleteEventTimeTimer(book.alarmAt());
    }
    if (next != AlarmedBook.NEVER) {
      timers.registerEventTimeTimer(next);
    }
    book.setAlarmAt(next);
    if (isForgettable) {
      books.clear();
    } else {
      books.update(book);
    }
  }
}
