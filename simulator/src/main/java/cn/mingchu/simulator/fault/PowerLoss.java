package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.unit.Trouble;
import cn.mingchu.simulator.unit.TroubleKind;
import java.util.List;
import java.util.OptionalInt;

/**
 * A whole kitchen has no electric power: nothing cools or heats, and its gateway is down.
 *
 * @param readings what becomes of what sensors on batteries measure meanwhile; others measure
 *     nothing
 */
public record PowerLoss(long fromSecond, long toSecond, GatewayOutage.Readings readings)
    implements KitchenFault, SignalFault {

  @Override
  public FaultKind kind() {
    return FaultKind.POWER_LOSS;
  }

  @Override
  public List<Trouble> troubles() {
    return List.of(new Trouble(TroubleKind.POWER_OFF, fromSecond, toSecond, 0));
  }

  @Override
  public Transmission carry(Transmission healthy, OptionalInt lastHundredths, Dice dice) {
    if (!healthy.onBattery()) {
      return healthy.lost();
    }
    return new GatewayOutage(fromSecond, toSecond, readings).carry(healthy, lastHundredths, dice);
  }
}
