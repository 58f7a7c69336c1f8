package cn.mingchu.simulator.supply;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.variety.SupplyVariety;

/** Where a canteen weighs what comes on a day; few of its weights are typed by hand. */
final class Scale {

  /** In grams, however heavy it is: goods are weighed crate by crate. */
  private static final long MOST_OFF = 400;

  /** At most one weight of so many is typed by hand, at any moment of the day. */
  private static final int TYPED_OF = 5;

  private final SupplyVariety variety;
  private final Dice dice;
  private int weighed;
  private int typed;

  Scale(SupplyVariety variety, Dice dice) {
    this.variety = variety;
    this.dice = dice;
  }

  /** What it shows of so many grams. */
  long weigh(long grams) {
    weighed++;
    return grams - Math.min(MOST_OFF, (long) (grams * variety.shortWeight().drawLow(dice)));
  }

  /** Whether what was weighed last is typed by hand. */
  boolean isTyped() {
    boolean isTyped = dice.chance(variety.handTypedShare()) && (typed + 1) * TYPED_OF <= weighed;
    typed += isTyped ? 1 : 0;
    return isTyped;
  }
}
