package cn.mingchu.gateway.reference;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.School;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A device belongs to a registered school and reports at least once a day. */
final class DeviceRules implements ReferenceRules<Device> {

  private static final int LONGEST_PERIOD_SECONDS = 86_400;

  private static final long A_DAY_SECONDS = 86_400;
  private static final Set<DeviceKind> UNCORRECTED =
      EnumSet.of(DeviceKind.CAMERA, DeviceKind.COOK_PROBE);

  private final Register register;

  DeviceRules(Register register) {
    this.register = register;
  }

  @Override
  public String idField() {
    return "deviceId";
  }

  @Override
  public Optional<Device> current(String id) {
    return register.device(id);
  }

  /**
   * A key of the school may; a key of the device itself as long as the device stays where it is.
   * Whose readings these are is for the schools to say, not for the device.
   */
  @Override
  public boolean mayWrite(Binding binding, Device device) {
    return binding.coversSchool(device.getSchoolId())
        || (binding.coversDevice(device.getDeviceId(), null) && staysInItsSchool(device));
  }

  private boolean staysInItsSchool(Device device) {
    return register
        .device(device.getDeviceId())
        .filter(known -> known.getSchoolId().equals(device.getSchoolId()))
        .isPresent();
  }

  @Override
  public void check(Device device) throws RefusedException {
    Checks.id("deviceId", device.getDeviceId());
    Checks.notBlank("name", device.getName());
    if (register.school(device.getSchoolId()).isEmpty()) {
      throw new RefusedException(
          RejectReason.UNKNOWN_SUBJECT,
          "schoolId",
          "no school " + device.getSchoolId() + " is registered");
    }
    Checks.between("periodSeconds", device.getPeriodSeconds(), 1, LONGEST_PERIOD_SECONDS);
    if (device.getGatewayId() != null) {
      Checks.id("gatewayId", device.getGatewayId());
    }
    Checks.temperature("labelMax", device.getLabelMaxHundredths());
    checkClock(device);
  }

  /** Cameras and probes are judged by operators that take dates as they are. */
  private static void checkClock(Device device) throws RefusedException {
    Long aheadMillis = device.getClockAheadMillis();
    if (aheadMillis == null) {
      return;
    }
    Checks.between("clockAheadSeconds", aheadMillis / 1_000, -A_DAY_SECONDS, A_DAY_SECONDS);
    if (aheadMillis != 0 && UNCORRECTED.contains(device.getKind())) {
      throw new RefusedException(
          RejectReason.OUT_OF_RANGE,
          "clockAheadSeconds",
          "clockAheadSeconds must be left out for a device of kind %s, was %d"
              .formatted(device.getKind(), aheadMillis / 1_000));
    }
  }

  @Override
  public Optional<String> schoolId(Device device) {
    return Optional.of(device.getSchoolId());
  }

  @Override
  public Optional<String> regionCode(Device device) {
    return register.school(device.getSchoolId()).map(School::getRegionCode);
  }
}
