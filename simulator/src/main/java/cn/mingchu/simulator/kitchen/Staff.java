package cn.mingchu.simulator.kitchen;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.variety.RhythmVariety;

/**
 * The hands of one kitchen: how hurried they are, and on which days they stay at home.
 *
 * <p>What a day brings depends on the seed and the day alone.
 *
 * @param gapScale time between two openings of a door, against an average kitchen's
 */
public record Staff(
    long seed, double gapScale, double deliveryShare, double closedShare, double saturdayShare) {

  private static final long CLOSED = 1;
  private static final long SATURDAY = 2;
  private static final long DELIVERY = 3;

  static Staff drawn(Dice dice, RhythmVariety variety) {
    return new Staff(
        dice.next(),
        variety.gapScale().draw(dice),
        variety.deliveryShare().draw(dice),
        variety.closedShare().draw(dice),
        variety.saturdayShare().draw(dice));
  }

  boolean isClosedOn(long day) {
    return happens(CLOSED, day, closedShare);
  }

  boolean worksOnSaturday(long day) {
    return happens(SATURDAY, day, saturdayShare);
  }

  boolean getsGoodsOn(long day) {
    return happens(DELIVERY, day, deliveryShare);
  }

  private boolean happens(long what, long day, double share) {
    return share > 0 && Dice.of(seed, what, day).chance(share);
  }
}
