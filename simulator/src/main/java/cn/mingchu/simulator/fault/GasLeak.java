package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.unit.Trouble;
import cn.mingchu.simulator.unit.TroubleKind;
import java.util.List;

/**
 * Gas leaks near the stoves until someone shuts the valve.
 *
 * @param peakPercent where it levels out, in per cent of the lower explosive limit
 */
public record GasLeak(long fromSecond, long toSecond, double peakPercent) implements KitchenFault {

  @Override
  public FaultKind kind() {
    return FaultKind.GAS_LEAK;
  }

  @Override
  public List<Trouble> troubles() {
    return List.of(new Trouble(TroubleKind.GAS_LEAKS, fromSecond, toSecond, peakPercent));
  }
}
