package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.kitchen.Trouble;
import cn.mingchu.simulator.kitchen.TroubleKind;

/** A cold store loses its cold and warms slowly; limits of cold stores are passed in the end. */
public record UnitFailure(long fromSecond, long toSecond) implements KitchenFault {

  @Override
  public FaultKind kind() {
    return FaultKind.UNIT_FAILURE;
  }

  @Override
  public Trouble trouble() {
    return new Trouble(TroubleKind.COOLING_FAILS, fromSecond, toSecond, 0);
  }
}
