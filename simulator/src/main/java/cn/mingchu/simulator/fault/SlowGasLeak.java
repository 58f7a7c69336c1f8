package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.unit.Trouble;
import cn.mingchu.simulator.unit.TroubleKind;
import java.util.List;

/**
 * Gas leaks through a joint and gathers over hours until someone smells it.
 *
 * @param endPercent what it reaches in the end, in per cent of the lower explosive limit
 */
public record SlowGasLeak(long fromSecond, long toSecond, double endPercent)
    implements KitchenFault {

  @Override
  public FaultKind kind() {
    return FaultKind.SLOW_GAS_LEAK;
  }

  @Override
  public List<Trouble> troubles() {
    return List.of(new Trouble(TroubleKind.GAS_GATHERS, fromSecond, toSecond, endPercent));
  }
}
