package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule fired on a device, or what was said of it before has changed.
 *
 * @param findingId the same for every revision of one episode, see {@link FindingId}
 * @param revision from 1; a higher one replaces a lower one
 * @param startTime first moment of the episode, UTC milliseconds
 * @param endTime first moment after it, UTC milliseconds; null while it lasts
 * @param decidedTime when this revision became true, in event time, UTC milliseconds
 * @param decidedIngestTime ingest time of what settled it, UTC milliseconds
 * @param limitHundredths the limit in force; null where the rule has none
 * @param worstHundredths the worst value so far; null where the rule looks at no value
 * @param parameters all thresholds in force, as written in the rule catalogue
 */
public record KitchenFinding(
    String findingId,
    int revision,
    String ruleId,
    int ruleVersion,
    String deviceId,
    String schoolId,
    @Nullable String regionCode,
    Severity severity,
    FindingStatus status,
    long startTime,
    @Nullable Long endTime,
    long decidedTime,
    long decidedIngestTime,
    @Nullable Quantity quantity,
    @Nullable Integer limitHundredths,
    @Nullable Integer worstHundredths,
    Map<String, String> parameters,
    List<EvidenceItem> evidence) {

  /** A finding about values: rule, limit and worst value. */
  static KitchenFinding aboutValues(
      EffectiveRule rule,
      int limitHundredths,
      int worstHundredths,
      DeviceProfile device,
      Episode episode,
      Moment decided,
      List<EvidenceItem> evidence) {
    return of(
        rule,
        rule.quantity(),
        limitHundredths,
        worstHundredths,
        device,
        episode,
        decided,
        evidence);
  }

  /** A finding about the device itself: its silence, its clock. */
  static KitchenFinding aboutDevice(
      EffectiveRule rule,
      DeviceProfile device,
      Episode episode,
      Moment decided,
      List<EvidenceItem> evidence) {
    return of(rule, null, null, null, device, episode, decided, evidence);
  }

  private static KitchenFinding of(
      EffectiveRule rule,
      @Nullable Quantity quantity,
      @Nullable Integer limitHundredths,
      @Nullable Integer worstHundredths,
      DeviceProfile device,
      Episode episode,
      Moment decided,
      List<EvidenceItem> evidence) {
    return new KitchenFinding(
        FindingId.of(rule.ruleId(), device.deviceId(), episode.start()),
        episode.revision(),
        rule.ruleId(),
        rule.version(),
        device.deviceId(),
        device.schoolId(),
        device.regionCode(),
        episode.severity(),
        episode.status(),
        episode.start(),
        episode.end(),
        decided.eventTime(),
        decided.ingestTime(),
        quantity,
        limitHundredths,
        worstHundredths,
        rule.parametersAsText(),
        List.copyOf(evidence));
  }
}
