package cn.mingchu.benchmarks.quality;

import cn.mingchu.simulator.truth.Certainty;
import cn.mingchu.simulator.truth.ExpectedFinding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was told of one device, held against what was so.
 *
 * @param told everything that was ever told, with its worth
 * @param required everything that had to be told, with what told it
 * @param hidden everything that was so and could not be known
 */
record DeviceScore(List<Judged> told, List<Required> required, List<ExpectedFinding> hidden) {

  DeviceScore {
    told = List.copyOf(told);
    required = List.copyOf(required);
    hidden = List.copyOf(hidden);
  }

  /** A finding and its worth. */
  record Judged(ToldFinding finding, Verdict verdict) {}

  /** Something that had to be told; {@code by} is empty where it was missed. */
  record Required(ExpectedFinding expected, Optional<ToldFinding> by) {

    /** Whether what covers it was told before it began, and stands. */
    boolean wasAlreadyTold() {
      return by.map(finding -> finding.toldAt().isBefore(expected.from())).orElse(false);
    }

    /** From when it was due until it was told; zero where it was told before. */
    Optional<Duration> delay() {
      return by.map(finding -> Duration.between(expected.decided(), finding.toldAt()))
          .map(delay -> delay.isNegative() ? Duration.ZERO : delay);
    }
  }

  /**
   * Compares.
   *
   * @param until what becomes due later cannot have been missed yet
   */
  static DeviceScore of(
      List<ExpectedFinding> expected,
      List<ToldFinding> told,
      Substitutes substitutes,
      Instant until) {
    List<Judged> judged = new ArrayList<>();
    for (ToldFinding finding : told) {
      judged.add(new Judged(finding, worth(finding, expected)));
    }
    List<Required> required = new ArrayList<>();
    for (ExpectedFinding one : expected) {
      if (one.mustBeFound()) {
        Optional<ToldFinding> by =
            told.stream()
                .filter(finding -> finding.stands() && tells(finding, one, substitutes))
                .min(Comparator.comparing(ToldFinding::toldAt));
        if (by.isPresent() || !one.decided().isAfter(until)) {
          required.add(new Required(one, by));
        }
      }
    }
    return new DeviceScore(
        judged,
        required,
        expected.stream().filter(one -> one.certainty() == Certainty.HIDDEN).toList());
  }

  private static boolean tells(
      ToldFinding finding, ExpectedFinding expected, Substitutes substitutes) {
    if (expected.matches(finding.last())) {
      return true;
    }
    return substitutes.of(expected.ruleId()).contains(finding.ruleId())
        && as(finding.ruleId(), expected).matches(finding.last());
  }

  private static ExpectedFinding as(String ruleId, ExpectedFinding expected) {
    return new ExpectedFinding(
        ruleId,
        expected.subjectId(),
        expected.dishId(),
        expected.from().minus(Substitutes.BEFORE),
        expected.to(),
        expected.decided(),
        expected.certainty());
  }

  private static Verdict worth(ToldFinding finding, List<ExpectedFinding> expected) {
    Verdict worth = Verdict.UNFOUNDED;
    for (ExpectedFinding one : expected) {
      if (one.matches(finding.last())) {
        if (one.mustBeFound()) {
          return Verdict.RIGHT;
        }
        worth = Verdict.TOLERATED;
      }
    }
    return worth;
  }
}
