package cn.mingchu.simulator.scene;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.CameraVariety;
import cn.mingchu.simulator.variety.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a camera does not see its zone.
 *
 * <p>What a day brings depends on the seed and the day alone.
 */
public final class View {

  private static final long VIEW = 21;

  private final CameraVariety variety;
  private final long seed;
  private final double awayPerDay;
  private final double coveredPerDay;
  private final double movedPerDay;
  private final List<ViewSpell> planned;

  /**
   * The view of one camera.
   *
   * @param planned spells that it has besides, for certain
   */
  public View(CameraVariety variety, long seed, List<ViewSpell> planned) {
    this.variety = variety;
    this.seed = Dice.mixed(seed, VIEW);
    this.planned = List.copyOf(planned);
    Dice dice = Dice.of(this.seed);
    this.awayPerDay = variety.awayPerDay().drawLow(dice);
    this.coveredPerDay = variety.coveredPerDay().drawLow(dice);
    this.movedPerDay = variety.movedPerDay().drawLow(dice);
  }

  /** All spells at any moment of a time, in the order in which they begin. */
  public List<ViewSpell> between(long fromSecond, long toSecond) {
    List<ViewSpell> found = new ArrayList<>(planned);
    for (long day = SchoolTime.day(fromSecond) - 1; day <= SchoolTime.day(toSecond); day++) {
      Dice dice = Dice.of(seed, day);
      add(day, ViewSpell.Reason.AWAY, awayPerDay, variety.awayMinutes(), dice, found);
      add(day, ViewSpell.Reason.COVERED, coveredPerDay, variety.coveredMinutes(), dice, found);
      add(day, ViewSpell.Reason.MOVED, movedPerDay, variety.movedMinutes(), dice, found);
    }
    found.removeIf(one -> one.toSecond() <= fromSecond || one.fromSecond() >= toSecond);
    found.sort(Comparator.comparingLong(ViewSpell::fromSecond).thenComparing(ViewSpell::reason));
    return found;
  }

  private static void add(
      long day,
      ViewSpell.Reason reason,
      double perDay,
      Range minutes,
      Dice dice,
      List<ViewSpell> found) {
    if (perDay > 0 && dice.chance(perDay)) {
      long from = SchoolTime.moment(day, dice.between(0, SchoolTime.DAY - 1));
      long lasts = Math.max(1, (long) (minutes.drawLow(dice) * SchoolTime.MINUTE));
      found.add(new ViewSpell(reason, from, from + lasts));
    }
  }
}
