package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.unit.Trouble;
import cn.mingchu.simulator.unit.TroubleKind;
import java.util.List;

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
  public List<Trouble> troubles() {
    return List.of(new Trouble(TroubleKind.HOLDS_TOO_COLD, fromSecond, toSecond, celsius));
  }
}
