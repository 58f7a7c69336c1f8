package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One device under the released rules, without early warnings unless asked for, and the words in
 * which tests speak of it.
 */
public final class Kitchen {

  public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  public static final Duration TRANSIT = Duration.ofMillis(200);

  private final List<KitchenFinding> said = new ArrayList<>();
  private final DeviceMemory memory = new DeviceMemory();
  private final PlainDossier dossier = new PlainDossier();
  private final DeviceProfile profile;
  private final DeviceJudge judge;
  private long readings;

  private Kitchen(DeviceProfile profile, List<RuleSetting> settings) {
    this.profile = profile;
    this.judge = judge(settings);
    judge.register(memory, dossier, profile, said::add, (reading, verdict) -> {});
  }

  public static DeviceJudge judge(List<RuleSetting> settings) {
    Set<String> scopes = settings.stream().map(RuleSetting::getScope).collect(Collectors.toSet());
    return new DeviceJudge(new RuleDesk(new RuleBook(RuleCatalogue.load(), settings), scopes));
  }

  static Kitchen with(DeviceKind kind, Duration period) {
    return with(kind, period, List.of());
  }

  static Kitchen with(DeviceKind kind, Duration period, List<RuleSetting> settings) {
    return new Kitchen(
        device(kind, period, null),
        SettingFor.withoutEarlyWarnings(settings.toArray(new RuleSetting[0])));
  }

  static Kitchen withLabel(DeviceKind kind, Duration period, int labelMaxHundredths) {
    return new Kitchen(device(kind, period, labelMaxHundredths), SettingFor.withoutEarlyWarnings());
  }

  static Kitchen withEarlyWarnings(DeviceKind kind, Duration period, List<RuleSetting> settings) {
    return new Kitchen(device(kind, period, null), settings);
  }

  static DeviceProfile device(DeviceKind kind, Duration period, @Nullable Integer label) {
    return new DeviceProfile(
        "device-1", "2151000001", "511702", kind, period.toMillis(), label, null);
  }

  /** The device measures, and the gateway has it a moment later. */
  Verdict read(Quantity quantity, double value, Duration afterNoon) {
    return readLate(quantity, value, afterNoon, afterNoon.plus(TRANSIT));
  }

  /** The device measures, and says which of its measurements it is. */
  Verdict counted(Quantity quantity, double value, Duration afterNoon, long sequence) {
    return observe(quantity, value, afterNoon, afterNoon.plus(TRANSIT), sequence);
  }

  /** The device measures; the gateway has it when it has it. */
  Verdict readLate(Quantity quantity, double value, Duration measured, Duration arrived) {
    return observe(quantity, value, measured, arrived, Reading.NO_SEQUENCE);
  }

  private Verdict observe(
      Quantity quantity, double value, Duration measured, Duration arrived, long sequence) {
    readings++;
    Reading reading =
        new Reading(
            profile.deviceId(),
            7,
            readings,
            NOON.plus(measured).toEpochMilli(),
            NOON.plus(arrived).toEpochMilli(),
            quantity,
            (int) Math.round(value * 100),
            sequence,
            0,
            readings);
    return judge.observe(memory, dossier, reading, said::add);
  }

  /** The same value at every period from one moment to another, both included. */
  void reads(Quantity quantity, double value, Duration from, Duration to) {
    Duration period = Duration.ofMillis(profile.periodMillis());
    for (Duration at = from; at.compareTo(to) <= 0; at = at.plus(period)) {
      read(quantity, value, at);
    }
  }

  void timePassesTo(Duration afterNoon) {
    judge.timePasses(memory, dossier, NOON.plus(afterNoon).toEpochMilli(), said::add);
  }

  void complain(Duration dated, Duration arrived) {
    judge.complain(
        memory,
        dossier,
        new ClockComplaint(
            profile.deviceId(), NOON.plus(dated).toEpochMilli(), NOON.plus(arrived).toEpochMilli()),
        said::add);
  }

  void register(DeviceProfile anew) {
    judge.register(memory, dossier, anew, said::add, (reading, verdict) -> {});
  }

  void removeDevice() {
    judge.deregister(memory, dossier, said::add);
  }

  PlainDossier dossier() {
    return dossier;
  }

  DeviceMemory memory() {
    return memory;
  }

  /**
   * What was said once nothing more comes, a line each: rule, revision, severity, status, first and
   * last minute.
   */
  List<String> said() {
    judge.settle(memory, dossier, said::add);
    return said.stream().map(Kitchen::line).collect(Collectors.toList());
  }

  /** What stands in the end, in the order of rules and starts, as {@link #said} says it. */
  List<String> standing() {
    judge.settle(memory, dossier, said::add);
    Map<String, KitchenFinding> newest = new LinkedHashMap<>();
    said.forEach(finding -> newest.put(finding.findingId(), finding.asRevision(0)));
    return newest.values().stream()
        .filter(finding -> finding.status() != FindingStatus.WITHDRAWN)
        .map(Kitchen::line)
        .sorted()
        .collect(Collectors.toList());
  }

  List<KitchenFinding> findings() {
    return said;
  }

  private static String line(KitchenFinding finding) {
    String end = finding.endTime() == null ? "" : minute(finding.endTime());
    return String.join(
        " ",
        finding.ruleId(),
        Integer.toString(finding.revision()),
        finding.severity().name(),
        finding.status().name(),
        minute(finding.startTime()) + ".." + end);
  }

  private static String minute(long millis) {
    long sinceNoon = millis - NOON.toEpochMilli();
    return sinceNoon % 60_000 == 0 ? Long.toString(sinceNoon / 60_000) : (sinceNoon / 1000) + "s";
  }
}
