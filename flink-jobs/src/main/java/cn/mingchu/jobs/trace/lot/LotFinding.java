package cn.mingchu.jobs.trace.lot;

import cn.mingchu.jobs.finding.FindingId;
import cn.mingchu.jobs.trace.paper.FaultClaim;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
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
    @Nullable ShowingEvent shownBy) {

  /** That a paper shows something that must not be, or that it does not after all. */
  public static LotFinding of(FaultClaim fault, Rule rule) {
    return new LotFinding(
        FindingId.of(rule.id(), fault.claimId(), 0), // one claim is one episode
        fault.revision(),
        rule.id(),
        rule.version(),
        fault.lot().id(),
        fault.claimId(),
        fault.source().schoolId(),
        fault.source().regionCode(),
        rule.severity(),
        fault.stands() ? FindingStatus.OPEN : FindingStatus.WITHDRAWN,
        fault.time(),
        null,
        fault.source().ingestTime(),
        new ShowingEvent(fault.source().eventIdHigh(), fault.source().eventIdLow(), fault.time()));
  }
}
