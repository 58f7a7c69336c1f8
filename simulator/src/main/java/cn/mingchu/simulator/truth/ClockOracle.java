package cn.mingchu.simulator.truth;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.simulator.run.SimulatedReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds where a device's clock was wrong.
 *
 * <p>Ahead: one reading dated after its arrival tells. Behind: readings have to keep arriving late
 * for a while, because a device that was cut off also delivers old readings, but all at once. How
 * long they do may be counted from a few minutes later on, and has to be three of the device's
 * periods at least. An episode spans both clocks, since a judge may date it by either.
 */
final class ClockOracle {

  /** A lag may be counted in steps of so long of the gateway's clock. */
  private static final Duration STEP = Duration.ofMinutes(5);

  private static final int PERIODS = 3;

  private final EffectiveRule rule;
  private final Heard heard;
  private final List<ExpectedFinding> found = new ArrayList<>();

  private ClockOracle(EffectiveRule rule, Heard heard) {
    this.rule = rule;
    this.heard = heard;
  }

  static List<ExpectedFinding> judge(EffectiveRule rule, Heard heard) {
    ClockOracle oracle = new ClockOracle(rule, heard);
    Duration periods = Duration.ofSeconds(PERIODS * (long) heard.device().periodSeconds());
    oracle.judge(oracle::isAhead, Duration.ZERO, Duration.ZERO);
    oracle.judge(
        oracle::isBehind, STEP, rule.steady().compareTo(periods) > 0 ? rule.steady() : periods);
    return oracle.found;
  }

  private boolean isAhead(SimulatedReading reading) {
    return reading.eventTime().isAfter(reading.arrivalTime().plus(rule.ahead()));
  }

  private boolean isBehind(SimulatedReading reading) {
    return reading.eventTime().isBefore(reading.arrivalTime().minus(rule.behind()));
  }

  private void judge(Predicate<SimulatedReading> isWrong, Duration step, Duration sustained) {
    List<SimulatedReading> wrong = new ArrayList<>();
    for (SimulatedReading reading : heard.byArrival()) {
      if (isWrong.test(reading)) {
        wrong.add(reading);
      } else {
        close(wrong, step, sustained);
      }
    }
    close(wrong, step, sustained);
  }

  private void close(List<SimulatedReading> wrong, Duration step, Duration sustained) {
    Optional<Duration> soonest = arrivedAfter(sustained, wrong);
    Optional<Duration> latest =
        arrivedAfter(step, wrong).flatMap(counted -> arrivedAfter(counted.plus(sustained), wrong));
    if (latest.isPresent()) {
      found.add(finding(wrong, latest.get(), Certainty.CERTAIN));
    } else if (soonest.isPresent()) {
      found.add(finding(wrong, soonest.get(), Certainty.POSSIBLE));
    }
    wrong.clear();
  }

  /** How long after the first one the first arrived that did so after {@code atLeast}. */
  private static Optional<Duration> arrivedAfter(Duration atLeast, List<SimulatedReading> wrong) {
    return wrong.stream()
        .map(reading -> Duration.between(wrong.get(0).arrivalTime(), reading.arrivalTime()))
        .filter(passed -> passed.compareTo(atLeast) >= 0)
        .findFirst();
  }

  private ExpectedFinding finding(
      List<SimulatedReading> wrong, Duration decidedAfter, Certainty certainty) {
    Instant from = Instant.MAX;
    Instant to = Instant.MIN;
    for (SimulatedReading reading : wrong) {
      from = earlier(from, earlier(reading.eventTime(), reading.arrivalTime()));
      to = later(to, later(reading.eventTime(), reading.arrivalTime()));
    }
    return new ExpectedFinding(
        rule.ruleId(),
        heard.device().deviceId(),
        from,
        to,
        wrong.get(0).arrivalTime().plus(decidedAfter),
        certainty);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
