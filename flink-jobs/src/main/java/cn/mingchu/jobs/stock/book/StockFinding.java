package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.finding.FindingId;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule fired on a lot in a store, or what was said of it before has changed.
 *
 * @param findingId the same for every revision of one episode
 * @param revision from 1; a higher one replaces a lower one; 0 while nobody has told it
 * @param subjectId the lot in its store
 * @param startTime first moment of it, UTC milliseconds
 * @param endTime first moment after it, UTC milliseconds; null while it lasts
 * @param decidedTime the moment in the store at which it became so, UTC milliseconds
 * @param decidedIngestTime when the gateway took in what settled it, or its clock did, UTC
 *     milliseconds
 * @param grams how much it is about: missing, too much, or past its date; from 0
 * @param parameters the numbers of the rule as they were in force
 */
public record StockFinding(
    String findingId,
    int revision,
    String ruleId,
    int ruleVersion,
    String subjectId,
    String schoolId,
    @Nullable String regionCode,
    Severity severity,
    FindingStatus status,
    long startTime,
    @Nullable Long endTime,
    long decidedTime,
    long decidedIngestTime,
    long grams,
    Map<String, String> parameters,
    List<StockEvidence> evidence) {

  public StockFinding {
    parameters = Map.copyOf(parameters);
    evidence = List.copyOf(evidence);
  }

  /** What a rule says of an episode of a lot in a store, before anybody is told. */
  static StockFinding of(
      EffectiveRule rule,
      Shelf shelf,
      Severity severity,
      StockEpisode episode,
      List<StockEvidence> evidence) {
    return new StockFinding(
        FindingId.of(rule.ruleId(), shelf.subjectId(), episode.startTime()),
        0,
        rule.ruleId(),
        rule.version(),
        shelf.subjectId(),
        shelf.schoolId(),
        shelf.regionCode(),
        severity,
        episode.endTime() == null ? FindingStatus.OPEN : FindingStatus.CLOSED,
        episode.startTime(),
        episode.endTime(),
        episode.decidedTime(),
        episode.decidedIngestTime(),
        episode.grams(),
        rule.parametersAsText(),
        evidence);
  }

  boolean saysTheSameAs(StockFinding other) {
    return asRevision(0).equals(other.asRevision(0));
  }

  StockFinding asRevision(int other) {
    return new StockFinding(
        findingId,
        other,
        ruleId,
        ruleVersion,
        subjectId,
        schoolId,
        regionCode,
        severity,
        status,
        startTime,
        endTime,
        decidedTime,
        decidedIngestTime,
        grams,
        parameters,
        evidence);
  }

  /** That it never was so, as papers show that came in by a moment of the gateway's clock. */
  StockFinding withdrawn(long ingestTime) {
    return new StockFinding(
        findingId,
        revision,
        ruleId,
        ruleVersion,
        subjectId,
        schoolId,
        regionCode,
        severity,
        FindingStatus.WITHDRAWN,
        startTime,
        endTime,
        decidedTime,
        Math.max(decidedIngestTime, ingestTime),
        grams,
        parameters,
        evidence);
  }
}
