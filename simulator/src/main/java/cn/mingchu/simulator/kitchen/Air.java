package cn.mingchu.simulator.kitchen;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import java.util.List;

/** The air near the stoves: a trace of gas and carbon monoxide, and what leaks into it. */
final class Air implements Equipment {

  /** Background gas in per cent of the lower explosive limit; the first alarm is at 10. */
  static final double GAS_MAX = 1.5;

  /** Background carbon monoxide in mg/m³, stoves off and on; the limit is 30. */
  static final double MONOXIDE_MAX = 4;

  static final double MONOXIDE_OF_STOVES = 7;

  /** Leaking gas needs this long to spread; an opened window clears it in as long. */
  static final double MINUTES_TO_SPREAD = 5;

  private static final int STEP = 5;

  private final KitchenDay kitchen;
  private final List<Trouble> troubles;
  private final double gas;
  private final double monoxide;
  private long second = Long.MIN_VALUE;
  private double leaked;
  private double fromStoves;

  Air(KitchenDay kitchen, List<Trouble> troubles, Dice dice) {
    this.kitchen = kitchen;
    this.troubles = troubles;
    this.gas = dice.uniform(0, GAS_MAX);
    this.monoxide = dice.uniform(1, MONOXIDE_MAX);
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return previous + periodSeconds;
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    if (second == Long.MIN_VALUE) {
      second = epochSecond;
    }
    while (second + STEP <= epochSecond) {
      step();
    }
    return quantity == Quantity.COMBUSTIBLE_GAS ? gas + leaked : monoxide + fromStoves;
  }

  private void step() {
    double share = STEP / (MINUTES_TO_SPREAD * SchoolTime.MINUTE);
    leaked += (leaking() - leaked) * share;
    fromStoves += ((kitchen.cooksAt(second) ? MONOXIDE_OF_STOVES : 0) - fromStoves) * share / 3;
    second += STEP;
  }

  private double leaking() {
    for (Trouble trouble : troubles) {
      if (trouble.kind() == TroubleKind.GAS_LEAKS && trouble.at(second)) {
        return trouble.level();
      }
    }
    return 0;
  }
}
