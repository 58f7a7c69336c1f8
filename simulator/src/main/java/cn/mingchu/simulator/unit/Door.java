package cn.mingchu.simulator.unit;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.KitchenDay;
import cn.mingchu.simulator.variety.Range;

/** A cold store's door, as it is opened for a grab to the rhythm of the kitchen. */
final class Door {

  private final KitchenDay day;
  private final double rarely;
  private final Range openingSeconds;
  private final int step;
  private final Dice dice;
  private long opens;
  private long shuts;

  Door(KitchenDay day, double rarely, Range openingSeconds, int step, Dice dice) {
    this.day = day;
    this.rarely = rarely;
    this.openingSeconds = openingSeconds;
    this.step = step;
    this.dice = dice;
  }

  void begin(long second) {
    drawNext(second);
  }

  boolean isOpen(long second) {
    if (second >= shuts) {
      drawNext(second);
    }
    return second >= opens;
  }

  private void drawNext(long second) {
    double gap = day.doorGapSeconds(second) * rarely;
    long steps = (long) (dice.uniform(0.5, 1.5) * gap / step);
    opens = second + steps * step;
    shuts = opens + Math.max(1, Math.round(openingSeconds.drawLow(dice) / step)) * step;
  }
}
