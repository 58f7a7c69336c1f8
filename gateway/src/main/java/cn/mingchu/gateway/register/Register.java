package cn.mingchu.gateway.register;

import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.RegisterEntry;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.Supplier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The schools, suppliers, devices, entries of registers, rule settings and calendar that are known.
 * Safe for use by many threads.
 */
public final class Register {

  private volatile Entries entries = Entries.none();

  /** A register that knows nobody yet. */
  public Register() {}

  /** A register that knows these already. */
  public Register(Collection<School> schools, Collection<Device> devices) {
    schools.forEach(school -> entries.schools().put(school.getSchoolId(), school));
    devices.forEach(device -> entries.devices().put(device.getDeviceId(), device));
  }

  /** The school of this institution code. */
  public Optional<School> school(String schoolId) {
    return Optional.ofNullable(entries.schools().get(schoolId));
  }

  /** The supplier of this id. */
  public Optional<Supplier> supplier(String supplierId) {
    return Optional.ofNullable(entries.suppliers().get(supplierId));
  }

  /** The device of this id. */
  public Optional<Device> device(String deviceId) {
    return Optional.ofNullable(entries.devices().get(deviceId));
  }

  /** The entry of a canteen's register of this id. */
  public Optional<RegisterEntry> entry(String entryId) {
    return Optional.ofNullable(entries.registers().get(entryId));
  }

  /** The rule setting of this id. */
  public Optional<RuleSetting> setting(String settingId) {
    return Optional.ofNullable(entries.settings().get(settingId));
  }

  /** All rule settings. */
  public Collection<RuleSetting> settings() {
    return List.copyOf(entries.settings().values());
  }

  /** The period of the calendar of this id. */
  public Optional<CalendarPeriod> period(String calendarId) {
    return Optional.ofNullable(entries.calendar().get(calendarId));
  }

  /** The ids of the devices of a school. */
  public List<String> deviceIdsOf(String schoolId) {
    return entries.devices().values().stream()
        .filter(device -> device.getSchoolId().equals(schoolId))
        .map(Device::getDeviceId)
        .sorted()
        .toList();
  }

  /** From now on {@code whole} is what is known. */
  void show(Entries whole) {
    entries = whole;
  }
}
