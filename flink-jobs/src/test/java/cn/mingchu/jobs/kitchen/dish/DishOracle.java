package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.schemas.event.DishStage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says what there is to find in a set of measurements, by the words of the rules and looking back
 * from each of them. It shares nothing with the judge but the records that go in, and its numbers
 * are written here once more.
 */
final class DishOracle {

  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  private final List<DishReading> dish;
  private final boolean over;
  private final long gap;
  private final Map<String, String> found;

  private DishOracle(List<DishReading> dish, boolean over, long gap, Map<String, String> found) {
    this.dish = dish;
    this.over = over;
    this.gap = gap;
    this.found = found;
  }

  /**
   * What stands in the end, a line each, by rule and start.
   *
   * @param gap the longest time between two measurements in which nothing unknown happens
   */
  static Map<String, String> findings(Collection<DishReading> heard, long gap, long now) {
    Map<String, DishReading> distinct = new HashMap<>();
    for (DishReading one : heard) {
      distinct.merge(
          one.eventTime() + " " + one.stage() + " " + one.hundredths(),
          one,
          (a, b) -> a.ingestTime() <= b.ingestTime() ? a : b);
    }
    List<DishReading> sorted = new ArrayList<>(distinct.values());
    sorted.sort(
        (a, b) ->
            a.eventTime() != b.eventTime()
                ? Long.compare(a.eventTime(), b.eventTime())
                : a.stage() != b.stage()
                    ? a.stage().compareTo(b.stage())
                    : Integer.compare(a.hundredths(), b.hundredths()));
    Map<String, String> found = new TreeMap<>();
    List<DishReading> dish = new ArrayList<>();
    for (DishReading one : sorted) {
      if (!dish.isEmpty() && one.eventTime() - last(dish).eventTime() >= DAY) {
        new DishOracle(dish, true, gap, found).judge();
        dish = new ArrayList<>();
      }
      dish.add(one);
    }
    new DishOracle(dish, now - last(dish).eventTime() >= DAY, gap, found).judge();
    return found;
  }

  private void judge() {
    tell("COOK_CORE_LOW", "lowest", this::coreTooLow, this::isThrough);
    tell("REHEAT_CORE_LOW", "lowest", this::reheatedTooLow, this::isThrough);
    tell("COOL_STAGE1_SLOW", "highest", this::firstStageLate, i -> isHeated(i) || at(i) <= 21_00);
    tell("COOL_STAGE2_SLOW", "highest", this::secondStageLate, i -> isHeated(i) || at(i) <= 8_00);
    tell("DELIVERY_TEMP_HOT", "lowest", this::lukewarm, i -> isHeated(i) && at(i) >= 60_00);
    tell("CATER_HOT_SHELF", "lowest", this::hotTooLong, i -> stage(i) == DishStage.COOKED);
    tell("CATER_COLD_SHELF", "highest", this::coldTooLong, i -> stage(i) == DishStage.COOKED);
    tell("DANGER_ZONE_TIME", "lowest", this::tooLongBetween, i -> isHeated(i) && at(i) >= 60_00);
  }

  /** Says since which measurement one shows the rule broken; -1 where it does not. */
  private interface Broken {
    int since(int reading);
  }

  private interface Mended {
    boolean by(int reading);
  }

  private void tell(String rule, String worse, Broken broken, Mended mended) {
    for (int i = 0; i < dish.size(); i++) {
      int since = broken.since(i);
      if (since < 0) {
        continue;
      }
      int end = i + 1;
      int worst = i;
      int latest = i;
      while (end < dish.size() && !mended.by(end)) {
        if (broken.since(end) >= 0) {
          latest = end;
          boolean isWorse = worse.equals("lowest") ? at(end) < at(worst) : at(end) > at(worst);
          worst = isWorse ? end : worst;
        }
        end++;
      }
      boolean isMended = end < dish.size();
      long lastTime = last(dish).eventTime();
      String line;
      if (isMended) {
        line = closed(dish.get(end).eventTime(), dish.get(end).eventTime(), ingest(end), worst);
      } else if (over) {
        long decided = lastTime + DAY;
        line = closed(lastTime, decided, Math.max(decided, ingest(dish.size() - 1)), worst);
      } else {
        line = "OPEN null " + dish.get(i).eventTime() + " " + ingest(i) + " " + at(i);
      }
      String evidence =
          isMended || over ? item(since) + item(worst) + item(latest) : item(since) + item(i);
      found.put(rule + " " + dish.get(since).eventTime(), line + evidence);
      i = end - 1;
      if (isMended) {
        i = end; // what mends it shows nothing broken of the same rule
      }
    }
  }

  private String closed(long end, long decided, long ingest, int worst) {
    return "CLOSED " + end + " " + decided + " " + ingest + " " + at(worst);
  }

  private String item(int reading) {
    return " " + dish.get(reading).eventIdLow();
  }

  private int coreTooLow(int i) {
    return stage(i) == DishStage.COOKED && at(i) < 70_00 ? i : -1;
  }

