package cn.mingchu.simulator.unit;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.Kitchen;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.AirVariety;

/** The air near the stoves: a trace of gas and carbon monoxide, and what leaks into it. */
final class Air implements Equipment {

  /** Leaking gas needs this long to spread; an opened window clears it in as long. */
  static final double MINUTES_TO_SPREAD = 5;

  private static final int STEP = 5;

  /** A puff of unburnt gas from lighting a stove drifts away within a minute. */
  private static final double PUFF_LEFT = 0.75;

  private final Kitchen kitchen;
  private final Troubles troubles;
  private final Dice dice;
  private final double gas;
  private final double monoxide;
  private final double monoxideOfStoves;
  private final double puffsPerStep;
  private final AirVariety variety;
  private long second;
  private boolean cooking;
  private double leaked;
  private double puff;
  private double fromStoves;

  Air(Kitchen kitchen, Troubles troubles, Dice dice, long fromSecond) {
    this.variety = kitchen.variety().air();
    this.kitchen = kitchen;
    this.troubles = troubles;
    this.dice = dice;
    this.gas = variety.gasPercent().draw(dice);
    this.monoxide = variety.monoxide().draw(dice);
    this.monoxideOfStoves = variety.monoxideOfStoves().draw(dice);
    this.puffsPerStep = variety.puffsPerHour().draw(dice) * STEP / SchoolTime.HOUR;
    this.second = Math.floorDiv(fromSecond, (long) STEP) * STEP;
    this.cooking = kitchen.day().cooksAt(second);
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return previous + periodSeconds;
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    return actual(epochSecond, quantity).value();
  }

  @Override
  public Actual actual(long epochSecond, Quantity quantity) {
    while (second + STEP <= epochSecond) {
      step();
    }
    return Actual.of(
        quantity == Quantity.COMBUSTIBLE_GAS ? gas + leaked + puff : monoxide + fromStoves);
  }

  private void step() {
    if (second % SchoolTime.MINUTE == 0) {
      cooking = kitchen.day().cooksAt(second);
    }
    double share = STEP / (MINUTES_TO_SPREAD * SchoolTime.MINUTE);
    leaked += (leaking() - leaked) * share;
    fromStoves += ((cooking ? monoxideOfStoves : 0) - fromStoves) * share / 3;
    puff *= PUFF_LEFT;
    if (cooking && puffsPerStep > 0 && dice.chance(puffsPerStep)) {
      puff = Math.max(puff, variety.puffPercent().drawLow(dice));
    }
    second += STEP;
  }

  /** Where the gas that leaks now would end up. */
  private double leaking() {
    Trouble fast = troubles.at(second, TroubleKind.GAS_LEAKS);
    if (fast != null) {
      return fast.level();
    }
    Trouble slow = troubles.at(second, TroubleKind.GAS_GATHERS);
    return slow == null ? 0 : slow.level() * slow.share(second);
  }
}
