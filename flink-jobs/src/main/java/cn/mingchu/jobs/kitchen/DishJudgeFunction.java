package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.kitchen.dish.Dish;
import cn.mingchu.jobs.kitchen.dish.DishForm;
import cn.mingchu.jobs.kitchen.dish.DishJudge;
import cn.mingchu.jobs.kitchen.dish.Reception;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.DeviceRemoval;
import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.ReferenceChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.jobs.runtime.StateMap;
import cn.mingchu.jobs.runtime.Tally;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.common.functions.OpenContext;
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
import org.jspecify.annotations.Nullable;

/**
 * Judges the dishes that each probe measures, and speaks when something is new about one.
 *
 * <p>Time here is the gateway's: it ends a dish of which nothing more is measured, and forgets it.
 * What a measurement means is decided in the probe's own time.
 */
final class DishJudgeFunction
    extends KeyedBroadcastProcessFunction<String, DeviceInput, Notice, KitchenFinding>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  static final OutputTag<SetAside> SET_ASIDE = new OutputTag<>("set-aside-dishes") {};

  /** Far more than one probe meets in three days; who invents a name each time gets no further. */
  private static final int MOST_DISHES = 1_000;

  private final FirstReferences first;

  private transient ValueState<DeviceInput> probe;
  private transient StateMap<String, Dish> dishes;
  private transient Tally<Outcome> tally;
  private transient RuleOffice<RuleDesk> rules;
  private transient DishJudge judge;

  /** Makes a function that knows some reference data from its first event on. */
  DishJudgeFunction(FirstReferences first) {
    this.first = first;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    tally = Tally.open(Outcome.class, context, getRuntimeContext());
    rules = RuleOffice.open(context.getOperatorStateStore(), first, RuleDesk::new);
    judge = new DishJudge(rules.desk());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    tally.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    probe =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("probe", KitchenSources.DEVICE_INPUT));
    dishes =
        StateMap.open(
            getRuntimeContext(),
            "dishes",
            Types.STRING,
            BinaryFormType.of(Dish.class, new DishForm()));
  }

  @Override
  public void processElement(
      DeviceInput input, ReadOnlyContext context, Collector<KitchenFinding> out) throws Exception {
    if (input instanceof DishReading reading) {
      settle(reading, observe(reading, context.timerService(), out), context);
    } else if (input instanceof DeviceProfile profile && profile.kind() == DeviceKind.COOK_PROBE) {
      register(profile, out);
    } else if (input instanceof DeviceProfile || input instanceof DeviceRemoval) {
      forget(context.timerService(), out);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<KitchenFinding> out)
      throws Exception {
    for (Dish dish : dishes.values()) {
      if (dish.alarmAt() <= timestamp) {
        dish.clearAlarm();
        judge.timePasses(dish, profile(), timestamp, out::collect);
        keep(dish, context.timerService());
      }
    }
  }

  @Override
  public void processBroadcastElement(Notice notice, Context context, Collector<KitchenFinding> out)
      throws Exception {
    if (notice instanceof ReferenceChange change) {
      rules.apply(change, context);
      judge = new DishJudge(rules.desk());
    }
  }

  private Reception observe(DishReading reading, TimerService timers, Collector<KitchenFinding> out)
      throws Exception {
    Dish dish = dishes.get(reading.dishId());
    if (dish == null) {
      if (dishes.keys().size() >= MOST_DISHES) {
        return Reception.TOO_MANY;
      }
      dish = new Dish(reading.dishId());
    }
    Reception reception = judge.observe(dish, profile(), reading, out::collect);
    keep(dish, timers);
    return reception;
  }

  private void register(DeviceProfile profile, Collector<KitchenFinding> out) throws Exception {
    if (!profile.equals(profile())) {
      probe.update(profile);
      for (Dish dish : dishes.values()) {
        judge.register(dish, profile, out::collect);
        dishes.put(dish.dishId(), dish);
      }
    }
  }

  /** It is no probe, or none any more. */
  private void forget(TimerService timers, Collector<KitchenFinding> out) {
    for (Dish dish : dishes.values()) {
      judge.deregister(dish, out::collect);
      timers.deleteEventTimeTimer(dish.alarmAt());
    }
    dishes.clear();
    probe.clear();
  }

  private @Nullable DeviceProfile profile() throws Exception {
    return (DeviceProfile) probe.value();
  }

  /**
   * One alarm a dish at most: moved forward when something is due sooner, otherwise set again when
   * it rings.
   */
  private void keep(Dish dish, TimerService timers) {
    Long next = judge.nextAlarm(dish);
    if (next == null) {
      timers.deleteEventTimeTimer(dish.alarmAt());
      dishes.remove(dish.dishId());
      return;
    }
    if (next < dish.alarmAt()) {
      timers.registerEventTimeTimer(next);
      dish.setAlarmAt(next);
    }
    dishes.put(dish.dishId(), dish);
  }

  private void settle(DishReading reading, Reception reception, ReadOnlyContext context) {
    switch (reception) {
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
                Topics.KITCHEN_READINGS, reading, Quantity.TEMPERATURE, reading.hundredths()));
      }
      case TOO_MANY -> {
        tally.count(Outcome.REJECTED);
        context.output(SET_ASIDE, Refusals.tooMany(Topics.KITCHEN_READINGS, reading));
      }
    }
  }
}
