package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.unit.Trouble;
import cn.mingchu.simulator.unit.TroubleKind;
import java.util.List;

/** A cold store stands open; it is too warm within minutes, and cold again soon after. */
public record DoorLeftOpen(long fromSecond, long toSecond) implements KitchenFault {

  @Override
  public FaultKind kind() {
    return FaultKind.DOOR_LEFT_OPEN;
  }

  @Override
  public List<Trouble> troubles() {
    return List.of(new Trouble(TroubleKind.DOOR_OPEN, fromSecond, toSecond, 0));
  }
}
