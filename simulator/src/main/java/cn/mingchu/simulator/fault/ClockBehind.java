package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.chance.Dice;
import java.util.OptionalInt;

/** A device's clock is behind: its readings are dated into a past that is told already. */
public record ClockBehind(long fromSecond, long toSecond, long bySeconds) implements SignalFault {

  @Override
  public FaultKind kind() {
    return FaultKind.CLOCK_BEHIND;
  }

  @Override
  public Transmission carry(Transmission healthy, OptionalInt lastHundredths, Dice dice) {
    return healthy.dated(healthy.eventMillis() - bySeconds * 1_000);
  }
}
