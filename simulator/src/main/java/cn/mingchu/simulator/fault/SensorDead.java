package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.chance.Dice;
import java.util.OptionalInt;

/** A sensor falls silent: what it would have measured is never known. */
public record SensorDead(long fromSecond, long toSecond) implements SignalFault {

  @Override
  public FaultKind kind() {
    return FaultKind.SENSOR_DEAD;
  }

  @Override
  public Transmission carry(Transmission healthy, OptionalInt lastHundredths, Dice dice) {
    return healthy.lost();
  }
}
