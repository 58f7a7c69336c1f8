package cn.mingchu.jobs.trace.lot;

import cn.mingchu.jobs.finding.FindingId;
import cn.mingchu.jobs.trace.paper.FaultClaim;
import cn.mingchu.jobs.trace.paper.Numbers;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule fired on a lot, or what was said of it before has changed.
 *
 * @param findingId the same for every revision of one cause at one node
 * @param revision from 1; a higher one replaces a lower one
 * @param nodeId the lot, dish or rest in a kitchen, where it is
 * @param causeId why: the recall that forbids its use, or the claim of a paper
 * @param schoolId the school that has it; null at a supplier
 * @param startTime first moment of it, UTC milliseconds
 * @param endTime first moment after it, UTC milliseconds; null while it lasts
 * @param decidedIngestTime when the gateway took in what settled it, UTC milliseconds
 * @param shownBy the event that shows it; null where none is known
 * @param shownAs whether that paper decided it when it came, or time or another paper did
 * @param subjectKind whether it is about a lot, or about the school that {@code nodeId} then is
 */
public record LotFinding(
    String findingId,
    int revision,
    String ruleId,
    int ruleVersion,
    String nodeId,
    String causeId,
    @Nullable String schoolId,
    @Nullable String regionCode,
    Severity severity,
    FindingStatus status,
    long startTime,
    @Nullable Long endTime,
    long decidedIngestTime,
    @Nullable ShowingEvent shownBy,
    SubjectKind subjectKind,
    Numbers numbers,
    EvidenceRole shownAs) {

  /** About a lot, and resting on no number. */
  public LotFinding(
      String findingId,
      int revision,
      String ruleId,
      int ruleVersion,
      String nodeId,
      String causeId,
      @Nullable String schoolId,
      @Nullable String regionCode,
      Severity severity,
      FindingStatus status,
      long startTime,
      @Nullable Long endTime,
      long decidedIngestTime,
      @Nullable ShowingEvent shownBy) {
    this(
        findingId,
        revision,
        ruleId,
        ruleVersion,
        nodeId,
        causeId,
        schoolId,
        regionCode,
        severity,
        status,
        startTime,
        endTime,
        decidedIngestTime,
        shownBy,
        SubjectKind.LOT,
        Numbers.NONE,
        EvidenceRole.DECIDING);
  }

  /** That a paper shows something that must not be, or that it does not after all. */
  public static LotFinding of(FaultClaim fault, Rule rule) {
    return of(fault, rule, EvidenceRole.DECIDING);
  }

  /** The same of what one paper shows beside others, or when its time has come. */
  public static LotFinding ofMany(FaultClaim fault, Rule rule) {
    return of(fault, rule, EvidenceRole.FIRST);
  }

  private static LotFinding of(FaultClaim fault, Rule rule, EvidenceRole shownAs) {
    return new LotFinding(
        FindingId.of(rule.id(), fault.claimId(), 0), // one claim is one episode
        fault.revision(),
        rule.id(),
        rule.version(),
        fault.subject().id(),
        fault.claimId(),
        fault.source().schoolId(),
        fault.source().regionCode(),
        rule.severity(),
        status(fault),
        fault.time(),
        fault.until(),
        fault.source().ingestTime(),
        new ShowingEvent(fault.source().eventIdHigh(), fault.source().eventIdLow(), fault.time()),
        fault.subject().kind(),
        fault.numbers(),
        shownAs);
  }

  private static FindingStatus status(FaultClaim fault) {
    if (!fault.stands()) {
      return FindingStatus.WITHDRAWN;
    }
    return fault.until() == null ? FindingStatus.OPEN : FindingStatus.CLOSED;
  }
}
