package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.schemas.event.Zone;

/**
 * What the register says of a camera.
 *
 * @param zone what it watches, for observations that do not say
 */
public record CameraProfile(DeviceProfile device, Zone zone) implements CameraInput {

  @Override
  public String deviceId() {
    return device.deviceId();
  }

  /** Where it was seen: as the observation says, otherwise where the camera is. */
  Zone zoneOf(Observation seen) {
    return seen.zone() == Zone.UNKNOWN_ZONE ? zone : seen.zone();
  }
}
