package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.unit.Trouble;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault that happens to certain devices of a school: the injected half of the ground truth.
 *
 * @param deviceIds in the order of the school's devices
 */
public record InjectedFault(String faultId, Fault fault, String schoolId, List<String> deviceIds) {

  public InjectedFault {
    deviceIds = List.copyOf(deviceIds);
    if (deviceIds.isEmpty()) {
      throw new IllegalArgumentException("fault " + faultId + " hits no device");
    }
  }

  /** What such faults do to a piece of equipment that has all of them. */
  public static List<Trouble> troubles(List<InjectedFault> faults) {
    List<Trouble> troubles = new ArrayList<>(0);
    for (InjectedFault injected : faults) {
      if (injected.fault() instanceof KitchenFault inTheKitchen) {
        troubles.addAll(inTheKitchen.troubles());
      }
    }
    return troubles;
  }
}
