package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.unit.Trouble;
import cn.mingchu.simulator.unit.TroubleKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A cold store loses its cold again and again, each time not for long.
 *
 * @param everySeconds from one time to the next
 * @param lastingSeconds each time
 */
public record RepeatedExcursions(
    long fromSecond, long toSecond, long everySeconds, long lastingSeconds)
    implements KitchenFault {

  @Override
  public FaultKind kind() {
    return FaultKind.REPEATED_EXCURSIONS;
  }

  @Override
  public List<Trouble> troubles() {
    List<Trouble> troubles = new ArrayList<>();
    for (long from = fromSecond; from + lastingSeconds <= toSecond; from += everySeconds) {
      troubles.add(new Trouble(TroubleKind.DOOR_OPEN, from, from + lastingSeconds, 0));
    }
    return troubles;
  }
}
