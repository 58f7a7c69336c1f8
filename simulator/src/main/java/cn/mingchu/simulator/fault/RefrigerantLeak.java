package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.unit.Trouble;
import cn.mingchu.simulator.unit.TroubleKind;
import java.util.List;

/**
 * A cold store loses its refrigerant: it cools less every hour, until it is filled again.
 *
 * @param hoursToEmpty until it does not cool at all
 */
public record RefrigerantLeak(long fromSecond, long toSecond, double hoursToEmpty)
    implements KitchenFault {

  @Override
  public FaultKind kind() {
    return FaultKind.REFRIGERANT_LEAK;
  }

  @Override
  public List<Trouble> troubles() {
    return List.of(new Trouble(TroubleKind.COOLING_FADES, fromSecond, toSecond, hoursToEmpty));
  }
}
