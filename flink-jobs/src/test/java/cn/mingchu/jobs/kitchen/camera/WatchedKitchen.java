package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.PlainDossier;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.jobs.kitchen.judge.Verdict;
import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One camera and its judge; times are seconds after noon of a school day in Shanghai. */
final class WatchedKitchen {

  static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load();
  private static final long ON_THE_WAY = 200;

  private final CameraMemory memory = new CameraMemory();
  private final PlainDossier dossier = new PlainDossier();
  private final List<KitchenFinding> told = new ArrayList<>();
  private CameraJudge judge = judge(CameraJudge.ALWAYS_THERE);
  private long eventIds;

  static WatchedKitchen withCamera(Zone zone) {
    WatchedKitchen kitchen = new WatchedKitchen();
    kitchen.register(camera(zone));
    return kitchen;
  }

  static WatchedKitchen unregistered() {
    return new WatchedKitchen();
  }

  static CameraProfile camera(Zone zone) {
    return new CameraProfile(
        new DeviceProfile(
            "camera-1", "2151000001", "511702", DeviceKind.CAMERA, 60_000, null, null),
        zone);
  }

  static RuleDesk desk(List<RuleSetting> settings) {
    return desk(settings, List.of());
  }

  static RuleDesk desk(List<RuleSetting> settings, List<CalendarPeriod> periods) {
    return new RuleDesk(
        new RuleBook(CATALOGUE, settings),
        settings.stream().map(RuleSetting::getScope).collect(Collectors.toSet()),
        new SchoolCalendar(periods));
  }

  static RuleSetting off(String ruleId, Instant from) {
    return RuleSetting.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(3, 4))
                .setEventTime(from)
                .setRecordedTime(from)
                .setIngestTime(from)
                .setSource("key-1")
                .build())
        .setSettingId("off-" + ruleId)
        .setRuleId(ruleId)
        .setScope("51")
        .setParameters(Map.of())
        .setEnabled(false)
        .setEffectiveFrom(from)
        .setReason("not wanted")
        .build();
  }

  private static CameraJudge judge(long thereSince) {
    return new CameraJudge(desk(List.of()), thereSince);
  }

  void register(CameraProfile camera) {
    judge.register(memory, dossier, camera, told::add);
  }

  void deregister() {
    judge.deregister(memory, dossier, told::add);
  }

  void switchOff(String ruleId, long seconds) {
    judge = judge.by(desk(List.of(off(ruleId, NOON.plusSeconds(seconds)))));
  }

  void rests(CalendarPeriod period) {
    judge = judge.by(desk(List.of(), List.of(period)));
  }

  void comesBack(double seconds) {
    judge = judge.backSince(at(seconds));
  }

  Verdict sees(ObservationKind kind, double seconds, double confidence) {
    return sees(kind, Zone.UNKNOWN_ZONE, seconds, confidence);
  }

  Verdict sees(ObservationKind kind, Zone zone, double seconds, double confidence) {
    long date = at(seconds);
    return brings(kind, zone, date, date + ON_THE_WAY, confidence);
  }

  /** What was seen long ago and arrives only now. */
  Verdict seesLate(ObservationKind kind, double seconds, double confidence, double arrival) {
    return brings(kind, Zone.UNKNOWN_ZONE, at(seconds), at(arrival), confidence);
  }

  Verdict says(ObservationKind state, double seconds) {
    return sees(state, seconds, 0);
  }

  private Verdict brings(
      ObservationKind kind, Zone zone, long date, long arrival, double confidence) {
    Observation seen =
        new Observation(
            "camera-1",
            7,
            ++eventIds,
            date,
            arrival,
            kind,
            zone,
            (int) Math.round(confidence * 100),
            0,
            0);
    return judge.observe(memory, dossier, seen, told::add);
  }

  void timePassesTo(double seconds) {
    judge.timePasses(memory, dossier, at(seconds), told::add);
  }

  /** Lets the alarm clock ring as often as it wants to until then. */
  void timeGoesBy(double seconds) {
    for (Long alarm = judge.nextAlarm(memory);
        alarm != null && alarm <= at(seconds);
        alarm = judge.nextAlarm(memory)) {
      judge.timePasses(memory, dossier, alarm, told::add);
    }
    timePassesTo(seconds);
  }

  CameraMemory memory() {
    return memory;
  }

  PlainDossier dossier() {
    return dossier;
  }

  List<KitchenFinding> findings() {
    return List.copyOf(told);
  }

  /** What was told since the last question: rule, revision, severity, status, first moment, end. */
  List<String> told() {
    List<String> lines = told.stream().map(finding -> line(finding, finding.revision())).toList();
    told.clear();
    return lines;
  }

  /** What stands: nothing that was withdrawn. */
  List<String> standing() {
    Map<String, KitchenFinding> newest = new LinkedHashMap<>();
    told.forEach(finding -> newest.put(finding.findingId(), finding));
    return newest.values().stream()
        .filter(finding -> finding.status() != FindingStatus.WITHDRAWN)
        .map(finding -> line(finding, 0))
        .sorted()
        .toList();
  }

  private static String line(KitchenFinding finding, int revision) {
    return String.join(
        " ",
        finding.ruleId(),
        Integer.toString(revision),
        finding.severity().name(),
        finding.status().name(),
        seconds(finding.startTime())
            + ".."
            + (finding.endTime() == null ? "" : seconds(finding.endTime())));
  }

  private static String seconds(long millis) {
    Duration after = Duration.ofMillis(millis - NOON.toEpochMilli());
    String part = after.toMillisPart() == 0 ? "" : "." + after.toMillisPart();
    return after.toSeconds() + part;
  }

  static long at(double seconds) {
    return NOON.toEpochMilli() + Math.round(seconds * 1000);
  }
}
