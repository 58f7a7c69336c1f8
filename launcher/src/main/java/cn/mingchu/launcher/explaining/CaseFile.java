package cn.mingchu.launcher.explaining;

import cn.mingchu.jobs.kitchen.KitchenRecords;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A finding, and all that Kafka still keeps of what it was judged by.
 *
 * @param finding its newest revision
 * @param device what the register says of its device now; null where it was deleted
 * @param settings of all rules
 * @param calendar of all schools
 * @param readings of the device, as they came
 * @param unreadable records among all these that cannot be read; the job has rejected them
 */
public record CaseFile(
    Finding finding,
    @Nullable Device device,
    List<RuleSetting> settings,
    List<CalendarPeriod> calendar,
    List<Reading> readings,
    int unreadable) {

  /**
   * Gathers it.
   *
   * @param findingId or its beginning
   * @return empty where there is no such finding
   * @throws IllegalArgumentException if several begin so, naming them
   */
  public static Optional<CaseFile> gather(String bootstrapServers, String findingId) {
    TopicContents topics = new TopicContents(bootstrapServers);
    Map<String, Finding> newest = new TreeMap<>();
    topics.read(
        Topics.FINDINGS,
        key -> true,
        entry -> {
          if (entry.value().getFindingId().startsWith(findingId)) {
            newest.merge(
                entry.value().getFindingId(),
                entry.value(),
                (one, other) -> other.getRevision() > one.getRevision() ? other : one);
          }
        });
    if (newest.size() > 1) {
      throw new IllegalArgumentException(
          "several findings begin with \"%s\": %s"
              .formatted(findingId, String.join(", ", newest.keySet())));
    }
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    Finding finding = newest.values().iterator().next();
    String deviceId = finding.getSubjectId();
    List<Device> devices = topics.newest(Topics.DEVICES, deviceId::equals);
    List<Reading> readings = new ArrayList<>();
    topics.read(
        Topics.KITCHEN_READINGS,
        deviceId::equals,
        entry -> {
          DeviceInput read =
              KitchenRecords.reading(entry.value(), entry.partition(), entry.offset());
          if (read instanceof Reading reading) { // not of a dish
            readings.add(reading);
          }
        });
    return Optional.of(
        new CaseFile(
            finding,
            devices.isEmpty() ? null : devices.get(0),
            topics.newest(Topics.RULE_SETTINGS, key -> true),
            topics.newest(Topics.CALENDAR, key -> true),
            readings,
            topics.unreadable()));
  }
}
