package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.unit.Trouble;
import cn.mingchu.simulator.unit.TroubleKind;
import java.util.List;

/**
 * Programs of a disinfection cabinet or an ultraviolet lamp that begin meanwhile end early.
 *
 * @param heldSeconds how long the heat, or the light, is held instead
 */
public record ShortDisinfection(long fromSecond, long toSecond, double heldSeconds)
    implements KitchenFault {

  @Override
  public FaultKind kind() {
    return FaultKind.SHORT_DISINFECTION;
  }

  @Override
  public List<Trouble> troubles() {
    return List.of(new Trouble(TroubleKind.PROGRAM_CUT_SHORT, fromSecond, toSecond, heldSeconds));
  }
}
