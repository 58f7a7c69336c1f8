package cn.mingchu.gateway.reference;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.School;
import java.util.Optional;

/** A device belongs to a registered school and reports at least once a day. */
final class DeviceRules implements ReferenceRules<Device> {

  private static final int LONGEST_PERIOD_SECONDS = 86_400;
  private static final int COLDEST_LABEL = -60_00;
  private static final int WARMEST_LABEL = 250_00;

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
    Integer labelMax = device.getLabelMaxHundredths();
    if (labelMax != null && (labelMax < COLDEST_LABEL || labelMax > WARMEST_LABEL)) {
      throw new RefusedException(
          RejectReason.OUT_OF_RANGE,
          "labelMax",
          "labelMax must be between -60 and 250 degrees, was " + labelMax / 100.0);
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
