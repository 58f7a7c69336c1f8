package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.chance.Dice;
import java.util.List;
import java.util.OptionalInt;

/**
 * A kitchen's gateway is down, and with it all devices behind it.
 *
 * @param readings what becomes of what the devices measure meanwhile
 */
public record GatewayOutage(long fromSecond, long toSecond, Readings readings)
    implements SignalFault {

  /** What a gateway that is down does with readings. */
  public enum Readings {
    /** It comes back and sends them late. */
    KEPT,
    LOST
  }

  private static final long SPEED_UP = 200;

  @Override
  public FaultKind kind() {
    return FaultKind.GATEWAY_OUTAGE;
  }

  @Override
  public Transmission carry(Transmission healthy, OptionalInt lastHundredths, Dice dice) {
    if (readings == Readings.LOST) {
      return healthy.lost();
    }
    long place = healthy.eventMillis() - fromSecond * 1_000;
    return healthy.arriving(List.of(toSecond * 1_000 + place / SPEED_UP));
  }
}
