package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.chance.Dice;
import java.util.OptionalInt;

/**
 * A sensor's readings jump about the truth.
 *
 * @param deviationHundredths standard deviation of what is added
 */
public record SensorNoisy(long fromSecond, long toSecond, double deviationHundredths)
    implements SignalFault {

  @Override
  public FaultKind kind() {
    return FaultKind.SENSOR_NOISY;
  }

  @Override
  public Transmission carry(Transmission healthy, OptionalInt lastHundredths, Dice dice) {
    int noise = (int) Math.round(dice.bell(deviationHundredths));
    return healthy.showing(healthy.hundredths() + noise);
  }
}
