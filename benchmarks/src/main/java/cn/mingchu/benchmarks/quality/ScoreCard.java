package cn.mingchu.benchmarks.quality;

import cn.mingchu.simulator.actual.Circumstances;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.unit.Circumstance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the judge did over a whole run: by rule, by fault, and by what healthy life misled it. */
final class ScoreCard {

  private final Map<String, RuleTally> rules = new TreeMap<>();
  private final Map<String, Double> deviceDays = new TreeMap<>();
  private final FaultCard faults = new FaultCard();
  private final Map<Circumstance, Long> lived = new EnumMap<>(Circumstance.class);
  private final Map<Verdict, Map<String, Map<String, Long>>> causes = new EnumMap<>(Verdict.class);
  private final List<Case> cases = new ArrayList<>();
  private double allDeviceDays;

  /**
   * Adds a device.
   *
   * @param ruleIds the rules that bind it
   * @param days for which it was watched
   */
  void addDevice(
      List<String> ruleIds,
      double days,
      DeviceScore score,
      List<InjectedFault> itsFaults,
      Circumstances circumstances) {
    allDeviceDays += days;
    for (String ruleId : ruleIds) {
      deviceDays.merge(ruleId, days, Double::sum);
      tally(ruleId);
    }
    for (DeviceScore.Judged judged : score.told()) {
      tally(judged.finding().ruleId()).add(judged);
      if (judged.verdict() != Verdict.RIGHT) {
        addCase(judged, Blame.of(judged.finding().last(), itsFaults, circumstances));
      }
    }
    for (DeviceScore.Required required : score.required()) {
      tally(required.expected().ruleId()).add(required);
      if (required.by().isEmpty()) {
        cases.add(Case.missed(required.expected()));
      }
    }
    for (ExpectedFinding hidden : score.hidden()) {
      tally(hidden.ruleId()).addHidden();
    }
    for (Circumstances.Stretch stretch : circumstances.stretches()) {
      lived.merge(stretch.circumstance(), 1L, Long::sum);
    }
  }

  void addHeldBack(String ruleId, int count) {
    tally(ruleId).addHeldBack(count);
  }

  FaultCard faults() {
    return faults;
  }

  /** All rules together. */
  RuleTally total() {
    RuleTally total = new RuleTally();
    rules.values().forEach(total::add);
    return total;
  }

  Map<String, RuleTally> rules() {
    return Collections.unmodifiableMap(rules);
  }

  /** How often healthy units went through something. */
  Map<Circumstance, Long> lived() {
    return Collections.unmodifiableMap(lived);
  }

  /** What unfounded, or tolerated, findings are put down to, and how many, by rule. */
  Map<String, Map<String, Long>> causes(Verdict verdict) {
    return Collections.unmodifiableMap(causes.getOrDefault(verdict, Map.of()));
  }

  /** Every finding that was not right, and every one that is missing, device by device. */
  List<Case> cases() {
    return Collections.unmodifiableList(cases);
  }

  double deviceDays(String ruleId) {
    return deviceDays.getOrDefault(ruleId, allDeviceDays);
  }

  double allDeviceDays() {
    return allDeviceDays;
  }

  private RuleTally tally(String ruleId) {
    return rules.computeIfAbsent(ruleId, none -> new RuleTally());
  }

  private void addCase(DeviceScore.Judged judged, String cause) {
    causes
        .computeIfAbsent(judged.verdict(), none -> new TreeMap<>())
        .computeIfAbsent(judged.finding().ruleId(), none -> new TreeMap<>())
        .merge(cause, 1L, Long::sum);
    cases.add(Case.of(judged, cause));
  }
}
