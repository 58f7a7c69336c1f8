package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.School;
import java.time.Duration;
import java.util.Optional;

/** Finds the registered device that an event names, and its school. */
final class Devices {

  static final String FIELD = "deviceId";

  private final Register register;

  Devices(Register register) {
    this.register = register;
  }

  Subject subject(String deviceId) throws RefusedException {
    Optional<Device> device = register.device(deviceId);
    if (device.isEmpty()) {
      throw new RefusedException(
          RejectReason.UNKNOWN_SUBJECT, FIELD, "no device " + deviceId + " is registered");
    }
    String schoolId = device.get().getSchoolId();
    Optional<School> school = register.school(schoolId);
    if (school.isEmpty()) {
      throw new RefusedException(
          RejectReason.UNKNOWN_SUBJECT,
          FIELD,
          "device " + deviceId + " belongs to school " + schoolId + ", which is not registered");
    }
    Long aheadMillis = device.get().getClockAheadMillis();
    Duration clockAhead = aheadMillis == null ? Duration.ZERO : Duration.ofMillis(aheadMillis);
    return new Subject(
        deviceId,
        schoolId,
        school.get().getRegionCode(),
        clockAhead,
        binding -> binding.coversDevice(deviceId, schoolId));
  }

  /** Whether a device is registered as one of a kind. */
  boolean isOf(DeviceKind kind, String deviceId) {
    return register.device(deviceId).map(device -> device.getKind() == kind).orElse(false);
  }
}
