package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.kitchen.Trouble;
import cn.mingchu.simulator.kitchen.TroubleKind;

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
  public Trouble trouble() {
    return new Trouble(TroubleKind.GAS_LEAKS, fromSecond, toSecond, peakPercent);
  }
}
