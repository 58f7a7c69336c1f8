package cn.mingchu.simulator.truth;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.simulator.run.SimulatedReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds where a device's clock was wrong.
 *
 * <p>Ahead: one reading dated after its arrival tells. Behind: readings have to keep arriving late
 * for a while, because a device that was cut off also delivers old readings, but all at once. An
 * episode spans both clocks, since a judge may date it by either.
 */
final class ClockOracle {

  private final EffectiveRule rule;
  private final Heard heard;
  private final List<ExpectedFinding> found = new ArrayList<>();

  private ClockOracle(EffectiveRule rule, Heard heard) {
    this.rule = rule;
    this.heard = heard;
  }

  static List<ExpectedFinding> judge(EffectiveRule rule, Heard heard) {
    ClockOracle oracle = new ClockOracle(rule, heard);
    oracle.judge(oracle::isAhead, Duration.ZERO);
    oracle.judge(oracle::isBehind, rule.steady());
    return oracle.found;
  }

  private boolean isAhead(SimulatedReading reading) {
    return reading.eventTime().isAfter(reading.arrivalTime().plus(rule.ahead()));
  }

  private boolean isBehind(SimulatedReading reading) {
    return reading.eventTime().isBefore(reading.arrivalTime().minus(rule.behind()));
  }

  private void judge(Predicate<SimulatedReading> isWrong, Duration sustained) {
    List<SimulatedReading> wrong = new ArrayList<>();
    for (SimulatedReading reading : heard.byArrival()) {
      if (isWrong.test(reading)) {
        wrong.add(reading);
      } else {
        close(wrong, sustained);
      }
    }
    close(wrong, sustained);
  }

  private void close(List<SimulatedReading> wrong, Duration sustained) {
    if (!wrong.isEmpty()) {
      Instant first = wrong.get(0).arrivalTime();
      wrong.stream()
          .map(SimulatedReading::arrivalTime)
          .filter(arrival -> Duration.between(first, arrival).compareTo(sustained) >= 0)
          .findFirst()
          .ifPresent(decided -> found.add(finding(wrong, decided)));
      wrong.clear();
    }
  }

  private ExpectedFinding finding(List<SimulatedReading> wrong, Instant decided) {
    Instant from = Instant.MAX;
    Instant to = Instant.MIN;
    for (SimulatedReading reading : wrong) {
      from = earlier(from, earlier(reading.eventTime(), reading.arrivalTime()));
      to = later(to, later(reading.eventTime(), reading.arrivalTime()));
    }
    return new ExpectedFinding(
        rule.ruleId(), heard.device().deviceId(), from, to, decided, Certainty.CERTAIN);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
