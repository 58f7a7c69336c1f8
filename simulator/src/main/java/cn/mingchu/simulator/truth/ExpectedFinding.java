package cn.mingchu.simulator.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A finding that the emitted readings call for.
 *
 * @param dishId the dish that it is about; null where it is about none
 * @param from first moment of the episode
 * @param to first moment after it; null where it lasts beyond the run
 * @param decided arrival of the reading, or end of the silence limit, from which on it is known
 */
public record ExpectedFinding(
    String ruleId,
    String subjectId,
    @Nullable String dishId,
    Instant from,
    @Nullable Instant to,
    Instant decided,
    Certainty certainty) {

  /** Judges may date an episode from the last good reading or to the next: periods apart. */
  public static final Duration SLACK = Duration.ofMinutes(15);

  /** One that is about no dish. */
  public ExpectedFinding(
      String ruleId,
      String subjectId,
      Instant from,
      @Nullable Instant to,
      Instant decided,
      Certainty certainty) {
    this(ruleId, subjectId, null, from, to, decided, certainty);
  }

  public boolean mustBeFound() {
    return certainty == Certainty.CERTAIN;
  }

  /**
   * Whether a finding is about this episode: same rule, same subject, same dish, at the same time.
   */
  public boolean matches(JudgedFinding finding) {
    return ruleId.equals(finding.ruleId())
        && subjectId.equals(finding.subjectId())
        && Objects.equals(dishId, finding.dishId())
        && (to == null || !finding.from().isAfter(to.plus(SLACK)))
        && !finding.end().isBefore(from.minus(SLACK));
  }
}
