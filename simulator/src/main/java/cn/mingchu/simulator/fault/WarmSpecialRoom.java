package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.unit.Trouble;
import cn.mingchu.simulator.unit.TroubleKind;
import java.util.List;

/** The air conditioning of a special room is off and the kitchen's heat comes in. */
public record WarmSpecialRoom(long fromSecond, long toSecond) implements KitchenFault {

  @Override
  public FaultKind kind() {
    return FaultKind.WARM_SPECIAL_ROOM;
  }

  @Override
  public List<Trouble> troubles() {
    return List.of(new Trouble(TroubleKind.ROOM_WARMS, fromSecond, toSecond, 0));
  }
}
