package cn.mingchu.simulator.scene;

import cn.mingchu.schemas.event.Zone;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.KitchenDay;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.kitchen.Session;
import cn.mingchu.simulator.variety.HabitVariety;
import cn.mingchu.simulator.variety.SceneVariety;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes on in one zone of a kitchen, day after day, whether anybody looks or not.
 *
 * <p>What a day brings depends on the seed and the day alone. Not thread-safe.
 */
public final class Scene {

  private static final Comparator<Happening> BY_BEGIN =
      Comparator.comparingLong(Happening::fromSecond).thenComparing(Happening::kind);

  private static final int NIGHT_FROM = 20 * SchoolTime.HOUR;
  private static final int NIGHT = 9 * SchoolTime.HOUR;
  private static final double BY_NIGHT = 0.8;

  private final KitchenDay rhythm;
  private final long seed;
  private final List<Happening> planned;
  private final Map<SightKind, Habit> habits = new EnumMap<>(SightKind.class);
  private final Map<SightKind, Habit> lookalikes = new EnumMap<>(SightKind.class);

  /** How often this zone has something, and for how long. */
  private record Habit(double perDay, HabitVariety variety) {}

  /**
   * A zone.
   *
   * @param planned what happens besides, for certain
   */
  public Scene(
      SceneVariety variety, Zone zone, KitchenDay rhythm, long seed, List<Happening> planned) {
    this.rhythm = rhythm;
    this.seed = seed;
    this.planned = List.copyOf(planned);
    for (SightKind kind : SightKind.values()) {
      if (kind.happensIn(zone)) {
        draw(habits, kind, variety.habits().get(kind.seenAs()), true);
        draw(lookalikes, kind, variety.lookalikes().get(kind.seenAs()), false);
      }
    }
  }

  private void draw(
      Map<SightKind, Habit> drawn, SightKind kind, @Nullable HabitVariety variety, boolean real) {
    if (variety != null) {
      double perDay = variety.perDay().drawLow(Dice.of(seed, kind.place(), real ? 1 : 0));
      if (perDay > 0) {
        drawn.put(kind, new Habit(perDay, variety));
      }
    }
  }

  /** All that goes on at any moment of a time, in the order in which it begins. */
  public List<Happening> between(long fromSecond, long toSecond) {
    List<Happening> found = new ArrayList<>(planned);
    if (!habits.isEmpty() || !lookalikes.isEmpty()) {
      for (long day = SchoolTime.day(fromSecond) - 1; day <= SchoolTime.day(toSecond); day++) {
        addDay(day, habits, true, found);
        addDay(day, lookalikes, false, found);
      }
    }
    found.removeIf(one -> one.toSecond() <= fromSecond || one.fromSecond() >= toSecond);
    found.sort(BY_BEGIN);
    return found;
  }

  private void addDay(
      long day, Map<SightKind, Habit> kinds, boolean isReal, List<Happening> found) {
    List<Session> shifts = rhythm.shifts(day);
    kinds.forEach(
        (kind, habit) -> {
          Dice dice = Dice.of(seed, kind.place(), isReal ? 1 : 0, day);
          int times = (int) habit.perDay();
          times += dice.chance(habit.perDay() - times) ? 1 : 0;
          for (int i = 0; i < times; i++) {
            add(day, kind, habit, isReal, shifts, dice, found);
          }
        });
  }

  private static void add(
      long day,
      SightKind kind,
      Habit habit,
      boolean isReal,
      List<Session> shifts,
      Dice dice,
      List<Happening> found) {
    long lasts = Math.max(1, (long) (habit.variety().minutes().drawLow(dice) * SchoolTime.MINUTE));
    if (!kind.needsPeople()) {
      int begins =
          dice.chance(BY_NIGHT)
              ? NIGHT_FROM + dice.between(0, NIGHT)
              : dice.between(0, SchoolTime.DAY - 1);
      long from = SchoolTime.moment(day, begins);
      found.add(new Happening(kind, isReal, from, from + lasts));
    } else if (!shifts.isEmpty()) {
      Session shift = dice.pick(shifts);
      long from = shift.from() + dice.between(0, (int) (shift.to() - shift.from()) - 1);
      long to = kind.endsWithWork() ? Math.min(from + lasts, shift.to()) : from + lasts;
      found.add(new Happening(kind, isReal, from, to));
    }
  }
}
