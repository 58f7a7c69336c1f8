package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.finding.FindingId;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.HeldBackBy;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A finding while it is put together, or made of another one; its fields are those of it. */
final class FindingDraft {

  String findingId;
  int revision;
  private final String ruleId;
  private final int ruleVersion;
  @Nullable String deviceId;
  private final String schoolId;
  private final @Nullable String regionCode;
  Severity severity;
  private FindingStatus status;
  private final long startTime;
  @Nullable Long endTime;
  Moment decided;
  @Nullable Quantity quantity;
  @Nullable Integer limitHundredths;
  @Nullable Integer worstHundredths;
  private final Map<String, String> parameters;
  List<EvidenceItem> evidence;
  @Nullable HeldBackBy heldBackBy;
  List<Sign> signs;
  @Nullable String dishId;
  List<String> explains;

  /**
   * One of which nothing is known but the rule, the place and the time.
   *
   * @param subject what its id is made of, beside the rule and the start
   * @param place a device, for what the register says of its school
   */
  FindingDraft(
      EffectiveRule rule, String subject, DeviceProfile place, Episode episode, Moment decided) {
    findingId = FindingId.of(rule.ruleId(), subject, episode.start());
    revision = KitchenFinding.NOT_TOLD;
    ruleId = rule.ruleId();
    ruleVersion = rule.version();
    schoolId = place.schoolId();
    regionCode = place.regionCode();
    severity = episode.severity();
    status = episode.status();
    startTime = episode.start();
    endTime = episode.end();
    this.decided = decided;
    parameters = new TreeMap<>(rule.parametersAsText());
    evidence = List.of();
    signs = List.of();
    explains = List.of();
  }

  /** The same as another one. */
  FindingDraft(KitchenFinding finding) {
    findingId = finding.findingId();
    revision = finding.revision();
    ruleId = finding.ruleId();
    ruleVersion = finding.ruleVersion();
    deviceId = finding.deviceId();
    schoolId = finding.schoolId();
    regionCode = finding.regionCode();
    severity = finding.severity();
    status = finding.status();
    startTime = finding.startTime();
    endTime = finding.endTime();
    decided = new Moment(finding.decidedTime(), finding.decidedIngestTime());
    quantity = finding.quantity();
    limitHundredths = finding.limitHundredths();
    worstHundredths = finding.worstHundredths();
    parameters = finding.parameters();
    evidence = finding.evidence();
    heldBackBy = finding.heldBackBy();
    signs = finding.signs();
    dishId = finding.dishId();
    explains = finding.explains();
  }

  /** Its status; why it was held back is known of no other. */
  void is(FindingStatus now) {
    status = now;
    heldBackBy = null;
  }

  KitchenFinding finding() {
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
        decided.eventTime(),
        decided.ingestTime(),
        quantity,
        limitHundredths,
        worstHundredths,
        parameters,
        evidence,
        heldBackBy,
        signs,
        dishId,
        explains);
  }
}
