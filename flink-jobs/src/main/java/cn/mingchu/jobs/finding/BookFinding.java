package cn.mingchu.jobs.finding;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule fired on what is in a canteen's store, on how it came there or on what was paid for it, or
 * what was said of that before has changed.
 *
 * @param findingId the same for every revision of one episode
 * @param revision from 1; a higher one replaces a lower one; 0 while nobody has told it
 * @param causeId what of which paper it rests on; null where it rests on a whole book
 * @param signs what it looks like beyond its numbers
 * @param parameters the numbers of the rule as they were in force
 */
public record BookFinding(
    String findingId,
    int revision,
    String ruleId,
    int ruleVersion,
    BookSubject subject,
    @Nullable String causeId,
    Severity severity,
    FindingStatus status,
    BookEpisode episode,
    List<Sign> signs,
    Map<String, String> parameters,
    List<BookEvidence> evidence) {

  public BookFinding {
    signs = List.copyOf(signs);
    parameters = Map.copyOf(parameters);
    evidence = List.copyOf(evidence);
  }

  /** What a rule says of an episode, before anybody is told. */
  public static BookFinding of(
      EffectiveRule rule,
      Severity severity,
      BookSubject subject,
      BookEpisode episode,
      List<BookEvidence> evidence) {
    return new BookFinding(
        FindingId.of(rule.ruleId(), subject.id(), episode.startTime()),
        0,
        rule.ruleId(),
        rule.version(),
        subject,
        null,
        severity,
        episode.endTime() == null ? FindingStatus.OPEN : FindingStatus.CLOSED,
        episode,
        List.of(),
        rule.parametersAsText(),
        evidence);
  }

  /** The same, resting on one thing that a paper says: that is one episode, whatever its date. */
  public BookFinding restingOn(String claimId) {
    return new BookFinding(
        FindingId.of(ruleId, claimId, 0),
        revision,
        ruleId,
        ruleVersion,
        subject,
        claimId,
        severity,
        status,
        episode,
        signs,
        parameters,
        evidence);
  }

  /** The same, of one of several matters that its subject may have such episodes of. */
  public BookFinding about(String matter) {
    return new BookFinding(
        FindingId.of(ruleId, subject.id() + ' ' + matter, episode.startTime()),
        revision,
        ruleId,
        ruleVersion,
        subject,
        matter,
        severity,
        status,
        episode,
        signs,
        parameters,
        evidence);
  }

  /** The same, looking like something. */
  public BookFinding showing(Sign sign) {
    return new BookFinding(
        findingId,
        revision,
        ruleId,
        ruleVersion,
        subject,
        causeId,
        severity,
        status,
        episode,
        List.of(sign),
        parameters,
        evidence);
  }

  boolean saysTheSameAs(BookFinding other) {
    return asRevision(0).equals(other.asRevision(0));
  }

  /** The same, told for the {@code other}th time. */
  public BookFinding asRevision(int other) {
    return new BookFinding(
        findingId,
        other,
        ruleId,
        ruleVersion,
        subject,
        causeId,
        severity,
        status,
        episode,
        signs,
        parameters,
        evidence);
  }

  /** That it never was so, as papers show that came in by a moment of the gateway's clock. */
  BookFinding withdrawn(long ingestTime) {
    return new BookFinding(
        findingId,
        revision,
        ruleId,
        ruleVersion,
        subject,
        causeId,
        severity,
        FindingStatus.WITHDRAWN,
        episode.decidedNoEarlierThan(ingestTime),
        signs,
        parameters,
        evidence);
  }
}
