package cn.mingchu.gateway.register;

import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.School;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The schools, devices and rule settings that are known. Safe for use by many threads. */
public final class Register {

  private final Map<String, School> schools = new ConcurrentHashMap<>();
  private final Map<String, Device> devices = new ConcurrentHashMap<>();
  private final Map<String, RuleSetting> settings = new ConcurrentHashMap<>();

  /** A register that knows nobody yet. */
  public Register() {}

  /** A register that knows these already. */
  public Register(Collection<School> schools, Collection<Device> devices) {
    schools.forEach(school -> this.schools.put(school.getSchoolId(), school));
    devices.forEach(device -> this.devices.put(device.getDeviceId(), device));
  }

  /** The school of this institution code. */
  public Optional<School> school(String schoolId) {
    return Optional.ofNullable(schools.get(schoolId));
  }

  /** The device of this id. */
  public Optional<Device> device(String deviceId) {
    return Optional.ofNullable(devices.get(deviceId));
  }

  /** The rule setting of this id. */
  public Optional<RuleSetting> setting(String settingId) {
    return Optional.ofNullable(settings.get(settingId));
  }

  /** All rule settings. */
  public Collection<RuleSetting> settings() {
    return List.copyOf(settings.values());
  }

  /** The ids of the devices of a school. */
  public List<String> deviceIdsOf(String schoolId) {
    return devices.values().stream()
        .filter(device -> device.getSchoolId().equals(schoolId))
        .map(Device::getDeviceId)
        .sorted()
        .toList();
  }

  Map<String, School> schools() {
    return schools;
  }

  Map<String, Device> devices() {
    return devices;
  }

  Map<String, RuleSetting> settingsById() {
    return settings;
  }
}