  private int reheatedTooLow(int i) {
    return stage(i) == DishStage.REHEATED && at(i) < 70_00 ? i : -1;
  }

  private boolean isThrough(int i) {
    return isHeated(i) && at(i) >= 70_00;
  }

  private int firstStageLate(int i) {
    @Nullable Integer start = firstOfTheCooling(i, 60_00, 21_00);
    boolean through = cameTo(i, 21_00);
    return start != null && !isHeated(i) && !through && passed(start, i) > 2 * HOUR ? start : -1;
  }

  private int secondStageLate(int i) {
    if (isHeated(i) || cameTo(i, 8_00)) {
      return -1;
    }
    Integer start = firstOfTheCooling(i, 21_00, 8_00);
    if (start != null && passed(start, i) > 2 * HOUR) {
      return start;
    }
    Integer whole = firstOfTheCooling(i, 60_00, 8_00);
    if (whole == null || passed(whole, i) <= 4 * HOUR) {
      return -1;
    }
    for (int j = whole; j <= i; j++) {
      if (at(j) > 21_00 && passed(whole, j) > 2 * HOUR) {
        return -1;
      }
    }
    return whole;
  }

  /** The first measurement of the cooling before this one that is at or below a value. */
  private @Nullable Integer firstOfTheCooling(int i, int value, int limit) {
    for (int j = beginOfTheCooling(i, limit); j < i; j++) {
      if (at(j) <= value) {
        return j;
      }
    }
    return null;
  }

  /** Whether the cooling had come to a value by this measurement. */
  private boolean cameTo(int i, int limit) {
    boolean came = at(i) <= limit;
    for (int j = beginOfTheCooling(i, limit); j < i; j++) {
      came |= at(j) <= limit;
    }
    return came;
  }

  /** The first measurement of the cooling that lasts until this one; itself where none does. */
  private int beginOfTheCooling(int i, int limit) {
    int begin = i;
    int j = i - 1;
    while (j >= 0 && (stage(j) == DishStage.COOLING || isHeldWithin(j, limit))) {
      begin = stage(j) == DishStage.COOLING ? j : begin;
      j--;
    }
    return begin;
  }

  private boolean isHeldWithin(int j, int limit) {
    return stage(j) == DishStage.HELD && at(j) > limit && at(j) < 60_00;
  }

  private int tooLongBetween(int i) {
    if (!isHeldUntil(i)) {
      return -1;
    }
    long time = 0;
    int first = i;
    for (int j = i; j > 0 && !(isHeated(j) && at(j) >= 60_00); j--) {
      if (isHeldUntil(j)) {
        time += passed(j - 1, j);
        first = j - 1;
      }
    }
    return time > 2 * HOUR ? first : -1;
  }

  private int lukewarm(int i) {
    return stage(i) == DishStage.DELIVERED && between(i) ? i : -1;
  }

  private int hotTooLong(int i) {
    int cooked = cookedBefore(i);
    if (cooked < 0 || !isKept(i) || passed(cooked, i) <= 4 * HOUR) {
      return -1;
    }
    for (int j = cooked + 1; j <= i; j++) {
      if (at(j) < 60_00 || stage(j) == DishStage.COOLING) {
        return -1;
      }
    }
    return cooked;
  }

  private int coldTooLong(int i) {
    int cooked = cookedBefore(i);
    if (cooked < 0 || !isKept(i) || passed(cooked, i) <= DAY) {
      return -1;
    }
    boolean cold = false;
    for (int j = cooked + 1; j <= i; j++) {
      if (stage(j) == DishStage.REHEATED || (cold && at(j) > 8_00)) {
        return -1;
      }
      cold |= at(j) <= 8_00;
    }
    return cold ? cooked : -1;
  }

  private int cookedBefore(int i) {
    int j = i - 1;
    while (j >= 0 && stage(j) != DishStage.COOKED) {
      j--;
    }
    return j;
  }

  private boolean isKept(int i) {
    return stage(i) == DishStage.HELD || stage(i) == DishStage.DELIVERED;
  }

  private boolean isHeldUntil(int i) {
    return i > 0
        && stage(i) == DishStage.HELD
        && stage(i - 1) != DishStage.COOLING
        && between(i)
        && between(i - 1)
        && passed(i - 1, i) <= gap;
  }

  private boolean between(int i) {
    return at(i) > 8_00 && at(i) < 60_00;
  }

  private boolean isHeated(int i) {
    return stage(i) == DishStage.COOKED || stage(i) == DishStage.REHEATED;
  }

  private DishStage stage(int i) {
    return dish.get(i).stage();
  }

  private int at(int i) {
    return dish.get(i).hundredths();
  }

  private long passed(int from, int to) {
    return dish.get(to).eventTime() - dish.get(from).eventTime();
  }

  private long ingest(int upTo) {
    return dish.subList(0, upTo + 1).stream()
        .mapToLong(DishReading::ingestTime)
        .max()
        .orElseThrow();
  }

  private static DishReading last(List<DishReading> dish) {
    return dish.get(dish.size() - 1);
  }
}
