package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.schemas.event.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a device, as far as others of its school are concerned.
 *
 * @param zone where it is
 * @param gatewayId the gateway that it reports through; null where it reports by itself
 */
public record SchoolDevice(DeviceProfile device, Zone zone, @Nullable String gatewayId)
    implements SchoolInput {

  @Override
  public String deviceId() {
    return device.deviceId();
  }

  public String schoolId() {
    return device.schoolId();
  }

  /** Whether what is in it warms up when the mains are away. */
  boolean keepsCold() {
    return switch (device.kind()) {
      case FRIDGE, COLD_ROOM, FREEZER, SAMPLE_CABINET -> true;
      default -> false;
    };
  }
}
