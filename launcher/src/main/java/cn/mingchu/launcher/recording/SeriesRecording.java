package cn.mingchu.launcher.recording;

import cn.mingchu.launcher.series.Measurement;
import cn.mingchu.launcher.series.Series;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.exposure.ExposureTruth;
import cn.mingchu.simulator.supply.FraudTruth;
import cn.mingchu.simulator.truth.Truth;
import java.io.IOException;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Series from files, a device each, as if every reading had arrived the moment it was taken.
 *
 * <p>A reading that stands behind a later one of its file arrives when that one does: late.
 */
public final class SeriesRecording implements Recording {

  /**
   * Readings of so short a time may travel together, and those of one period: more would look like
   * a slow clock or a silence.
   */
  private static final Duration TOGETHER = Duration.ofSeconds(30);

  private static final int MOST_TOGETHER = 500;

  /** The gateway takes hundredths. */
  private static final int DECIMALS = 2;

  private final List<ReplayedDevice> devices;
  private final List<Registration> schools;
  private final Quantity quantity;

  /**
   * A recording of one or more series.
   *
   * @param schools to be registered before the devices
   * @param devices at least one, and each with at least one measurement
   */
  public SeriesRecording(
      List<Registration> schools, List<ReplayedDevice> devices, Quantity quantity) {
    this.schools = List.copyOf(schools);
    this.devices = List.copyOf(devices);
    this.quantity = quantity;
  }

  @Override
  public Instant begin() {
    return devices.stream()
        .map(device -> device.series().begin())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  @Override
  public List<Registration> registrations() {
    List<Registration> all = new ArrayList<>(schools);
    devices.forEach(device -> all.add(device.registration(begin())));
    return all;
  }

  @Override
  public Set<String> deviceIds() {
    return devices.stream().map(ReplayedDevice::deviceId).collect(Collectors.toSet());
  }

  @Override
  public long size() {
    return devices.stream().map(ReplayedDevice::series).mapToLong(Series::size).sum();
  }

  @Override
  public void play(Sender sender) throws IOException, InterruptedException {
    PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparing(Cursor::arrival));
    devices.forEach(device -> cursors.add(new Cursor(device, 0, Instant.MIN).settled()));
    Duration longest = longestTogether();
    List<RecordedEvent> together = new ArrayList<>();
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    while (!cursors.isEmpty()) {
      Cursor next = cursors.remove();
      boolean fits =
          together.size() < MOST_TOGETHER
              && (together.isEmpty() || !next.arrival().isAfter(first.plus(longest)));
      if (!fits) {
        sender.send(new Delivery(last, together));
        together.clear();
      }
      if (together.isEmpty()) {
        first = next.arrival();
      }
      together.add(event(next));
      last = next.arrival();
      if (next.hasMore()) {
        cursors.add(next.advanced());
      }
    }
    if (!together.isEmpty()) {
      sender.send(new Delivery(last, together));
    }
  }

  @Override
  public Optional<Truth> truth() {
    return Optional.empty();
  }

  @Override
  public Optional<ExposureTruth> exposures() {
    return Optional.empty();
  }

  @Override
  public Optional<FraudTruth> frauds() {
    return Optional.empty();
  }

  private Duration longestTogether() {
    return devices.stream()
        .map(ReplayedDevice::period)
        .min(Comparator.naturalOrder())
        .filter(period -> period.compareTo(TOGETHER) > 0)
        .orElse(TOGETHER);
  }

  private RecordedEvent event(Cursor at) {
    Measurement measurement = at.measurement();
    String deviceId = at.device().deviceId();
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("eventId", measurement.eventId(deviceId, quantity).toString());
    event.put("eventTime", measurement.time().toString());
    event.put("deviceId", deviceId);
    event.put("quantity", quantity.name());
    event.put("value", measurement.value().setScale(DECIMALS, RoundingMode.HALF_EVEN));
    return new RecordedEvent(
        Topics.KITCHEN_READINGS,
        JsonMapper.shared().writeValueAsString(event),
        at.device().series().file(),
        measurement.line());
  }

  /** Where a device's series stands; nothing arrives before what stands above it. */
  private record Cursor(ReplayedDevice device, int index, Instant arrival) {

    Measurement measurement() {
      return device.series().measurements().get(index);
    }

    boolean hasMore() {
      return index + 1 < device.series().measurements().size();
    }

    Cursor advanced() {
      return new Cursor(device, index + 1, arrival).settled();
    }

    Cursor settled() {
      Instant time = measurement().time();
      return time.isAfter(arrival) ? new Cursor(device, index, time) : this;
    }
  }
}
