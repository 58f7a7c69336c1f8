package cn.mingchu.simulator.dish;

import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.HandVariety;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who measures the dishes of one kitchen, and how well: now and then not at all, late, at the edge,
 * twice, or with the wrong word for what is being done.
 *
 * <p>How a dish is measured depends on the seed and the dish alone.
 */
public final class ProbeHand {

  private static final long HAND = 44;
  private static final long LOOKS = 45;

  /** Somebody is there by day. */
  private static final int COMES = 5 * SchoolTime.HOUR + 30 * SchoolTime.MINUTE;

  private static final int GOES = 20 * SchoolTime.HOUR;

  /** A look that is later than this is a late one. */
  private static final int LATE = 10 * SchoolTime.MINUTE;

  private static final DishStage[] STAGES = {
    DishStage.COOKED, DishStage.COOLING, DishStage.HELD, DishStage.REHEATED, DishStage.DELIVERED
  };

  private final HandVariety variety;
  private final long seed;
  private final int periodSeconds;
  private final double diligence;
  private final double edgeShare;
  private final double twiceShare;
  private final double wrongStageShare;
  private final double coolingScale;

  /**
   * A hand.
   *
   * @param periodSeconds how often what waits to be eaten is to be measured
   */
  public ProbeHand(HandVariety variety, long seed, int periodSeconds) {
    this.variety = variety;
    this.seed = seed;
    this.periodSeconds = periodSeconds;
    Dice dice = Dice.of(seed, HAND);
    this.diligence = variety.diligence().draw(dice);
    this.edgeShare = variety.edgeShare().drawLow(dice);
    this.twiceShare = variety.twiceShare().drawLow(dice);
    this.wrongStageShare = variety.wrongStageShare().drawLow(dice);
    this.coolingScale = variety.coolingScale().draw(dice);
  }

  /** All looks at a dish, in order. */
  public List<Look> looks(Dish dish) {
    List<Look> looks = new ArrayList<>();
    Dice dice = Dice.of(seed, LOOKS, dish.day(), dish.number());
    for (Leg leg : dish.legs()) {
      switch (leg.phase()) {
        case COOKS -> due(dish, leg.to(), DishStage.COOKED, dice, looks);
        case REHEATS -> due(dish, leg.to(), DishStage.REHEATED, dice, looks);
        case TRAVELS -> due(dish, leg.to(), DishStage.DELIVERED, dice, looks);
        case COOLS -> again(dish, leg, DishStage.COOLING, coolingScale, dice, looks);
        case KEPT_COLD -> again(dish, leg, DishStage.HELD, coolingScale, dice, looks);
        case KEPT_HOT -> again(dish, leg, DishStage.HELD, 1, dice, looks);
        case STANDS -> {
          if (dish.style() == DishStyle.COLD) {
            again(dish, leg, DishStage.HELD, 1, dice, looks);
          }
        }
      }
    }
    looks.sort(Comparator.comparingLong(Look::second).thenComparing(Look::stage));
    return looks;
  }

  /** While this lasts it is measured again and again. */
  private void again(
      Dish dish, Leg leg, DishStage stage, double scale, Dice dice, List<Look> looks) {
    int every = (int) (periodSeconds * scale);
    for (long due = leg.from() + dice.between(60, every); due < leg.to(); due += every) {
      due(dish, due, stage, dice, looks);
    }
  }

  private void due(Dish dish, long due, DishStage stage, Dice dice, List<Look> looks) {
    boolean happens = dice.chance(diligence);
    int late = (int) (variety.lateMinutes().drawLow(dice) * SchoolTime.MINUTE);
    boolean isWrong = dice.chance(wrongStageShare);
    DishStage wrong = STAGES[dice.between(0, STAGES.length - 1)];
    boolean isAtEdge = dice.chance(edgeShare);
    double depth = variety.edgeDepth().draw(dice);
    boolean isRepeated = dice.chance(isAtEdge ? variety.edgeNoticed() : twiceShare);
    long second = due + late;
    long again = second + dice.between(15, 90);
    if (!happens || !isThere(second) || second >= dish.to()) {
      return;
    }
    DishStage said = isWrong ? wrong : stage;
    Look.Flaw flaw =
        said != stage ? Look.Flaw.WRONG_STAGE : late > LATE ? Look.Flaw.LATE : Look.Flaw.NONE;
    double core = dish.coreAt(second);
    if (isAtEdge) {
      double edge = core + depth * (dish.legAt(second).surroundings() - core);
      looks.add(new Look(dish, second, said, edge, Look.Flaw.AT_THE_EDGE));
    } else {
      looks.add(new Look(dish, second, said, core, flaw));
    }
    if (isRepeated && again < dish.to()) {
      looks.add(new Look(dish, again, said, dish.coreAt(again), flaw));
    }
  }

  private static boolean isThere(long second) {
    int time = SchoolTime.secondOfDay(second);
    return time >= COMES && time < GOES;
  }
}
