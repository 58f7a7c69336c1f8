package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.finding.FindingId;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.HeldBackBy;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  public KitchenFinding {
    evidence = List.copyOf(evidence);
    signs = List.copyOf(signs);
    explains = List.copyOf(explains);
  }

  /** A finding about values: rule, limit and worst value. */
  public static KitchenFinding aboutValues(
      EffectiveRule rule,
      int limitHundredths,
      int worstHundredths,
      DeviceProfile device,
      Episode episode,
      Moment decided,
      List<EvidenceItem> evidence) {
    FindingDraft draft = ofDevice(rule, device, episode, decided, evidence);
    draft.quantity = rule.quantity();
    draft.limitHundredths = limitHundredths;
    draft.worstHundredths = worstHundredths;
    return draft.finding();
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
    FindingDraft draft = ofDevice(rule, device, episode, decided, evidence);
    draft.quantity = rule.quantity();
    draft.worstHundredths = strangestHundredths;
    draft.signs = signs;
    return draft.finding();
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
    return ofDevice(rule, device, episode, decided, evidence).finding();
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
    FindingDraft draft = ofDevice(rule, device, episode, decided, evidence);
    draft.findingId =
        FindingId.of(rule.ruleId(), device.deviceId() + '\n' + dishId, episode.start());
    draft.quantity = rule.quantity();
    draft.limitHundredths = rule.limitHundredths();
    draft.worstHundredths = worstHundredths;
    draft.dishId = dishId;
    return draft.finding();
  }

  private static FindingDraft ofDevice(
      EffectiveRule rule,
      DeviceProfile device,
      Episode episode,
      Moment decided,
      List<EvidenceItem> evidence) {
    FindingDraft draft = new FindingDraft(rule, device.deviceId(), device, episode, decided);
    draft.deviceId = device.deviceId();
    draft.evidence = evidence;
    return draft;
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
    String subject = member.schoolId() + '\n' + part;
    FindingDraft draft = new FindingDraft(rule, subject, member, episode, decided);
    draft.explains = explains;
    return draft.finding();
  }

  /** The same, not told yet, with the devices of which it explains what else is found. */
  public KitchenFinding explaining(Collection<String> devices) {
    FindingDraft draft = new FindingDraft(this);
    draft.revision = NOT_TOLD;
    draft.explains = List.copyOf(devices);
    return draft.finding();
  }

  /** The same episode, ended; told with the numbers that were in force when it was last told of. */
  KitchenFinding ended(
      Severity gravest,
      long end,
      Moment decided,
      @Nullable Integer worst,
      List<EvidenceItem> shownBy) {
    FindingDraft draft = new FindingDraft(this);
    draft.revision = NOT_TOLD;
    draft.severity = gravest;
    draft.is(FindingStatus.CLOSED);
    draft.endTime = end;
    draft.decided = decided;
    draft.worstHundredths = worst;
    draft.evidence = shownBy;
    return draft.finding();
  }

  /** The same, looking otherwise. */
  KitchenFinding looking(List<Sign> otherSigns) {
    FindingDraft draft = new FindingDraft(this);
    draft.signs = otherSigns;
    return draft.finding();
  }

  /** The same, known only since a later reading has shown it. */
  KitchenFinding shownBy(Reading reading) {
    FindingDraft draft = new FindingDraft(this);
    draft.decided = reading.after(decidedIngestTime);
    return draft.finding();
  }

  /** The same, of which nobody is alerted. */
  KitchenFinding heldBack(HeldBackBy reason) {
    FindingDraft draft = new FindingDraft(this);
    draft.is(FindingStatus.HELD_BACK);
    draft.heldBackBy = reason;
    return draft.finding();
  }

  /** The same, about a dish. */
  public KitchenFinding ofDish(String dish) {
    FindingDraft draft = new FindingDraft(this);
    draft.dishId = dish;
    return draft.finding();
  }

  /** Later data shows that it never was so. */
  KitchenFinding withdrawn() {
    FindingDraft draft = new FindingDraft(this);
    draft.revision = NOT_TOLD;
    draft.is(FindingStatus.WITHDRAWN);
    return draft.finding();
  }

  /** The same, told for the {@code number}th time. */
  KitchenFinding asRevision(int number) {
    FindingDraft draft = new FindingDraft(this);
    draft.revision = number;
    return draft.finding();
  }
}
