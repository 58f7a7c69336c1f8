package cn.mingchu.simulator.fault;

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
}
