package cn.mingchu.jobs.kitchen.learned;

import java.util.Random;

/**
 * The air of a cold store, a reading a minute: a compressor's cycle, the day, doors, the sensor.
 *
 * <p>All that can differ between units is drawn, broadly; nothing is taken from the code under
 * test.
 */
final class SyntheticUnit {

  static final long MINUTE = 60_000;

  private static final int MINUTES_A_DAY = 24 * 60;

  private final Random dice;
  final double setpoint;
  final double swing;
  final double cycleMinutes;
  final double noise;
  final double resolution;
  private final double daySwing;
  private final double doorsADay;
  private double door;

  private SyntheticUnit(Random dice, double setpoint) {
    this.dice = dice;
    this.setpoint = setpoint;
    this.swing = between(0.3, 2);
    this.cycleMinutes = between(12, 60);
    this.noise = between(0.02, 0.15);
    this.resolution = dice.nextBoolean() ? 0.01 : 0.1;
    this.daySwing = between(0, 0.5);
    this.doorsADay = between(2, 40);
  }

  static SyntheticUnit drawn(long seed) {
    Random dice = new Random(seed);
    double setpoint = dice.nextBoolean() ? -25 + 8 * dice.nextDouble() : 1 + 4 * dice.nextDouble();
    return new SyntheticUnit(dice, setpoint);
  }

  /** A unit of the other kind: what a sensor shows that was put into the wrong one. */
  SyntheticUnit other() {
    return new SyntheticUnit(dice, setpoint < -10 ? between(1, 5) : between(-25, -17));
  }

  double between(double low, double high) {
    return low + (high - low) * dice.nextDouble();
  }

  /** The air itself. */
  double air(int minute) {
    double saw = Math.abs((minute % cycleMinutes) / cycleMinutes * 4 - 2) - 1;
    if (dice.nextDouble() < doorsADay / MINUTES_A_DAY) {
      door += between(0.3, 3);
    }
    door *= 0.85;
    double day = daySwing * Math.sin(2 * Math.PI * minute / MINUTES_A_DAY);
    return setpoint + swing / 2 * saw + day + door;
  }

  /** What the sensor makes of it. */
  double read(double air) {
    return Math.round((air + noise * dice.nextGaussian()) / resolution) * resolution;
  }

  double gaussian() {
    return dice.nextGaussian();
  }
}
