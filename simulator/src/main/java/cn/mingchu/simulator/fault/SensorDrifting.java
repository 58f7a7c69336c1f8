package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.chance.Dice;
import java.util.OptionalInt;

/**
 * A sensor leaves the truth, further every hour, until it is changed.
 *
 * @param hundredthsPerHour upwards; downwards below zero
 */
public record SensorDrifting(long fromSecond, long toSecond, double hundredthsPerHour)
    implements SignalFault {

  @Override
  public FaultKind kind() {
    return FaultKind.SENSOR_DRIFTING;
  }

  @Override
  public Transmission carry(Transmission healthy, OptionalInt lastHundredths, Dice dice) {
    double hours = (healthy.eventMillis() / 1_000.0 - fromSecond) / 3_600;
    return healthy.showing(healthy.hundredths() + (int) Math.round(hours * hundredthsPerHour));
  }
}
