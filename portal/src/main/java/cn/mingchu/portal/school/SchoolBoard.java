package cn.mingchu.portal.school;

import cn.mingchu.portal.device.DeviceSummary;
import cn.mingchu.portal.device.DeviceSummary.LastReading;
import cn.mingchu.portal.device.Devices;
import cn.mingchu.portal.device.Limit;
import cn.mingchu.portal.device.Limits;
import cn.mingchu.portal.device.Trace;
import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.rule.RuleSettings;
import cn.mingchu.portal.rule.RulesInForce;
import cn.mingchu.portal.school.DeviceCard.Gauge;
import cn.mingchu.portal.school.DeviceCard.State;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the devices of a school, those that need a hand first. */
@Component
class SchoolBoard {

  private static final Duration DRAWN = Duration.ofHours(6);
  private static final Duration STEP = Duration.ofMinutes(5);

  private final Devices devices;
  private final Limits limits;
  private final RuleSettings settings;
  private final Clock clock;

  SchoolBoard(Devices devices, Limits limits, RuleSettings settings, Clock clock) {
    this.devices = devices;
    this.limits = limits;
    this.settings = settings;
    this.clock = clock;
  }

  List<DeviceCard> cards(String schoolId, List<FindingSummary> open) {
    Instant now = clock.instant();
    RulesInForce rules = settings.ofSchool(schoolId);
    Map<Trace.Key, List<Trace.Point>> courses =
        devices.courses(schoolId, now.minus(DRAWN), now, STEP);
    Map<String, Severity> worst = new HashMap<>();
    open.forEach(
        finding ->
            worst.merge(
                finding.subjectId(),
                finding.severity(),
                (one, other) -> one.compareTo(other) > 0 ? one : other));
    List<DeviceCard> cards = new ArrayList<>();
    for (DeviceSummary device : devices.ofSchool(schoolId)) {
      Severity found = worst.get(device.deviceId());
      cards.add(
          new DeviceCard(
              device,
              state(device, found, now, rules),
              found,
              gauges(device, courses, now, rules)));
    }
    cards.sort(
        Comparator.comparing(DeviceCard::state)
            .thenComparing(DeviceCard::worst, Comparator.nullsLast(Comparator.reverseOrder())));
    return cards;
  }

  private static State state(
      DeviceSummary device, @Nullable Severity found, Instant now, RulesInForce rules) {
    if (found != null) {
      return State.FOUND;
    }
    if (!device.measures()) {
      return State.UNMEASURED;
    }
    return device.isSilent(now, rules) ? State.SILENT : State.GOOD;
  }

  private List<Gauge> gauges(
      DeviceSummary device,
      Map<Trace.Key, List<Trace.Point>> courses,
      Instant now,
      RulesInForce rules) {
    List<Limit> inForce = limits.of(device, rules);
    Map<Quantity, LastReading> last = new HashMap<>();
    device.last().forEach(reading -> last.put(reading.quantity(), reading));
    TreeSet<Quantity> quantities = new TreeSet<>(last.keySet());
    inForce.forEach(limit -> quantities.add(limit.quantity()));
    Duration gap = rules.longestSilence(device.period()).plus(STEP);
    List<Gauge> gauges = new ArrayList<>();
    for (Quantity quantity : quantities) {
      List<Limit> its = inForce.stream().filter(limit -> limit.quantity() == quantity).toList();
      LastReading reading = last.get(quantity);
      gauges.add(
          new Gauge(
              quantity,
              reading == null ? null : reading.hundredths(),
              reading == null ? null : reading.takenAt(),
              its,
              Trace.draw(
                  courses.getOrDefault(new Trace.Key(device.deviceId(), quantity), List.of()),
                  now.minus(DRAWN),
                  now,
                  gap,
                  its.isEmpty() ? null : its.get(0).hundredths())));
    }
    return gauges;
  }
}
