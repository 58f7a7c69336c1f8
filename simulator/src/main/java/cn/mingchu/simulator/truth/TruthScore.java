package cn.mingchu.simulator.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How well the findings that were made agree with those that should have been.
 *
 * @param caught certain findings that were made
 * @param missed certain findings that were not made, though they were decided in time
 * @param unfounded findings that nothing calls for
 */
public record TruthScore(
    List<ExpectedFinding> caught, List<ExpectedFinding> missed, List<JudgedFinding> unfounded) {

  public TruthScore {
    caught = List.copyOf(caught);
    missed = List.copyOf(missed);
    unfounded = List.copyOf(unfounded);
  }

  /**
   * Compares.
   *
   * @param findings the last revision of each finding; withdrawn ones do not count
   * @param until what is decided later than this cannot have been missed yet
   */
  public static TruthScore of(Truth truth, Collection<JudgedFinding> findings, Instant until) {
    List<JudgedFinding> standing = findings.stream().filter(JudgedFinding::stands).toList();
    List<ExpectedFinding> expected = truth.expected().toList();
    List<ExpectedFinding> caught = new ArrayList<>();
    List<ExpectedFinding> missed = new ArrayList<>();
    for (ExpectedFinding one : expected) {
      boolean isMade = standing.stream().anyMatch(one::matches);
      if (one.mustBeFound() && isMade) {
        caught.add(one);
      } else if (one.mustBeFound() && !one.decided().isAfter(until)) {
        missed.add(one);
      }
    }
    List<JudgedFinding> unfounded =
        standing.stream()
            .filter(finding -> expected.stream().noneMatch(one -> one.matches(finding)))
            .toList();
    return new TruthScore(caught, missed, unfounded);
  }
}
