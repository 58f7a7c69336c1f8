package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.chance.Dice;
import java.util.OptionalInt;

/** A sensor repeats what it showed last, whatever the truth is. */
public record SensorStuck(long fromSecond, long toSecond) implements SignalFault {

  @Override
  public FaultKind kind() {
    return FaultKind.SENSOR_STUCK;
  }

  @Override
  public Transmission carry(Transmission healthy, OptionalInt lastHundredths, Dice dice) {
    return healthy.showing(lastHundredths.orElse(healthy.hundredths()));
  }
}
