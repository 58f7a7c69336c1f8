package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.HeldBackBy;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A rule fired on a device or a school, or what was said of it before has changed.
 *
 * @param findingId the same for every revision of one episode, see {@link FindingId}
 * @param revision from 1; a higher one replaces a lower one. It counts how often the finding was
 *     told, and is the only field that may depend on the order in which readings arrive; 0 while it
 *     was not told yet
 * @param deviceId null where it is about the school as a whole
 * @param startTime first moment of the episode, UTC milliseconds
 * @param endTime first moment after it, UTC milliseconds; null while it lasts
 * @param decidedTime when this revision became true, in event time, UTC milliseconds
 * @param decidedIngestTime when all that settled it had come in, by the gateway's clock, UTC
 *     milliseconds
 * @param limitHundredths the limit in force; null where the rule has none
 * @param worstHundredths the worst value so far; null where the rule looks at no value
 * @param parameters all thresholds in force, as written in the rule catalogue
 * @param heldBackBy why nobody was alerted; null unless the status is HELD_BACK
 * @param signs what it looks like beyond its numbers
 * @param dishId the batch of a dish that it is about; null where it is about none
 * @param explains the devices of which it explains what else is found, in order of their ids
 */
public record KitchenFinding(
    String findingId,
    int revision,
    String ruleId,
    int ruleVersion,
    @Nullable String deviceId,
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
    List<EvidenceItem> evidence,
    @Nullable HeldBackBy heldBackBy,
    List<Sign> signs,
    @Nullable String dishId,
    List<String> explains) {

  static final int NOT_TOLD = 0;

  /** A finding about values: rule, limit and worst value. */
  public static KitchenFinding aboutValues(
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
        evidence,
        List.of());
  }

  /** A finding about what a device usually does: rule, strangest value and what it looks like. */
  static KitchenFinding aboutHabits(
      EffectiveRule rule,
      int strangestHundredths,
      DeviceProfile device,
      Episode episode,
      Moment decided,
      List<EvidenceItem> evidence,
      List<Sign> signs) {
    return of(
        rule,
        rule.quantity(),
        null,
        strangestHundredths,
        device,
        episode,
        decided,
        evidence,
        signs);
  }

  /** A finding about the device itself: its silence, its clock. */
  static KitchenFinding aboutDevice(
      EffectiveRule rule, DeviceProfile device, Episode episode, Moment decided) {
    return aboutDevice(rule, device, episode, decided, List.of());
  }

  /** A finding about the device itself or what it saw, and what shows it. */
  public static KitchenFinding aboutDevice(
      EffectiveRule rule,
      DeviceProfile device,
      Episode episode,
      Moment decided,
      List<EvidenceItem> evidence) {
    return of(rule, null, null, null, device, episode, decided, evidence, List.of());
  }

  /**
   * A finding about a dish that a device measured.
   *
   * @param worstHundredths the worst value so far, in hundredths of a degree
   */
  public static KitchenFinding aboutDish(
      EffectiveRule rule,
      int worstHundredths,
      DeviceProfile device,
      String dishId,
      Episode episode,
      Moment decided,
      List<EvidenceItem> evidence) {
    return new KitchenFinding(
        FindingId.of(rule.ruleId(), device.deviceId() + '\n' + dishId, episode.start()),
        NOT_TOLD,
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
        rule.quantity(),
        rule.limitHundredths(),
        worstHundredths,
        new TreeMap<>(rule.parametersAsText()),
        List.copyOf(evidence),
        null,
        List.of(),
        dishId,
        List.of());
  }

  private static KitchenFinding of(
      EffectiveRule rule,
      @Nullable Quantity quantity,
      @Nullable Integer limitHundredths,
      @Nullable Integer worstHundredths,
      DeviceProfile device,
      Episode episode,
      Moment decided,
      List<EvidenceItem> evidence,
      List<Sign> signs) {
    return new KitchenFinding(
        FindingId.of(rule.ruleId(), device.deviceId(), episode.start()),
        NOT_TOLD,
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
        new TreeMap<>(rule.parametersAsText()),
        List.copyOf(evidence),
        null,
        List.copyOf(signs),
        null,
        List.of());
  }

  /**
   * A finding about a school as a whole.
   *
   * @param member one of its devices, for what the register says of the school
   * @param part names a part of the school, so that two parts have two findings; empty for all
   */
  public static KitchenFinding aboutSchool(
      EffectiveRule rule,
      DeviceProfile member,
      String part,
      Episode episode,
      Moment decided,
      List<String> explains) {
    return new KitchenFinding(
        FindingId.of(rule.ruleId(), member.schoolId() + '\n' + part, episode.start()),
        NOT_TOLD,
        rule.ruleId(),
        rule.version(),
        null,
        member.schoolId(),
        member.regionCode(),
        episode.severity(),
        episode.status(),
        episode.start(),
        episode.end(),
        decided.eventTime(),
        decided.ingestTime(),
        null,
        null,
        null,
        new TreeMap<>(rule.parametersAsText()),
        List.of(),
        null,
        List.of(),
        null,
        List.copyOf(explains));
  }

  /** The same, not told yet, with the devices of which it explains what else is found. */
  public KitchenFinding explaining(Collection<String> devices) {
    return new KitchenFinding(
        findingId,
        NOT_TOLD,
        ruleId,
        ruleVersion,
        deviceId,
        schoolId,
        regionCode,
        severity,
        status,
        startTime,
        endTime,
        decidedTime,
        decidedIngestTime,
        quantity,
        limitHundredths,
        worstHundredths,
        parameters,
        evidence,
        heldBackBy,
        signs,
        dishId,
        List.copyOf(devices));
  }

  /** The same episode, ended; told with the numbers that were in force when it was last told of. */
  KitchenFinding ended(
      Severity gravest,
      long end,
      Moment decided,
      @Nullable Integer worst,
      List<EvidenceItem> shownBy) {
    return with(NOT_TOLD, gravest, FindingStatus.CLOSED, end, decided, worst, shownBy, signs);
  }

  /** The same, looking otherwise. */
  KitchenFinding looking(List<Sign> otherSigns) {
    return with(
        revision,
        severity,
        status,
        endTime,
        new Moment(decidedTime, decidedIngestTime),
        worstHundredths,
        evidence,
        otherSigns);
  }

  /** The same, known only since a later reading has shown it. */
  KitchenFinding shownBy(Reading reading) {
    return with(
        revision,
        severity,
        status,
        endTime,
        reading.after(decidedIngestTime),
        worstHundredths,
        evidence,
        signs);
  }

  /** The same, of which nobody is alerted. */
  KitchenFinding heldBack(HeldBackBy reason) {
    return new KitchenFinding(
        findingId,
        revision,
        ruleId,
        ruleVersion,
        deviceId,
        schoolId,
        regionCode,
        severity,
        FindingStatus.HELD_BACK,
        startTime,
        endTime,
        decidedTime,
        decidedIngestTime,
        quantity,
        limitHundredths,
        worstHundredths,
        parameters,
        evidence,
        reason,
        signs,
        dishId,
        explains);
  }

  /** The same, about a dish. */
  public KitchenFinding ofDish(String dish) {
    return new KitchenFinding(
        findingId,
        revision,
        ruleId,
        ruleVersion,
        deviceId,
        schoolId,
        regionCode,
        severity,
        status,
        startTime,
        endTime,
        decidedTime,
        decidedIngestTime,
        quantity,
        limitHundredths,
        worstHundredths,
        parameters,
        evidence,
        heldBackBy,
        signs,
        dish,
        explains);
  }

  /** Later data shows that it never was so. */
  KitchenFinding withdrawn() {
    return with(
        NOT_TOLD,
        severity,
        FindingStatus.WITHDRAWN,
        endTime,
        new Moment(decidedTime, decidedIngestTime),
        worstHundredths,
        evidence,
        signs);
  }

  /** The same, told for the {@code number}th time. */
  KitchenFinding asRevision(int number) {
    return with(
        number,
        severity,
        status,
        endTime,
        new Moment(decidedTime, decidedIngestTime),
        worstHundredths,
        evidence,
        signs);
  }

  private KitchenFinding with(
      int newRevision,
      Severity newSeverity,
      FindingStatus newStatus,
      @Nullable Long newEnd,
      Moment decided,
      @Nullable Integer worst,
      List<EvidenceItem> shownBy,
      List<Sign> newSigns) {
    return new KitchenFinding(
        findingId,
        newRevision,
        ruleId,
        ruleVersion,
        deviceId,
        schoolId,
        regionCode,
        newSeverity,
        newStatus,
        startTime,
        newEnd,
        decided.eventTime(),
        decided.ingestTime(),
        quantity,
        limitHundredths,
        worst,
        parameters,
        List.copyOf(shownBy),
        newStatus == FindingStatus.HELD_BACK ? heldBackBy : null,
        List.copyOf(newSigns),
        dishId,
        explains);
  }
}
