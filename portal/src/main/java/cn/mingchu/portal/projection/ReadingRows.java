package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.ReadingQuality;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The readings as minutes, the last value of each quantity, and when each device was heard. */
final class ReadingRows implements TopicRows<KitchenReading> {

  /** A reading dated further ahead of the gateway's clock is set aside by the jobs too. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private static final String PUT_MINUTES =
      """
      insert into reading_minute (device_id, quantity, minute, min_hundredths, max_hundredths,
                                  last_hundredths, last_taken_at, readings)
      select device_id, quantity, to_timestamp(epoch_minute * 60), min, max, last,
             to_timestamp(last_millis / 1000.0), readings
      from unnest(?::text[], ?::text[], ?::bigint[], ?::integer[], ?::integer[], ?::integer[],
                  ?::bigint[], ?::integer[])
           as arrived (device_id, quantity, epoch_minute, min, max, last, last_millis, readings)
      on conflict (device_id, quantity, minute) do update set
        min_hundredths = least(reading_minute.min_hundredths, excluded.min_hundredths),
        max_hundredths = greatest(reading_minute.max_hundredths, excluded.max_hundredths),
        last_hundredths = case when excluded.last_taken_at >= reading_minute.last_taken_at
                               then excluded.last_hundredths
                               else reading_minute.last_hundredths end,
        last_taken_at = greatest(reading_minute.last_taken_at, excluded.last_taken_at),
        readings = reading_minute.readings + excluded.readings
      """;

  private static final String PUT_LAST =
      """
      insert into reading_last (device_id, quantity, hundredths, taken_at)
      select device_id, quantity, hundredths, to_timestamp(millis / 1000.0)
      from unnest(?::text[], ?::text[], ?::integer[], ?::bigint[])
           as arrived (device_id, quantity, hundredths, millis)
      on conflict (device_id, quantity) do update set
        hundredths = excluded.hundredths, taken_at = excluded.taken_at
      where reading_last.taken_at <= excluded.taken_at
      """;

  private static final String PUT_HEARD =
      """
      insert into device_heard (device_id, heard_at)
      select device_id, to_timestamp(millis / 1000.0)
      from unnest(?::text[], ?::bigint[]) as arrived (device_id, millis)
      on conflict (device_id) do update set heard_at = excluded.heard_at
      where device_heard.heard_at < excluded.heard_at
      """;

  private final JdbcTemplate database;
  private final Clock clock;
  private final Duration keep;

  ReadingRows(JdbcTemplate database, Clock clock, Duration keep) {
    this.database = database;
    this.clock = clock;
    this.keep = keep;
  }

  @Override
  public Topic<KitchenReading> topic() {
    return Topics.KITCHEN_READINGS;
  }

  @Override
  public List<String> tables() {
    return List.of("reading_minute", "reading_last", "device_heard");
  }

  @Override
  public void noteUnseen(Changes changes) {
    changes.anyDeviceHeard();
  }

  @Override
  public void write(List<Arrived<KitchenReading>> records, Changes changes) {
    // Sorted, so that two transactions never lock the same rows in opposite order.
    Map<Minute.Key, Minute> minutes = new TreeMap<>();
    Map<Minute.Key, Minute> last = new TreeMap<>();
    Map<String, Instant> heard = new TreeMap<>();
    Instant oldest = clock.instant().minus(keep);
    for (Arrived<KitchenReading> record : records) {
      KitchenReading reading = record.value();
      if (reading == null) {
        continue; // the topic is not compacted: a tombstone means nothing here
      }
      heard.merge(
          reading.getDeviceId(),
          reading.getHeader().getIngestTime(),
          (one, other) -> one.isAfter(other) ? one : other);
      changes.deviceHeard(reading.getDeviceId(), reading.getHeader().getSchoolId());
      if (isShown(reading, oldest)) {
        minutes.merge(Minute.Key.of(reading), Minute.of(reading), Minute::and);
      }
    }
    minutes.forEach(
        (key, minute) ->
            last.merge(new Minute.Key(key.deviceId(), key.quantity(), 0), minute, Minute::and));
    putMinutes(minutes);
    putLast(last);
    putHeard(heard);
  }

  @Override
  public void tidy() {
    database.update(
        "delete from reading_minute where minute < ?", SqlTime.of(clock.instant().minus(keep)));
  }

  /** The chart shows what a working sensor measured inside the time that is kept. */
  private static boolean isShown(KitchenReading reading, Instant oldest) {
    Instant takenAt = reading.getHeader().getEventTime();
    return reading.getQuality() != ReadingQuality.BAD
        && !takenAt.isBefore(oldest)
        && !takenAt.isAfter(reading.getHeader().getIngestTime().plus(CLOCK_TOLERANCE));
  }

  private void putMinutes(Map<Minute.Key, Minute> minutes) {
    if (minutes.isEmpty()) {
      return;
    }
    List<Minute.Key> keys = List.copyOf(minutes.keySet());
    List<Minute> values = List.copyOf(minutes.values());
    database.update(
        PUT_MINUTES,
        keys.stream().map(Minute.Key::deviceId).toArray(String[]::new),
        keys.stream().map(Minute.Key::quantity).toArray(String[]::new),
        keys.stream().map(Minute.Key::epochMinute).toArray(Long[]::new),
        values.stream().map(Minute::min).toArray(Integer[]::new),
        values.stream().map(Minute::max).toArray(Integer[]::new),
        values.stream().map(Minute::last).toArray(Integer[]::new),
        values.stream().map(minute -> minute.lastTakenAt().toEpochMilli()).toArray(Long[]::new),
        values.stream().map(Minute::readings).toArray(Integer[]::new));
  }

  private void putLast(Map<Minute.Key, Minute> last) {
    if (last.isEmpty()) {
      return;
    }
    database.update(
        PUT_LAST,
        last.keySet().stream().map(Minute.Key::deviceId).toArray(String[]::new),
        last.keySet().stream().map(Minute.Key::quantity).toArray(String[]::new),
        last.values().stream().map(Minute::last).toArray(Integer[]::new),
        last.values().stream()
            .map(minute -> minute.lastTakenAt().toEpochMilli())
            .toArray(Long[]::new));
  }

  private void putHeard(Map<String, Instant> heard) {
    if (heard.isEmpty()) {
      return;
    }
    database.update(
        PUT_HEARD,
        heard.keySet().toArray(String[]::new),
        heard.values().stream().map(Instant::toEpochMilli).toArray(Long[]::new));
  }
}
