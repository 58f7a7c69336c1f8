package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.DeviceRules;
import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Ledger;
import cn.mingchu.jobs.kitchen.judge.Moment;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.jobs.kitchen.judge.Told;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.QuantityRange;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges the measurements of a dish, whatever order they come in.
 *
 * <p>Measurements of a dish are few. All of them are kept and judged anew with each that comes, so
 * that what stands in the end is a function of their set, and of whether the gateway's clock has
 * come so far that the dish is over. It asks no clock: all it knows is in the {@link Dish}.
 */
public final class DishJudge {

  /** One a minute for two days. */
  static final int MOST_READINGS = 2_880;

  private static final Duration LONGEST_AHEAD = Duration.ofMinutes(5);

  private final RuleDesk desk;

  /** A judge by the rules of a desk. */
  public DishJudge(RuleDesk desk) {
    this.desk = desk;
  }

  /**
   * Judges one measurement, and says what is new.
   *
   * @param probe what the register says of the probe; null while it does not know it, and then the
   *     measurement is only kept
   */
  public Reception observe(
      Dish dish, @Nullable DeviceProfile probe, DishReading reading, Consumer<KitchenFinding> say) {
    if (!QuantityRange.isPossible(Quantity.TEMPERATURE, reading.hundredths())) {
      return Reception.OUT_OF_RANGE;
    }
    if (reading.eventTime() - reading.ingestTime() > LONGEST_AHEAD.toMillis()) {
      return Reception.CLOCK_AHEAD;
    }
    if (reading.ingestTime() - reading.eventTime() > DeviceJudge.LATENESS_BOUND.toMillis()) {
      return Reception.LATE;
    }
    int place = Collections.binarySearch(dish.readings, reading, DishReading.IN_ORDER);
    if (place < 0 && dish.readings.size() >= MOST_READINGS) {
      return Reception.TOO_MANY;
    }
    if (place < 0) {
      dish.readings.add(-place - 1, reading);
    } else if (reading.speaksRatherThan(dish.readings.get(place))) {
      dish.readings.set(place, reading);
    }
    timePasses(dish, probe, reading.ingestTime(), say);
    return place < 0 ? Reception.ACCEPTED : Reception.DUPLICATE;
  }

  /** Takes in that the gateway's clock has reached {@code ingestTime}, and judges what is known. */
  public void timePasses(
      Dish dish, @Nullable DeviceProfile probe, long ingestTime, Consumer<KitchenFinding> say) {
    dish.now = Math.max(dish.now, ingestTime);
    if (probe != null) {
      judge(dish, probe, say);
    }
    dish.forget();
  }

  /** Takes in what the register says of the probe, now or anew. */
  public void register(Dish dish, DeviceProfile probe, Consumer<KitchenFinding> say) {
    judge(dish, probe, say);
  }

  /** Takes in that the register no longer has the probe: what is open ends where it was. */
  public void deregister(Dish dish, Consumer<KitchenFinding> say) {
    if (!dish.isForgotten()) {
      new Ledger(dish, say).endAll(new Moment(newest(dish), dish.now));
    }
  }

  /** When, by the gateway's clock, time alone will next change something; null for never. */
  public @Nullable Long nextAlarm(Dish dish) {
    if (dish.isForgotten()) {
      return null;
    }
    long over = newest(dish) + Dish.LIFE_MILLIS;
    List<DishReading> oldest = dish.oneByOne().get(0);
    long forgotten = oldest.get(oldest.size() - 1).eventTime() + Dish.MEMORY_MILLIS;
    return over > dish.now ? Math.min(over, forgotten) : forgotten;
  }

  private static long newest(Dish dish) {
    return dish.readings.get(dish.readings.size() - 1).eventTime();
  }

  private void judge(Dish dish, DeviceProfile probe, Consumer<KitchenFinding> say) {
    DeviceRules rules = desk.rulesFor(probe);
    Ledger ledger = new Ledger(dish, say);
    Set<String> found = new HashSet<>();
    for (List<DishReading> one : dish.oneByOne()) {
      List<DishReading> counted =
          one.stream().filter(reading -> probe.counts(reading.eventTime())).toList();
      boolean isOver =
          one.get(one.size() - 1).eventTime() + Dish.LIFE_MILLIS
              <= Math.max(dish.now, newest(dish));
      if (!counted.isEmpty()) {
        for (KitchenFinding finding : new DishCase(probe, rules, counted, isOver).findings()) {
          found.add(finding.findingId());
          ledger.accept(finding);
        }
      }
    }
    for (Told told : dish.told()) {
      if (told.stands() && !found.contains(told.finding().findingId())) {
        ledger.withdraw(told.finding().findingId());
      }
    }
  }
}
