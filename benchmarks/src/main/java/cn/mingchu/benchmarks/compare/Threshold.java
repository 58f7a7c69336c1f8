package cn.mingchu.benchmarks.compare;

import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A limit with a duration, as it binds one device: the numbers of the catalogue in fields, so that
 * a reading costs comparisons only. Shares no code with the judge of the Flink job.
 */
final class Threshold {

  private final EffectiveRule rule;
  private final Device device;
  private final Quantity quantity;
  private final LimitComparator comparator;
  private final int limit;
  private final int start;
  private final int recovered;
  private final long forMillis;
  private final long raiseAfterMillis;
  private final Severity raised;
  private final Map<String, String> parameters;

  Threshold(EffectiveRule rule, Device device) {
    this.rule = rule;
    this.device = device;
    this.quantity = Objects.requireNonNull(rule.quantity(), rule.ruleId());
    this.comparator = Objects.requireNonNull(rule.comparator(), rule.ruleId());
    this.limit = rule.limitHundredths();
    this.start = rule.startIfAny().orElse(Integer.MIN_VALUE);
    int hysteresis = rule.hysteresisHundredths();
    this.recovered = limit + (comparator == LimitComparator.BELOW ? hysteresis : -hysteresis);
    this.forMillis = rule.sustained().toMillis();
    this.raiseAfterMillis = rule.raiseAfter().map(Duration::toMillis).orElse(Long.MAX_VALUE);
    this.raised = rule.raiseTo(device.getKind()).orElse(rule.severity());
    this.parameters = new TreeMap<>(rule.parametersAsText());
  }

  String ruleId() {
    return rule.ruleId();
  }

  int ruleVersion() {
    return rule.version();
  }

  Device device() {
    return device;
  }

  Quantity quantity() {
    return quantity;
  }

  int limitHundredths() {
    return limit;
  }

  /** All numbers in force, as a finding tells them. */
  Map<String, String> parameters() {
    return parameters;
  }

  boolean isBrokenBy(int hundredths) {
    return hundredths >= start && comparator.isBroken(hundredths, limit);
  }

  boolean isRecoveredBy(int hundredths) {
    return hundredths < start || !comparator.isBroken(hundredths, recovered);
  }

  boolean isDue(long beyondMillis) {
    return beyondMillis >= forMillis;
  }

  boolean isWorse(int hundredths, int than) {
    return comparator == LimitComparator.BELOW ? hundredths < than : hundredths > than;
  }

  Severity severity() {
    return rule.severity();
  }

  Severity severityAfter(long beyondMillis) {
    return beyondMillis >= raiseAfterMillis ? raised : rule.severity();
  }
}
