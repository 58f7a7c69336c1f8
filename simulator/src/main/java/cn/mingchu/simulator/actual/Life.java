package cn.mingchu.simulator.actual;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.unit.Actual;
import cn.mingchu.simulator.unit.Circumstance;
import cn.mingchu.simulator.unit.Equipment;
import cn.mingchu.simulator.world.SimulatedDevice;

/**
 * What one quantity of a piece of equipment really was in a run, at even steps.
 *
 * <p>Lived by a twin of the equipment that the device's sensor hangs in: same seed, same life.
 */
final class Life {

  private final long fromSecond;
  private final int stepSeconds;
  private final double[] values;
  private final double[] goods;
  private final Circumstance[] circumstances;

  Life(
      long fromSecond,
      int stepSeconds,
      double[] values,
      double[] goods,
      Circumstance[] circumstances) {
    this.fromSecond = fromSecond;
    this.stepSeconds = stepSeconds;
    this.values = values;
    this.goods = goods;
    this.circumstances = circumstances;
  }

  static Life of(Simulation simulation, SimulatedDevice device, Quantity quantity) {
    int step = stepSeconds(quantity, device.periodSeconds());
    long from = simulation.from().getEpochSecond();
    int steps = Math.toIntExact((simulation.to().getEpochSecond() - from) / step);
    double[] values = new double[steps];
    double[] goods = new double[steps];
    Circumstance[] circumstances = new Circumstance[steps];
    Equipment twin = simulation.equipment(device);
    for (int i = 0; i < steps; i++) {
      Actual actual = twin.actual(from + (long) i * step, quantity);
      values[i] = actual.value();
      goods[i] = actual.goods();
      circumstances[i] = actual.circumstance();
    }
    return new Life(from, step, values, goods, circumstances);
  }

  /** What is over within seconds is looked at every few of them. */
  private static int stepSeconds(Quantity quantity, int periodSeconds) {
    return quantity == Quantity.COMBUSTIBLE_GAS || periodSeconds < 30 ? 5 : 30;
  }

  int steps() {
    return values.length;
  }

  int stepSeconds() {
    return stepSeconds;
  }

  long second(int step) {
    return fromSecond + (long) step * stepSeconds;
  }

  double value(int step) {
    return values[step];
  }

  double goods(int step) {
    return goods[step];
  }

  Circumstance circumstance(int step) {
    return circumstances[step];
  }
}
