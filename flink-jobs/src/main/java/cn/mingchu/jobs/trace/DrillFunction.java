package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.book.Drill;
import cn.mingchu.jobs.trace.drill.DrillBook;
import cn.mingchu.jobs.trace.drill.DrillJudge;
import cn.mingchu.jobs.trace.drill.DrillPlan;
import cn.mingchu.jobs.trace.drill.DrillResult;
import cn.mingchu.jobs.trace.drill.DrillWord;
import cn.mingchu.jobs.trace.drill.RegisteredSchool;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Adds up what nodes answer in a drill, tells what it comes to, and forgets it with its day.
 *
 * <p>Time here is the gateway's.
 */
final class DrillFunction
    extends KeyedBroadcastProcessFunction<String, DrillWord, RegisteredSchool, DrillResult>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  /** School to county. */
  static final MapStateDescriptor<String, String> SCHOOLS =
      new MapStateDescriptor<>("schools", Types.STRING, Types.STRING);

  private final DrillPlan plan;

  private transient ValueState<DrillBook> books;
  private transient Map<String, String> counties;
  private transient DrillJudge judge;

  /** Makes a function that goes by a plan. */
  DrillFunction(DrillPlan plan) {
    this.plan = plan;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    counties = new HashMap<>();
    for (Map.Entry<String, String> school :
        context.getOperatorStateStore().getBroadcastState(SCHOOLS).immutableEntries()) {
      counties.put(school.getKey(), school.getValue());
    }
    judge = new DrillJudge(plan, counties::get);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) {}

  @Override
  public void open(OpenContext context) {
    books =
        getRuntimeContext().getState(new ValueStateDescriptor<>("drill", TraceTypes.DRILL_BOOK));
  }

  @Override
  public void processElement(DrillWord word, ReadOnlyContext context, Collector<DrillResult> out)
      throws Exception {
    TimerService timers = context.timerService();
    long now = timers.currentWatermark();
    if (word.drill().isOver(now)) {
      return;
    }
    DrillBook book = Objects.requireNonNullElseGet(books.value(), DrillBook::new);
    judge.hear(book, word, now);
    books.update(book);
    timers.registerEventTimeTimer(judge.nextAlarm(word.drill(), now));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<DrillResult> out)
      throws Exception {
    DrillBook book = books.value();
    Drill drill = Drill.of(context.getCurrentKey());
    if (book == null || drill == null) {
      return;
    }
    judge.timePasses(book, timestamp, out::collect);
    if (drill.isOver(timestamp)) {
      books.clear();
    } else {
      books.update(book);
      context.timerService().registerEventTimeTimer(judge.nextAlarm(drill, timestamp));
    }
  }

  @Override
  public void processBroadcastElement(
      RegisteredSchool school, Context context, Collector<DrillResult> out) throws Exception {
    BroadcastState<String, String> schools = context.getBroadcastState(SCHOOLS);
    String county = school.regionCode();
    if (county == null) {
      schools.remove(school.schoolId());
      counties.remove(school.schoolId());
    } else {
      schools.put(school.schoolId(), county);
      counties.put(school.schoolId(), county);
    }
  }
}
