package cn.mingchu.simulator.plan;

import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The faults decided so far; a device gets its next one only when it is well again. */
final class FaultSchedule {

  /** How long a device is left alone after a fault, so that each finding has one cause. */
  private static final long RECOVERY = 4L * SchoolTime.HOUR;

  private final List<InjectedFault> faults = new ArrayList<>();
  private final Map<String, Long> busyUntil = new HashMap<>();
  private final Map<String, Long> schoolBusyUntil = new HashMap<>();

  List<InjectedFault> faults() {
    return List.copyOf(faults);
  }

  /** Whether nothing is wrong at a school, nor will be before then. */
  boolean isQuiet(SimulatedSchool school, long second) {
    return schoolBusyUntil.getOrDefault(school.schoolId(), Long.MIN_VALUE) <= second;
  }

  boolean isFree(SimulatedDevice device, long second) {
    return busyUntil.getOrDefault(device.deviceId(), Long.MIN_VALUE) <= second;
  }

  void add(Fault fault, List<SimulatedDevice> devices) {
    SimulatedSchool school = devices.get(0).school();
    List<String> ids = devices.stream().map(SimulatedDevice::deviceId).toList();
    faults.add(new InjectedFault(nextId(fault.kind()), fault, school.schoolId(), ids));
    long wellAgain = fault.toSecond() + RECOVERY;
    ids.forEach(id -> busyUntil.merge(id, wellAgain, Math::max));
    schoolBusyUntil.merge(school.schoolId(), wellAgain, Math::max);
  }

  private String nextId(FaultKind kind) {
    return String.format("%04d-%s", faults.size() + 1, kind.slug());
  }
}
