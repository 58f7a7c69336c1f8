package cn.mingchu.portal.device;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.device.Devices.MinutePoint;
import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.finding.Findings;
import cn.mingchu.portal.finding.RuleWords;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.rule.RuleSettings;
import cn.mingchu.portal.rule.RulesInForce;
import cn.mingchu.schemas.event.Quantity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/devices/{id}/readings?from&to}: the minutes of a device with limits and findings. */
@RestController
@Shows(Shows.What.DEVICE)
class ReadingApi {

  private static final Duration USUAL = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(2);

  private final Devices devices;
  private final Limits limits;
  private final RuleSettings settings;
  private final Findings findings;
  private final RuleWords rules;
  private final Words words;
  private final Clock clock;

  ReadingApi(
      Devices devices,
      Limits limits,
      RuleSettings settings,
      Findings findings,
      RuleWords rules,
      Words words,
      Clock clock) {
    this.devices = devices;
    this.limits = limits;
    this.settings = settings;
    this.findings = findings;
    this.rules = rules;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Times are milliseconds since 1970 in UTC, values are in the unit of their quantity.
   *
   * @param longestSilenceMillis a gap between two points that is longer is silence
   */
  record Chart(
      String deviceId,
      long from,
      long to,
      long now,
      long longestSilenceMillis,
      List<Series> series,
      List<Span> findings) {}

  /**
   * A quantity.
   *
   * @param points minute, lowest, highest and last value
   */
  record Series(
      String quantity, String name, String unit, List<List<Number>> points, List<Line> limits) {}

  /** A limit in force. */
  record Line(String rule, double value, String allowed) {}

  /** When something was found; the end is null while it lasts. */
  record Span(
      String findingId,
      String rule,
      String severity,
      String status,
      long from,
      @Nullable Long to,
      @Nullable String quantity) {}

  @GetMapping("/api/devices/{id}/readings")
  Chart readings(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    Instant now = clock.instant();
    Instant end = to == null ? now : to;
    Instant begin = from == null ? end.minus(USUAL) : from;
    if (!begin.isBefore(end)) {
      throw badRequest("from %s must be before to %s".formatted(begin, end));
    }
    if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
      throw badRequest(
          "from %s to %s is more than %d hours".formatted(begin, end, LONGEST.toHours()));
    }
    DeviceSummary device =
        devices.find(id).orElseThrow(() -> new NotFoundException("no device '" + id + "'"));
    RulesInForce inForce = settings.ofSchool(device.schoolId());
    return new Chart(
        id,
        begin.toEpochMilli(),
        end.toEpochMilli(),
        now.toEpochMilli(),
        inForce.longestSilence(device.period()).toMillis(),
        series(device, limits.of(device, inForce), begin, end),
        findings.ofDevice(id, begin, end).stream().map(this::span).toList());
  }

  private List<Series> series(DeviceSummary device, List<Limit> inForce, Instant from, Instant to) {
    Map<Quantity, List<MinutePoint>> minutes = devices.minutes(device.deviceId(), from, to);
    TreeSet<Quantity> quantities = new TreeSet<>(minutes.keySet());
    inForce.forEach(limit -> quantities.add(limit.quantity()));
    List<Series> series = new ArrayList<>();
    for (Quantity quantity : quantities) {
      series.add(
          new Series(
              quantity.name(),
              words.say("quantity." + quantity.name()),
              words.unit(quantity),
              minutes.getOrDefault(quantity, List.of()).stream().map(ReadingApi::point).toList(),
              inForce.stream()
                  .filter(limit -> limit.quantity() == quantity)
                  .map(this::line)
                  .toList()));
    }
    return series;
  }

  private Line line(Limit limit) {
    return new Line(rules.name(limit.ruleId()), limit.hundredths() / 100.0, limit.allowed().name());
  }

  private Span span(FindingSummary finding) {
    Instant end = finding.endTime();
    return new Span(
        finding.findingId(),
        rules.name(finding.ruleId()),
        finding.severity().name(),
        finding.status().name(),
        finding.startTime().toEpochMilli(),
        end == null ? null : end.toEpochMilli(),
        finding.quantity() == null ? null : finding.quantity().name());
  }

  private static List<Number> point(MinutePoint minute) {
    return List.of(
        minute.minute().toEpochMilli(),
        minute.min() / 100.0,
        minute.max() / 100.0,
        minute.last() / 100.0);
  }

  private static ResponseStatusException badRequest(String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }
}
