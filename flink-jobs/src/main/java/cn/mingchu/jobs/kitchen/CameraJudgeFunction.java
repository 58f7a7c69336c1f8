package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.kitchen.camera.CameraInput;
import cn.mingchu.jobs.kitchen.camera.CameraJudge;
import cn.mingchu.jobs.kitchen.camera.CameraMemory;
import cn.mingchu.jobs.kitchen.camera.CameraMemoryForm;
import cn.mingchu.jobs.kitchen.camera.CameraProfile;
import cn.mingchu.jobs.kitchen.camera.CameraRemoval;
import cn.mingchu.jobs.kitchen.camera.Observation;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.jobs.kitchen.judge.Verdict;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.ReferenceChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.jobs.runtime.Tally;
import cn.mingchu.schemas.topic.Topics;
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
 * Judges what each camera saw on its own, and speaks when something is new about it.
 *
 * <p>Time here is the gateway's: it ends episodes after which nothing follows, and tells of cameras
 * that are away. What an observation means is decided in the camera's own time.
 */
final class CameraJudgeFunction
    extends KeyedBroadcastProcessFunction<String, CameraInput, Notice, KitchenFinding>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  static final OutputTag<SetAside> SET_ASIDE = new OutputTag<>("set-aside-observations") {};

  private final FirstReferences first;

  private transient ValueState<CameraMemory> memories;
  private transient StateToldFindings told;
  private transient Tally<Outcome> tally;
  private transient RuleOffice<RuleDesk> rules;
  private transient CameraJudge judge;

  /** Makes a function that knows some reference data from its first event on. */
  CameraJudgeFunction(FirstReferences first) {
    this.first = first;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    tally = Tally.open(Outcome.class, context, getRuntimeContext());
    rules = RuleOffice.open(context.getOperatorStateStore(), first, RuleDesk::new);
    Long comeback =
        context
            .getOperatorStateStore()
            .getBroadcastState(DeviceJudgeFunction.COMEBACK)
            .get(DeviceJudgeFunction.LAST);
    judge = new CameraJudge(rules.desk(), comeback == null ? CameraJudge.ALWAYS_THERE : comeback);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    tally.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    memories =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "camera-memory",
                    BinaryFormType.of(CameraMemory.class, new CameraMemoryForm())));
    told = StateToldFindings.open(getRuntimeContext());
  }

  @Override
  public void processElement(
      CameraInput input, ReadOnlyContext context, Collector<KitchenFinding> out) throws Exception {
    if (input instanceof CameraRemoval) {
      forget(out);
      return;
    }
    CameraMemory memory = memories.value();
    if (memory == null) {
      memory = new CameraMemory();
    }
    if (input instanceof Observation seen) {
      settle(seen, judge.observe(memory, told, seen, out::collect), context);
    } else if (input instanceof CameraProfile camera) {
      judge.register(memory, told, camera, out::collect);
      catchUp(memory, context.timerService().currentWatermark(), out);
    }
    setAlarm(memory, context.timerService());
    memories.update(memory);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<KitchenFinding> out)
      throws Exception {
    CameraMemory memory = memories.value();
    if (memory == null || memory.alarmAt() != timestamp) {
      return; // the camera was removed since
    }
    memory.clearAlarm();
    judge.timePasses(memory, told, timestamp, out::collect);
    setAlarm(memory, context.timerService());
    memories.update(memory);
  }

  @Override
  public void processBroadcastElement(Notice notice, Context context, Collector<KitchenFinding> out)
      throws Exception {
    if (notice instanceof ReferenceChange change) {
      rules.apply(change, context);
      judge = judge.by(rules.desk());
    } else if (notice instanceof Comeback comeback) {
      judge = judge.backSince(comeback.gatewayTime());
      context
          .getBroadcastState(DeviceJudgeFunction.COMEBACK)
          .put(DeviceJudgeFunction.LAST, judge.thereSince());
    }
  }

  private void forget(Collector<KitchenFinding> out) throws Exception {
    CameraMemory memory = memories.value();
    if (memory != null) {
      judge.deregister(memory, told, out::collect);
      memories.clear();
      told.clear();
    }
  }

  /** The register may come last: a timer in the past would wait until time moves on. */
  private void catchUp(CameraMemory memory, long now, Collector<KitchenFinding> out) {
    for (Long due = judge.nextAlarm(memory);
        due != null && due <= now;
        due = judge.nextAlarm(memory)) {
      judge.timePasses(memory, told, due, out::collect);
    }
  }

  /**
   * One alarm a camera at most: moved forward when something is due sooner, otherwise set again
   * when it rings, not at every observation.
   */
  private void setAlarm(CameraMemory memory, TimerService timers) {
    Long next = judge.nextAlarm(memory);
    if (next == null || memory.alarmAt() <= next) {
      return;
    }
    timers.deleteEventTimeTimer(memory.alarmAt());
    timers.registerEventTimeTimer(next);
    memory.setAlarmAt(next);
  }

  private void settle(Observation seen, Verdict verdict, ReadOnlyContext context) {
    switch (verdict) {
      case ACCEPTED -> tally.count(Outcome.ACCEPTED);
      case DUPLICATE -> tally.count(Outcome.DUPLICATES);
      case LATE -> {
        tally.count(Outcome.LATE);
        context.output(SET_ASIDE, Refusals.late(Topics.KITCHEN_OBSERVATIONS, seen));
      }
      case CLOCK_AHEAD -> {
        tally.count(Outcome.REJECTED);
        context.output(SET_ASIDE, Refusals.clockAhead(Topics.KITCHEN_OBSERVATIONS, seen));
      }
      case UNKNOWN_DEVICE -> {
        tally.count(Outcome.REJECTED);
        context.output(SET_ASIDE, Refusals.unknownDevice(Topics.KITCHEN_OBSERVATIONS, seen));
      }
      case OUT_OF_RANGE -> throw new IllegalStateException("a camera measures no value");
      case WAITING -> throw new IllegalStateException("an observation does not wait for a verdict");
    }
  }
}
