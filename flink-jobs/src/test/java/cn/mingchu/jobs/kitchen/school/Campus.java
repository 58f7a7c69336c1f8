package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.text.DecimalFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One school under the released rules; times are minutes after noon in Shanghai. */
final class Campus {

  static final long NOON = Instant.parse("2026-03-02T04:00:00Z").toEpochMilli();
  static final long MINUTE = 60_000;
  static final String SCHOOL = "2151000001";

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load();
  private static final long ON_THE_WAY = 200;

  private final List<KitchenFinding> said = new ArrayList<>();
  private final Map<String, Integer> revisions = new LinkedHashMap<>();
  private SchoolJudge judge = new SchoolJudge(desk(List.of()));
  private School school = new School();
  private long eventIds;

  static RuleDesk desk(List<RuleSetting> settings) {
    return new RuleDesk(
        new RuleBook(CATALOGUE, settings),
        settings.stream().map(RuleSetting::getScope).collect(Collectors.toSet()));
  }

  /** So many fridges that report every minute since long ago: fridge-1, fridge-2 and so on. */
  Campus withFridges(int number) {
    for (int i = 1; i <= number; i++) {
      with("fridge-" + i, DeviceKind.FRIDGE, 1, null, Zone.STORE);
    }
    return this;
  }

  Campus with(
      String deviceId, DeviceKind kind, int periodMinutes, @Nullable String gatewayId, Zone zone) {
    register(deviceId, kind, periodMinutes, gatewayId, zone);
    take(new FirstHeard(deviceId, at(-1_000)));
    return this;
  }

  void register(
      String deviceId, DeviceKind kind, int periodMinutes, @Nullable String gatewayId, Zone zone) {
    take(device(deviceId, kind, periodMinutes, gatewayId, zone));
  }

  static SchoolDevice device(
      String deviceId, DeviceKind kind, int periodMinutes, @Nullable String gatewayId, Zone zone) {
    return new SchoolDevice(
        new DeviceProfile(deviceId, SCHOOL, "511702", kind, periodMinutes * MINUTE, null, null),
        zone,
        gatewayId);
  }

  /** A device is silent from a moment on, as its judge tells a quarter of an hour later. */
  Campus falls(String deviceId, double from) {
    return silence(deviceId, from, null);
  }

  /** The same silence is over. */
  Campus returns(String deviceId, double from, double to) {
    return silence(deviceId, from, to);
  }

  private Campus silence(String deviceId, double from, @Nullable Double to) {
    take(trouble(Trouble.Kind.SILENCE, deviceId, from, to, true));
    return this;
  }

  /** A device is not silent from a moment on, though that was told before. */
  void takesBackThatItFell(String deviceId, double from) {
    take(trouble(Trouble.Kind.SILENCE, deviceId, from, from + 20, false));
  }

  Campus warms(String deviceId, double from) {
    take(trouble(Trouble.Kind.WARMING, deviceId, from, null, true));
    return this;
  }

  private Trouble trouble(
      Trouble.Kind kind, String deviceId, double from, @Nullable Double to, boolean stands) {
    String findingId = kind + " " + deviceId + " " + from;
    double decided = to == null ? from + 15 : to;
    return new Trouble(
        kind,
        findingId,
        revisions.merge(findingId, 1, Integer::sum),
        deviceId,
        stands,
        at(from),
        to == null ? null : (Long) at(to),
        at(decided),
        at(decided) + ON_THE_WAY);
  }

  /** The monitor shows that the mains are away, and since when; over where there is an end. */
  Campus losesPower(String monitor, double from, @Nullable Double to) {
    take(loss(monitor, from, to, FindingStatus.OPEN));
    return this;
  }

  void takesBackThatPowerWasLost(String monitor, double from) {
    take(loss(monitor, from, null, FindingStatus.WITHDRAWN));
  }

  private MainsLoss loss(
      String monitor, double from, @Nullable Double to, FindingStatus ifItLasts) {
    String findingId = "loss " + monitor + " " + from;
    double decided = to == null ? from + 1 : to;
    return new MainsLoss(
        new KitchenFinding(
            findingId,
            revisions.merge(findingId, 1, Integer::sum),
            "POWER_FAIL",
            1,
            monitor,
            SCHOOL,
            "511702",
            Severity.YELLOW,
            to == null ? ifItLasts : FindingStatus.CLOSED,
            at(from),
            to == null ? null : (Long) at(to),
            at(decided),
            at(decided) + ON_THE_WAY,
            Quantity.MAINS_POWER,
            1_00,
            0,
            Map.of("limit", "1"),
            List.of(),
            null,
            List.of(),
            null,
            List.of()));
  }

  /** A lamp shines so brightly. */
  Campus shines(String lamp, double minute, double irradiance) {
    return shinesLate(lamp, minute, irradiance, minute);
  }

  Campus shinesLate(String lamp, double minute, double irradiance, double arrival) {
    take(signal(Signal.Source.LAMP, lamp, minute, irradiance, arrival));
    return this;
  }

  /** A camera is so sure that it sees somebody. */
  Campus sees(String camera, double minute, double confidence) {
    return seesLate(camera, minute, confidence, minute);
  }

  Campus seesLate(String camera, double minute, double confidence, double arrival) {
    take(signal(Signal.Source.CAMERA, camera, minute, confidence, arrival));
    return this;
  }

  private Signal signal(
      Signal.Source source, String deviceId, double minute, double value, double arrival) {
    return new Signal(
        source,
        deviceId,
        7,
        ++eventIds,
        at(minute),
        at(arrival) + ON_THE_WAY,
        Zone.UNKNOWN_ZONE,
        (int) Math.round(value * 100));
  }

  void leaves(String deviceId) {
    take(new DeviceGone(deviceId));
  }

  void take(SchoolInput input) {
    judge.observe(school, input, said::add);
  }

  void isJudgedBy(RuleSetting setting) {
    judge = new SchoolJudge(desk(List.of(setting)));
  }

  /** The clock goes on to a moment, and rings whenever it is due. */
  Campus timePassesTo(double minute) {
    for (Long alarm = judge.nextAlarm(school);
        alarm != null && alarm <= at(minute);
        alarm = judge.nextAlarm(school)) {
      judge.timePasses(school, alarm, said::add);
    }
    judge.timePasses(school, at(minute), said::add);
    return this;
  }

  School school() {
    return school;
  }

  @Nullable Long nextAlarm() {
    return judge.nextAlarm(school);
  }

  static long at(double minute) {
    return NOON + Math.round(minute * MINUTE);
  }

  List<KitchenFinding> findings() {
    return said;
  }

  /** All that was said, a line each. */
  List<String> lines() {
    return said.stream().map(finding -> finding.revision() + " " + line(finding)).toList();
  }

  /** What stands, a line each: rule, severity, status, first and last minute, whom it explains. */
  List<String> standing() {
    Map<String, KitchenFinding> newest = new LinkedHashMap<>();
    said.forEach(finding -> newest.put(finding.findingId(), finding));
    return newest.values().stream()
        .filter(finding -> finding.status() != FindingStatus.WITHDRAWN)
        .map(Campus::line)
        .sorted()
        .toList();
  }

  private static String line(KitchenFinding finding) {
    String end = finding.endTime() == null ? "" : minute(finding.endTime());
    return "%s %s %s %s..%s %s"
        .formatted(
            finding.ruleId(),
            finding.severity(),
            finding.status(),
            minute(finding.startTime()),
            end,
            finding.explains())
        .strip();
  }

  private static String minute(long millis) {
    return new DecimalFormat("0.##").format((millis - NOON) / (double) MINUTE);
  }
}
