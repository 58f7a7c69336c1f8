package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.kitchen.Trouble;
import cn.mingchu.simulator.kitchen.TroubleKind;

/**
 * A hot table does not reach its heat while children are served from it.
 *
 * @param celsius what it holds instead
 */
public record HotHoldTooCold(long fromSecond, long toSecond, double celsius)
    implements KitchenFault {

  @Override
  public FaultKind kind() {
    return FaultKind.HOT_HOLD_TOO_COLD;
  }

  @Override
  public Trouble trouble() {
    return new Trouble(TroubleKind.HOLDS_TOO_COLD, fromSecond, toSecond, celsius);
  }
}
