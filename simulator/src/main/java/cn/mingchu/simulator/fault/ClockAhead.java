package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.chance.Dice;
import java.util.OptionalInt;

/** A device's clock is ahead: its readings are dated after they arrive, and refused. */
public record ClockAhead(long fromSecond, long toSecond, long bySeconds) implements SignalFault {

  @Override
  public FaultKind kind() {
    return FaultKind.CLOCK_AHEAD;
  }

  @Override
  public Transmission carry(Transmission healthy, OptionalInt lastHundredths, Dice dice) {
    return healthy.dated(healthy.eventMillis() + bySeconds * 1_000);
  }
}
