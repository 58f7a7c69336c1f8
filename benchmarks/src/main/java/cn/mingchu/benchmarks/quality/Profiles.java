package cn.mingchu.benchmarks.quality;

import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Duration;

/** Simulated devices as the register has them. */
final class Profiles {

  private Profiles() {}

  static DeviceProfile of(SimulatedDevice device) {
    return new DeviceProfile(
        device.deviceId(),
        device.schoolId(),
        device.school().regionCode(),
        device.kind(),
        Duration.ofSeconds(device.periodSeconds()).toMillis(),
        device.labelMaxHundredths().isPresent() ? device.labelMaxHundredths().getAsInt() : null,
        null);
  }
}
