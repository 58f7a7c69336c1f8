package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One dish on one probe under the released rules; times are minutes after eleven in Shanghai. */
final class Canteen {

  static final long ELEVEN = Instant.parse("2026-03-02T03:00:00Z").toEpochMilli();
  static final String DISH = "braised-pork-0302";
  static final long MINUTE = 60_000;

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load();
  private static final long ON_THE_WAY = 200;

  private final List<KitchenFinding> said = new ArrayList<>();
  private final Dish dish = new Dish(DISH);
  private final DishJudge judge = new DishJudge(desk(List.of()));
  private final DeviceProfile probe = probe(20);
  private long eventIds;

  static RuleDesk desk(List<RuleSetting> settings) {
    return new RuleDesk(
        new RuleBook(CATALOGUE, settings),
        settings.stream().map(RuleSetting::getScope).collect(Collectors.toSet()));
  }

  /** A probe that is used every so many minutes. */
  static DeviceProfile probe(int periodMinutes) {
    return new DeviceProfile(
        "probe-1",
        "2151000001",
        "511702",
        DeviceKind.COOK_PROBE,
        periodMinutes * MINUTE,
        null,
        null);
  }

  Canteen measures(DishStage stage, double minute, double celsius) {
    return measuresLate(stage, minute, celsius, minute);
  }

  /** What was measured then and arrives only now. */
  Canteen measuresLate(DishStage stage, double minute, double celsius, double arrival) {
    observe(stage, minute, celsius, arrival);
    return this;
  }

  Reception observe(DishStage stage, double minute, double celsius, double arrival) {
    return judge.observe(dish, probe, reading(stage, minute, celsius, arrival), said::add);
  }

  DishReading reading(DishStage stage, double minute, double celsius, double arrival) {
    return new DishReading(
        "probe-1",
        7,
        ++eventIds,
        at(minute),
        at(arrival) + ON_THE_WAY,
        DISH,
        stage,
        (int) Math.round(celsius * 100),
        0,
        0);
  }

  static long at(double minute) {
    return ELEVEN + Math.round(minute * MINUTE);
  }

  void timePassesTo(double minute) {
    judge.timePasses(dish, probe, at(minute), said::add);
  }

  @Nullable Long nextAlarm() {
    return judge.nextAlarm(dish);
  }

  void deregister() {
    judge.deregister(dish, said::add);
  }

  Dish dish() {
    return dish;
  }

  List<KitchenFinding> findings() {
    return said;
  }

  /** What stands, a line each: rule, status, first and last minute, worst value. */
  List<String> standing() {
    Map<String, KitchenFinding> newest = new LinkedHashMap<>();
    said.forEach(finding -> newest.put(finding.findingId(), finding));
    return newest.values().stream()
        .filter(finding -> finding.status() != FindingStatus.WITHDRAWN)
        .map(Canteen::line)
        .sorted()
        .toList();
  }

  private static String line(KitchenFinding finding) {
    String end = finding.endTime() == null ? "" : minute(finding.endTime());
    return "%s %s %s..%s %s"
        .formatted(
            finding.ruleId(),
            finding.status(),
            minute(finding.startTime()),
            end,
            finding.worstHundredths());
  }

  private static String minute(long millis) {
    return Long.toString((millis - ELEVEN) / MINUTE);
  }
}
