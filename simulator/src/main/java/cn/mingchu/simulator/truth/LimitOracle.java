package cn.mingchu.simulator.truth;

import static java.util.Objects.requireNonNull;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.simulator.run.SimulatedReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a limit was broken for too long.
 *
 * <p>Certain where the first and the last reading beyond it are far enough apart with no silence
 * between, for longer than anything may excuse; possible where only the good readings around them
 * are, or where there may be an excuse: what those are worth is not for this oracle to say.
 */
final class LimitOracle {

  private final EffectiveRule rule;
  private final Heard heard;
  private final List<ExpectedFinding> found = new ArrayList<>();

  private @Nullable Instant from;
  private Instant unbrokenFrom = Instant.EPOCH;
  private Instant last = Instant.EPOCH;
  private Instant arrived = Instant.EPOCH;
  private @Nullable Instant decided;

  private LimitOracle(EffectiveRule rule, Heard heard) {
    this.rule = rule;
    this.heard = heard;
  }

  static List<ExpectedFinding> judge(EffectiveRule rule, Heard heard) {
    LimitOracle oracle = new LimitOracle(rule, heard);
    for (SimulatedReading reading : heard.byEvent(requireNonNull(rule.quantity()))) {
      if (rule.isBrokenBy(reading.hundredths())) {
        oracle.beyond(reading);
      } else {
        oracle.within(reading.eventTime());
      }
    }
    oracle.end();
    return oracle.found;
  }

  private void beyond(SimulatedReading reading) {
    Instant now = reading.eventTime();
    if (from == null) {
      from = now;
      unbrokenFrom = now;
      arrived = reading.arrivalTime();
    } else if (Duration.between(last, now).compareTo(heard.longestGap()) > 0) {
      unbrokenFrom = now;
    }
    if (reading.arrivalTime().isAfter(arrived)) {
      arrived = reading.arrivalTime();
    }
    last = now;
    if (decided == null && rule.learn().isZero() && lasted(unbrokenFrom, now, inexcusable())) {
      decided = arrived;
    }
  }

  private void within(Instant now) {
    if (from != null) {
      close(from, now, now);
    }
  }

  private void end() {
    if (from != null) {
      close(from, heard.until(), null);
    }
  }

  private void close(Instant begun, Instant goodAgain, @Nullable Instant to) {
    if (decided != null) {
      found.add(finding(begun, to, decided, Certainty.CERTAIN));
    } else if (lasted(begun, goodAgain, rule.sustained())) {
      found.add(finding(begun, to, begun.plus(rule.sustained()), Certainty.POSSIBLE));
    }
    from = null;
    decided = null;
  }

  /** How long a breach has to last until there is no excuse for it. */
  private Duration inexcusable() {
    return Stream.of(rule.sustained(), rule.busyFor().orElse(Duration.ZERO), rule.usualUpTo())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static boolean lasted(Instant begun, Instant now, Duration wanted) {
    return Duration.between(begun, now).compareTo(wanted) >= 0;
  }

  private ExpectedFinding finding(
      Instant begun, @Nullable Instant to, Instant known, Certainty certainty) {
    return new ExpectedFinding(
        rule.ruleId(), heard.device().deviceId(), begun, to, known, certainty);
  }
}
