package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.unit.Trouble;
import cn.mingchu.simulator.unit.TroubleKind;
import java.util.List;

/** A cold store loses its cold and warms slowly; limits of cold stores are passed in the end. */
public record UnitFailure(long fromSecond, long toSecond) implements KitchenFault {

  @Override
  public FaultKind kind() {
    return FaultKind.UNIT_FAILURE;
  }

  @Override
  public List<Trouble> troubles() {
    return List.of(new Trouble(TroubleKind.COOLING_FAILS, fromSecond, toSecond, 0));
  }
}
