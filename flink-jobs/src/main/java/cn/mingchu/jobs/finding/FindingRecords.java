package cn.mingchu.jobs.finding;

import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.Finding;
import java.time.Instant;
import java.util.UUID;

/** How findings become records. */
public final class FindingRecords {

  private FindingRecords() {}

  /** A finding as a record. */
  public static Finding finding(BookFinding finding) {
    BookSubject subject = finding.subject();
    BookEpisode episode = finding.episode();
    Stakes stakes = episode.stakes();
    Long end = episode.endTime();
    return Finding.newBuilder()
        .setFindingId(finding.findingId())
        .setRevision(finding.revision())
        .setRuleId(finding.ruleId())
        .setRuleVersion(finding.ruleVersion())
        .setSubjectKind(subject.kind())
        .setSubjectId(subject.id())
        .setSchoolId(subject.schoolId())
        .setRegionCode(subject.regionCode())
        .setSeverity(finding.severity())
        .setStatus(finding.status())
        .setStartTime(Instant.ofEpochMilli(episode.startTime()))
        .setEndTime(end == null ? null : Instant.ofEpochMilli(end))
        .setDecidedTime(Instant.ofEpochMilli(episode.decidedTime()))
        .setDecidedIngestTime(Instant.ofEpochMilli(episode.decidedIngestTime()))
        .setParameters(finding.parameters())
        .setEvidence(finding.evidence().stream().map(FindingRecords::evidence).toList())
        .setGrams(stakes.grams())
        .setFen(stakes.fen())
        .setPaidFenPerKilogram(stakes.paidFenPerKilogram())
        .setFairFenPerKilogram(stakes.fairFenPerKilogram())
        .setCauseId(finding.causeId())
        .setSigns(finding.signs())
        .build();
  }

  private static Evidence evidence(BookEvidence evidence) {
    return Evidence.newBuilder()
        .setEventId(new UUID(evidence.eventIdHigh(), evidence.eventIdLow()))
        .setRole(evidence.role())
        .setEventTime(Instant.ofEpochMilli(evidence.time()))
        .build();
  }
}
