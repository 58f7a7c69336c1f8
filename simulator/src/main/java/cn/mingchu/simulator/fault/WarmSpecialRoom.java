package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.kitchen.Trouble;
import cn.mingchu.simulator.kitchen.TroubleKind;

/** The air conditioning of a special room is off and the kitchen's heat comes in. */
public record WarmSpecialRoom(long fromSecond, long toSecond) implements KitchenFault {

  @Override
  public FaultKind kind() {
    return FaultKind.WARM_SPECIAL_ROOM;
  }

  @Override
  public Trouble trouble() {
    return new Trouble(TroubleKind.ROOM_WARMS, fromSecond, toSecond, 0);
  }
}
