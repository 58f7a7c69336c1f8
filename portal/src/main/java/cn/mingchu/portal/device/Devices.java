package cn.mingchu.portal.device;

import cn.mingchu.portal.device.DeviceSummary.LastReading;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The devices and their readings, as the projection holds them. */
@Repository
public class Devices {

  private static final String SELECT =
      """
      select d.device_id, d.school_id, d.kind, d.name, d.period_seconds, d.label_max_hundredths,
             d.clock_ahead_millis, h.heard_at
      from device d left join device_heard h on h.device_id = d.device_id
      """;

  private final JdbcClient database;

  Devices(JdbcClient database) {
    this.database = database;
  }

  /** A minute of a chart. */
  public record MinutePoint(Instant minute, int min, int max, int last) {}

  public Optional<DeviceSummary> find(String deviceId) {
    return with(SELECT + " where d.device_id = :id", deviceId, "device_id = :id").stream()
        .findFirst();
  }

  /** In the order of kind and name. */
  public List<DeviceSummary> ofSchool(String schoolId) {
    return with(
        SELECT + " where d.school_id = :id order by d.kind, d.name, d.device_id",
        schoolId,
        "device_id in (select device_id from device where school_id = :id)");
  }

  /** The minutes of a device in a span of time, by quantity, the oldest first. */
  public Map<Quantity, List<MinutePoint>> minutes(String deviceId, Instant from, Instant to) {
    Map<Quantity, List<MinutePoint>> minutes = new HashMap<>();
    database
        .sql(
            """
            select quantity, minute, min_hundredths, max_hundredths, last_hundredths
            from reading_minute
            where device_id = :id and minute >= :from and minute < :to
            order by quantity, minute
            """)
        .param("id", deviceId)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              minutes
                  .computeIfAbsent(
                      Quantity.valueOf(row.getString("quantity")), quantity -> new ArrayList<>())
                  .add(
                      new MinutePoint(
                          row.getTimestamp("minute").toInstant(),
                          row.getInt("min_hundredths"),
                          row.getInt("max_hundredths"),
                          row.getInt("last_hundredths")));
            });
    return minutes;
  }

  /**
   * The course of every device of a school in steps, for small drawings: the mean of each step's
   * last values, by device and quantity.
   */
  public Map<Trace.Key, List<Trace.Point>> courses(
      String schoolId, Instant from, Instant to, Duration step) {
    Map<Trace.Key, List<Trace.Point>> courses = new HashMap<>();
    database
        .sql(
            """
            select m.device_id, m.quantity,
                   date_bin(make_interval(secs => :step), m.minute, timestamptz 'epoch') as step,
                   avg(m.last_hundredths)::integer as hundredths
            from reading_minute m
            join device d on d.device_id = m.device_id and d.school_id = :id
            where m.minute >= :from and m.minute < :to
            group by 1, 2, 3 order by 1, 2, 3
            """)
        .param("step", step.toSeconds())
        .param("id", schoolId)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              courses
                  .computeIfAbsent(
                      new Trace.Key(
                          row.getString("device_id"), Quantity.valueOf(row.getString("quantity"))),
                      key -> new ArrayList<>())
                  .add(
                      new Trace.Point(
                          row.getTimestamp("step").toInstant(), row.getInt("hundredths")));
            });
    return courses;
  }

  private List<DeviceSummary> with(String select, String id, String condition) {
    Map<String, List<LastReading>> last = new HashMap<>();
    database
        .sql(
            "select device_id, quantity, hundredths, taken_at from reading_last where %s"
                    .formatted(condition)
                + " order by quantity desc")
        .param("id", id)
        .query(
            row -> {
              last.computeIfAbsent(row.getString("device_id"), device -> new ArrayList<>())
                  .add(
                      new LastReading(
                          Quantity.valueOf(row.getString("quantity")),
                          row.getInt("hundredths"),
                          row.getTimestamp("taken_at").toInstant()));
            });
    return database.sql(select).param("id", id).query((row, number) -> summary(row, last)).list();
  }

  private static DeviceSummary summary(ResultSet row, Map<String, List<LastReading>> last)
      throws SQLException {
    String deviceId = row.getString("device_id");
    Timestamp heardAt = row.getTimestamp("heard_at");
    return new DeviceSummary(
        deviceId,
        row.getString("school_id"),
        DeviceKind.valueOf(row.getString("kind")),
        row.getString("name"),
        Duration.ofSeconds(row.getLong("period_seconds")),
        row.getObject("label_max_hundredths", Integer.class),
        Duration.ofMillis(row.getLong("clock_ahead_millis")),
        heardAt == null ? null : heardAt.toInstant(),
        last.getOrDefault(deviceId, List.of()));
  }
}
