package cn.mingchu.simulator.variety;

import cn.mingchu.simulator.chance.Dice;

/** What a number of a kitchen or a unit is drawn from; one value where all are alike. */
public record Range(double min, double max) {

  public Range {
    if (!(min <= max)) {
      throw new IllegalArgumentException("a range needs min <= max, was " + min + ".." + max);
    }
  }

  public static Range between(double min, double max) {
    return new Range(min, max);
  }

  /** All alike. */
  public static Range only(double value) {
    return new Range(value, value);
  }

  /** Each value as likely as any other. */
  public double draw(Dice dice) {
    return dice.uniform(min, max);
  }

  /** Mostly near the lower end: half of all lie in the lowest eighth. */
  public double drawLow(Dice dice) {
    double share = dice.uniform(0, 1);
    return min + (max - min) * share * share * share;
  }

  /** A whole number of minutes, as seconds. */
  public int drawMinutes(Dice dice) {
    return dice.between((int) min, (int) max) * 60;
  }
}
