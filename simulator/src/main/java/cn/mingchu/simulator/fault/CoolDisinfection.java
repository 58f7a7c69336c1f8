package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.unit.Trouble;
import cn.mingchu.simulator.unit.TroubleKind;
import java.util.List;

/**
 * Programs do not get as hot as they should.
 *
 * @param celsius what they reach instead
 */
public record CoolDisinfection(long fromSecond, long toSecond, double celsius)
    implements KitchenFault {

  @Override
  public FaultKind kind() {
    return FaultKind.COOL_DISINFECTION;
  }

  @Override
  public List<Trouble> troubles() {
    return List.of(new Trouble(TroubleKind.PROGRAM_TOO_COOL, fromSecond, toSecond, celsius));
  }
}
