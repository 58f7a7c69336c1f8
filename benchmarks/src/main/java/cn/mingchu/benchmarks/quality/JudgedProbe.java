package cn.mingchu.benchmarks.quality;

import cn.mingchu.jobs.kitchen.dish.Dish;
import cn.mingchu.jobs.kitchen.dish.DishJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.simulator.run.DishMark;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dishes of one probe before the job's own judge, without Flink around it: measurements in
 * order of arrival, and between them the alarm clocks that their operator would set.
 */
final class JudgedProbe {

  private static final int NO_PARTITION = 0;

  private final DishJudge judge;
  private final DeviceProfile probe;
  private final Map<String, Dish> dishes = new TreeMap<>();
  private final Hearing hearing = new Hearing();

  private JudgedProbe(DishJudge judge, DeviceProfile probe) {
    this.judge = judge;
    this.probe = probe;
  }

  /**
   * Judges all that arrived from a probe.
   *
   * @param until when to stop looking at the clock
   */
  static Told judge(
      DishJudge judge, SimulatedDevice device, List<SimulatedReading> arrived, Instant until) {
    JudgedProbe judged = new JudgedProbe(judge, Profiles.of(device));
    for (SimulatedReading reading : arrived) {
      judged.passTo(reading.arrivalTime().toEpochMilli());
      judged.observe(reading);
    }
    judged.passTo(until.toEpochMilli());
    return judged.hearing.told();
  }

  private void observe(SimulatedReading reading) {
    DishMark mark = reading.dish().orElseThrow();
    long now = reading.arrivalTime().toEpochMilli();
    Dish dish = dishes.computeIfAbsent(mark.dishId(), Dish::new);
    hearing.at(now);
    judge.observe(
        dish,
        probe,
        new DishReading(
            reading.deviceId(),
            reading.eventId().getMostSignificantBits(),
            reading.eventId().getLeastSignificantBits(),
            reading.eventTime().toEpochMilli(),
            now,
            mark.dishId(),
            mark.stage(),
            reading.hundredths(),
            NO_PARTITION,
            reading.sequence()),
        hearing::hear);
    setAlarm(dish);
  }

  /** The gateway's clock runs on, and rings where the judge asked for it. */
  private void passTo(long moment) {
    Optional<Dish> next = next();
    while (next.isPresent() && next.get().alarmAt() <= moment) {
      Dish dish = next.get();
      long now = dish.alarmAt();
      hearing.at(now);
      dish.clearAlarm();
      judge.timePasses(dish, probe, now, hearing::hear);
      setAlarm(dish);
      next = next();
    }
  }

  /** The dish whose alarm rings next. */
  private Optional<Dish> next() {
    return dishes.values().stream().min(Comparator.comparingLong(Dish::alarmAt));
  }

  private void setAlarm(Dish dish) {
    Long next = judge.nextAlarm(dish);
    if (next == null) {
      dishes.remove(dish.dishId());
    } else if (next < dish.alarmAt()) {
      dish.setAlarmAt(next);
    }
  }
}
