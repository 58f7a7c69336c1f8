package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The register of devices: the newest record of each; a tombstone takes it out. */
final class DeviceRows implements TopicRows<Device> {

  private static final String PUT =
      """
      insert into device (device_id, school_id, kind, name, zone, period_seconds, gateway_id,
                          label_max_hundredths, commissioned_at, clock_ahead_millis)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (device_id) do update set
        school_id = excluded.school_id, kind = excluded.kind, name = excluded.name,
        zone = excluded.zone, period_seconds = excluded.period_seconds,
        gateway_id = excluded.gateway_id, label_max_hundredths = excluded.label_max_hundredths,
        commissioned_at = excluded.commissioned_at,
        clock_ahead_millis = excluded.clock_ahead_millis
      """;

  private final JdbcTemplate database;

  DeviceRows(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  public Topic<Device> topic() {
    return Topics.DEVICES;
  }

  @Override
  public List<String> tables() {
    return List.of("device");
  }

  @Override
  public void noteUnseen(Changes changes) {
    changes.registersChanged();
  }

  @Override
  public void write(List<Arrived<Device>> records, Changes changes) {
    Map<String, Object[]> puts = new LinkedHashMap<>();
    Map<String, Object[]> removals = new LinkedHashMap<>();
    for (Arrived<Device> record : records) {
      Device device = record.value();
      if (device != null) {
        puts.put(device.getDeviceId(), row(device));
        removals.remove(device.getDeviceId());
      } else if (record.key() != null) {
        puts.remove(record.key());
        removals.put(record.key(), new Object[] {record.key()});
      }
    }
    database.batchUpdate(PUT, List.copyOf(puts.values()));
    database.batchUpdate("delete from device where device_id = ?", List.copyOf(removals.values()));
    changes.registersChanged();
  }

  private static Object[] row(Device device) {
    return new Object[] {
      device.getDeviceId(),
      device.getSchoolId(),
      device.getKind().name(),
      device.getName(),
      device.getZone().name(),
      device.getPeriodSeconds(),
      device.getGatewayId(),
      device.getLabelMaxHundredths(),
      SqlTime.ofNullable(device.getCommissionedAt()),
      device.getClockAheadMillis()
    };
  }
}
