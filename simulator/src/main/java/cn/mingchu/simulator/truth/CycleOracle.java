package cn.mingchu.simulator.truth;

import static java.util.Objects.requireNonNull;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.simulator.run.SimulatedReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds programs that did not hold their value for long enough.
 *
 * <p>Between two readings a program may have held or not, so what it held is known between two
 * bounds. Too short by the upper bound is certain; by the lower alone, possible. A program that
 * still runs when the run ends is not judged.
 */
final class CycleOracle {

  private final EffectiveRule rule;
  private final Heard heard;
  private final List<ExpectedFinding> found = new ArrayList<>();

  private @Nullable SimulatedReading previous;
  private @Nullable Instant from;
  private boolean seenWhole;
  private @Nullable Instant notYetHeld;
  private @Nullable Instant heldFrom;
  private Duration atLeast = Duration.ZERO;
  private Duration atMost = Duration.ZERO;

  private CycleOracle(EffectiveRule rule, Heard heard) {
    this.rule = rule;
    this.heard = heard;
  }

  static List<ExpectedFinding> judge(EffectiveRule rule, Heard heard) {
    CycleOracle oracle = new CycleOracle(rule, heard);
    for (SimulatedReading reading : heard.byEvent(requireNonNull(rule.quantity()))) {
      oracle.hear(reading);
      oracle.previous = reading;
    }
    return oracle.found;
  }

  private void hear(SimulatedReading reading) {
    boolean runs = reading.hundredths() >= rule.startHundredths();
    if (runs && from == null) {
      begin(reading);
    }
    if (from != null) {
      if (isAfterSilence(reading)) {
        seenWhole = false;
      }
      hold(reading);
      if (!runs) {
        close(from, reading.eventTime(), reading.arrivalTime());
      }
    }
  }

  private void begin(SimulatedReading reading) {
    from = reading.eventTime();
    seenWhole = previous != null;
    notYetHeld = previous == null ? null : previous.eventTime();
    heldFrom = null;
    atLeast = Duration.ZERO;
    atMost = Duration.ZERO;
  }

  private void hold(SimulatedReading reading) {
    Instant now = reading.eventTime();
    if (reading.hundredths() >= rule.holdHundredths()) {
      if (heldFrom == null) {
        heldFrom = now;
      }
      atLeast = longer(atLeast, Duration.between(heldFrom, now));
      return;
    }
    if (heldFrom != null) {
      atMost = longer(atMost, Duration.between(notYetHeld == null ? heldFrom : notYetHeld, now));
      heldFrom = null;
    }
    notYetHeld = now;
  }

  private void close(Instant begun, Instant to, Instant decided) {
    boolean tooShortForSure = seenWhole && atMost.compareTo(rule.sustained()) < 0;
    if (tooShortForSure || atLeast.compareTo(rule.sustained()) < 0) {
      found.add(
          finding(begun, to, decided, tooShortForSure ? Certainty.CERTAIN : Certainty.POSSIBLE));
    }
    from = null;
  }

  private boolean isAfterSilence(SimulatedReading reading) {
    return previous != null
        && Duration.between(previous.eventTime(), reading.eventTime()).compareTo(heard.longestGap())
            > 0;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private ExpectedFinding finding(
      Instant begun, @Nullable Instant to, Instant decided, Certainty certainty) {
    return new ExpectedFinding(
        rule.ruleId(), heard.device().deviceId(), begun, to, decided, certainty);
  }
}
