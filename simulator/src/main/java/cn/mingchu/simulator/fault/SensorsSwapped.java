package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.chance.Dice;
import java.util.OptionalInt;

/**
 * Two sensors were put back in each other's place: each shows what the other one should.
 *
 * <p>What that is, the run knows; on its way it is a healthy measurement.
 */
public record SensorsSwapped(long fromSecond, long toSecond) implements SignalFault {

  @Override
  public FaultKind kind() {
    return FaultKind.SENSORS_SWAPPED;
  }

  @Override
  public Transmission carry(Transmission healthy, OptionalInt lastHundredths, Dice dice) {
    return healthy;
  }
}
