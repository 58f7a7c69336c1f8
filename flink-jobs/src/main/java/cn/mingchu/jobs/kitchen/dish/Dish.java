package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.Told;
import cn.mingchu.jobs.kitchen.judge.ToldFindings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of the dishes that bear one name on one probe, and what was told of them.
 *
 * <p>Names come again: a dish is over when nothing was measured of its name for a day, and what is
 * measured after that is another dish.
 */
public final class Dish implements ToldFindings {

  static final long LIFE_MILLIS = Duration.ofDays(1).toMillis();

  /** From here on no measurement can come that belongs to a dish: it would be too late. */
  static final long MEMORY_MILLIS = LIFE_MILLIS + DeviceJudge.LATENESS_BOUND.toMillis();

  static final long NEVER = Long.MAX_VALUE;

  private final String dishId;

  /** In order, without copies. */
  final List<DishReading> readings;

  final Map<String, Told> told;

  /** How far the gateway's clock has come, as far as this dish knows. */
  long now = Long.MIN_VALUE;

  /** Where the alarm clock of this dish stands, by the gateway's clock; for its operator. */
  private long alarmAt = NEVER;

  /** Nothing known of it yet. */
  public Dish(String dishId) {
    this(dishId, new ArrayList<>(), new TreeMap<>());
  }

  private Dish(String dishId, List<DishReading> readings, Map<String, Told> told) {
    this.dishId = dishId;
    this.readings = readings;
    this.told = told;
  }

  public String dishId() {
    return dishId;
  }

  /** Whether all is forgotten that was known of it. */
  public boolean isForgotten() {
    return readings.isEmpty();
  }

  /** Where the alarm clock stands, UTC milliseconds by the gateway's clock. */
  public long alarmAt() {
    return alarmAt;
  }

  /** Remembers where the alarm clock was set. */
  public void setAlarmAt(long ingestTime) {
    alarmAt = ingestTime;
  }

  /** Remembers that the alarm clock has rung. */
  public void clearAlarm() {
    alarmAt = NEVER;
  }

  /** The dishes one after the other, each as its measurements in order. */
  List<List<DishReading>> oneByOne() {
    List<List<DishReading>> dishes = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= readings.size(); i++) {
      if (i == readings.size()
          || readings.get(i).eventTime() - readings.get(i - 1).eventTime() >= LIFE_MILLIS) {
        dishes.add(readings.subList(from, i));
        from = i;
      }
    }
    return dishes;
  }

  /** Forgets the dishes to which nothing can be added any more. */
  void forget() {
    int forgotten = 0;
    for (List<DishReading> dish : oneByOne()) {
      long last = dish.get(dish.size() - 1).eventTime();
      if (last + MEMORY_MILLIS <= now) {
        forgotten += dish.size();
        told.values().removeIf(one -> one.finding().startTime() <= last);
      }
    }
    readings.subList(0, forgotten).clear();
  }

  @Override
  public Iterable<Told> told() {
    return List.copyOf(told.values());
  }

  @Override
  public @Nullable Told told(String findingId) {
    return told.get(findingId);
  }

  @Override
  public void keep(Told one) {
    told.put(one.finding().findingId(), one);
  }

  @Override
  public void dropTold(String findingId) {
    told.remove(findingId);
  }

  Dish copy() {
    Dish copy = new Dish(dishId, new ArrayList<>(readings), new TreeMap<>(told));
    copy.now = now;
    copy.alarmAt = alarmAt;
    return copy;
  }
}
