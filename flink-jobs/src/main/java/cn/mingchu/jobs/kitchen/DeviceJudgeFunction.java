package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.kitchen.judge.ClockComplaint;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceMemory;
import cn.mingchu.jobs.kitchen.judge.DeviceMemoryForm;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.DeviceRemoval;
import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.jobs.kitchen.judge.Verdict;
import cn.mingchu.jobs.kitchen.school.FirstHeard;
import cn.mingchu.jobs.kitchen.school.SchoolInput;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.ReferenceChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.jobs.runtime.Tally;
import cn.mingchu.schemas.topic.Topics;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.functions.OpenContext;
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
import org.apache.flink.util.OutputTag;

/**
 * Judges each device on its own, and speaks when something is new about it.
 *
 * <p>Time here is the gateway's: it moves timers only for silence. What a reading means is decided
 * in the device's own time.
 */
final class DeviceJudgeFunction
    extends KeyedBroadcastProcessFunction<String, DeviceInput, Notice, KitchenFinding>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  static final OutputTag<SetAside> SET_ASIDE = new OutputTag<>("set-aside") {};

  /** For its school: since when a device reports at all, each time that this changes. */
  static final OutputTag<SchoolInput> FIRST_HEARD =
      new OutputTag<>("first-heard", KitchenSources.SCHOOL_INPUT);

  /** Under the empty key: when events could be delivered again, UTC milliseconds. */
  static final MapStateDescriptor<String, Long> COMEBACK =
      new MapStateDescriptor<>("comeback", Types.STRING, Types.LONG);

  static final String LAST = "";

  private final FirstReferences first;

  private transient ValueState<DeviceMemory> memories;
  private transient StateDossier dossier;
  private transient Tally<Outcome> tally;
  private transient RuleOffice<RuleDesk> rules;
  private transient DeviceJudge judge;

  /** Makes a function that knows some reference data from its first event on. */
  DeviceJudgeFunction(FirstReferences first) {
    this.first = first;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    tally = Tally.open(Outcome.class, context, getRuntimeContext());
    rules = RuleOffice.open(context.getOperatorStateStore(), first, RuleDesk::new);
    Long comeback = context.getOperatorStateStore().getBroadcastState(COMEBACK).get(LAST);
    judge = new DeviceJudge(rules.desk(), comeback == null ? DeviceJudge.ALWAYS_THERE : comeback);
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
                    "device-memory",
                    BinaryFormType.of(DeviceMemory.class, new DeviceMemoryForm())));
    dossier = StateDossier.open(getRuntimeContext());
  }

  @Override
  public void processElement(
      DeviceInput input, ReadOnlyContext context, Collector<KitchenFinding> out) throws Exception {
    if (input instanceof DishReading) {
      return; // of what the device measured, not of itself: see DishJudgeFunction
    }
    if (input instanceof DeviceRemoval) {
      forget(out);
      return;
    }
    DeviceMemory memory = memories.value();
    if (memory == null) {
      memory = new DeviceMemory();
    }
    long firstHeard = memory.firstHeard();
    if (input instanceof Reading reading) {
      settle(reading, judge.observe(memory, dossier, reading, out::collect), context);
    } else if (input instanceof DeviceProfile profile) {
      BiConsumer<Reading, Verdict> settled =
          (reading, verdict) -> settle(reading, verdict, context);
      judge.register(memory, dossier, profile, out::collect, settled);
      catchUp(memory, context.timerService().currentWatermark(), out);
    } else if (input instanceof ClockComplaint complaint) {
      judge.complain(memory, dossier, complaint, out::collect);
    }
    tellFirstHeard(memory, firstHeard, input.deviceId(), context);
    setAlarm(memory, context.timerService());
    memories.update(memory);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<KitchenFinding> out)
      throws Exception {
    DeviceMemory memory = memories.value();
    if (memory == null || memory.alarmAt() != timestamp) {
      return; // the device was removed since
    }
    memory.clearAlarm();
    long firstHeard = memory.firstHeard();
    judge.timePasses(memory, dossier, timestamp, out::collect);
    tellFirstHeard(memory, firstHeard, context.getCurrentKey(), context);
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
      context.getBroadcastState(COMEBACK).put(LAST, judge.thereSince());
    }
  }

  private static void tellFirstHeard(
      DeviceMemory memory, long before, String deviceId, ReadOnlyContext context) {
    if (memory.firstHeard() != before) {
      context.output(FIRST_HEARD, new FirstHeard(deviceId, memory.firstHeard()));
    }
  }

  private void forget(Collector<KitchenFinding> out) throws Exception {
    DeviceMemory memory = memories.value();
    if (memory != null) {
      judge.settle(memory, dossier, out::collect);
      judge.deregister(memory, dossier, out::collect);
      memories.clear();
      dossier.clear();
    }
  }

  /**
   * The register may come last, when what it concerns was due long ago: a timer in the past would
   * wait until time moves on.
   */
  private void catchUp(DeviceMemory memory, long now, Collector<KitchenFinding> out) {
    for (Long due = judge.nextAlarm(memory);
        due != null && due <= now;
        due = judge.nextAlarm(memory)) {
      judge.timePasses(memory, dossier, due, out::collect);
    }
  }

  /**
   * One alarm a device at most: moved forward when something is due sooner, otherwise set again
   * when it rings, not at every reading.
   */
  private void setAlarm(DeviceMemory memory, TimerService timers) {
    Long next = judge.nextAlarm(memory);
    if (next == null || (memory.hasAlarm() && memory.alarmAt() <= next)) {
      return;
    }
    if (memory.hasAlarm()) {
      timers.deleteEventTimeTimer(memory.alarmAt());
    }
    timers.registerEventTimeTimer(next);
    memory.setAlarmAt(next);
  }

  private void settle(Reading reading, Verdict verdict, ReadOnlyContext context) {
    switch (verdict) {
      case ACCEPTED -> tally.count(Outcome.ACCEPTED);
      case DUPLICATE -> tally.count(Outcome.DUPLICATES);
      case LATE -> {
        tally.count(Outcome.LATE);
        context.output(SET_ASIDE, Refusals.late(Topics.KITCHEN_READINGS, reading));
      }
      case CLOCK_AHEAD -> {
        tally.count(Outcome.REJECTED);
        context.output(SET_ASIDE, Refusals.clockAhead(Topics.KITCHEN_READINGS, reading));
      }
      case OUT_OF_RANGE -> {
        tally.count(Outcome.REJECTED);
        context.output(
            SET_ASIDE,
            Refusals.impossible(
                Topics.KITCHEN_READINGS, reading, reading.quantity(), reading.hundredths()));
      }
      case UNKNOWN_DEVICE -> {
        tally.count(Outcome.REJECTED);
        context.output(SET_ASIDE, Refusals.unknownDevice(Topics.KITCHEN_READINGS, reading));
      }
      case WAITING -> {}
    }
  }
}
