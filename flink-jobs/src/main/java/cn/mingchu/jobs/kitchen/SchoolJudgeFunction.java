package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.jobs.kitchen.school.School;
import cn.mingchu.jobs.kitchen.school.SchoolForm;
import cn.mingchu.jobs.kitchen.school.SchoolJudge;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.ReferenceChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.BinaryFormType;
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
 * Judges what the devices of each school show together, and speaks when something is new about it.
 *
 * <p>Time here is the gateway's: it tells and raises silences that last, and ends exposures after
 * which nothing follows.
 */
final class SchoolJudgeFunction
    extends KeyedBroadcastProcessFunction<String, Addressed, Notice, KitchenFinding>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  private final FirstReferences first;

  private transient ValueState<School> schools;
  private transient RuleOffice<RuleDesk> rules;
  private transient SchoolJudge judge;

  /** Makes a function that knows some reference data from its first event on. */
  SchoolJudgeFunction(FirstReferences first) {
    this.first = first;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    rules = RuleOffice.open(context.getOperatorStateStore(), first, RuleDesk::new);
    judge = new SchoolJudge(rules.desk());
  }

  /** What came in is counted by the judges of devices and cameras. */
  @Override
  public void snapshotState(FunctionSnapshotContext context) {}

  @Override
  public void open(OpenContext context) {
    schools =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "school", BinaryFormType.of(School.class, new SchoolForm())));
  }

  @Override
  public void processElement(
      Addressed addressed, ReadOnlyContext context, Collector<KitchenFinding> out)
      throws Exception {
    School school = schools.value();
    if (school == null) {
      school = new School();
    }
    judge.observe(school, addressed.input(), out::collect);
    catchUp(school, context.timerService().currentWatermark(), out);
    keep(school, context.timerService());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<KitchenFinding> out)
      throws Exception {
    School school = schools.value();
    if (school == null || school.alarmAt() != timestamp) {
      return; // its devices were removed since
    }
    school.clearAlarm();
    judge.timePasses(school, timestamp, out::collect);
    keep(school, context.timerService());
  }

  @Override
  public void processBroadcastElement(Notice notice, Context context, Collector<KitchenFinding> out)
      throws Exception {
    if (notice instanceof ReferenceChange change) {
      rules.apply(change, context);
      judge = new SchoolJudge(rules.desk());
    }
  }

  /**
   * The register may come last, when what it concerns was due long ago: a timer in the past would
   * wait until time moves on.
   */
  private void catchUp(School school, long now, Collector<KitchenFinding> out) {
    Long due = judge.nextAlarm(school);
    if (due != null && due <= now) {
      judge.timePasses(school, now, out::collect);
    }
  }

  /**
   * One alarm a school at most: moved forward when something is due sooner, otherwise set again
   * when it rings.
   */
  private void keep(School school, TimerService timers) throws Exception {
    if (school.isForgotten()) {
      timers.deleteEventTimeTimer(school.alarmAt());
      schools.clear();
      return;
    }
    Long next = judge.nextAlarm(school);
    if (next != null && next < school.alarmAt()) {
      timers.deleteEventTimeTimer(school.alarmAt());
      timers.registerEventTimeTimer(next);
      school.setAlarmAt(next);
    }
    schools.update(school);
  }
}
