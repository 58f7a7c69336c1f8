package cn.mingchu.simulator.truth;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.simulator.run.SimulatedReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a device was silent for too long.
 *
 * <p>Certain where neither the dates of its readings nor their arrivals break the silence. Only
 * possible where one of them does: a late upload fills the silence afterwards, a clock that is set
 * right leaves a hole in the dates that nobody heard.
 */
final class SilenceOracle {

  /** How much longer than the limit a silence has to be before nobody can overlook it. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final EffectiveRule rule;
  private final Heard heard;
  private final Duration longest;

  private SilenceOracle(EffectiveRule rule, Heard heard) {
    this.rule = rule;
    this.heard = heard;
    this.longest = rule.longestSilence(Duration.ofSeconds(heard.device().periodSeconds()));
  }

  static List<ExpectedFinding> judge(EffectiveRule rule, Heard heard) {
    return new SilenceOracle(rule, heard).judge();
  }

  /** A silence between two moments; open where the run ended first. */
  private record Silence(Instant from, Instant to, boolean open) {

    Duration sharedWith(Silence other) {
      Instant begun = from.isAfter(other.from) ? from : other.from;
      Instant ended = to.isBefore(other.to) ? to : other.to;
      return begun.isBefore(ended) ? Duration.between(begun, ended) : Duration.ZERO;
    }

    @Nullable Instant end() {
      return open ? null : to;
    }
  }

  private List<ExpectedFinding> judge() {
    List<Silence> inDates =
        silences(heard.byEvent().stream().map(SimulatedReading::eventTime).toList());
    List<Silence> inArrivals =
        silences(heard.byArrival().stream().map(SimulatedReading::arrivalTime).toList());
    List<ExpectedFinding> found = new ArrayList<>();
    for (Silence dated : inDates) {
      boolean heardNothing =
          inArrivals.stream()
              .anyMatch(other -> dated.sharedWith(other).compareTo(longest.plus(MARGIN)) > 0);
      found.add(finding(dated, heardNothing ? Certainty.CERTAIN : Certainty.POSSIBLE));
    }
    for (Silence arrived : inArrivals) {
      if (inDates.stream().noneMatch(other -> arrived.sharedWith(other).compareTo(longest) > 0)) {
        found.add(finding(arrived, Certainty.POSSIBLE));
      }
    }
    return found;
  }

  private List<Silence> silences(List<Instant> moments) {
    List<Silence> silences = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      boolean last = i == moments.size() - 1;
      Instant next = last ? heard.until() : moments.get(i + 1);
      if (Duration.between(moments.get(i), next).compareTo(longest) > 0) {
        silences.add(new Silence(moments.get(i), next, last));
      }
    }
    return silences;
  }

  private ExpectedFinding finding(Silence silence, Certainty certainty) {
    return new ExpectedFinding(
        rule.ruleId(),
        heard.device().deviceId(),
        silence.from(),
        silence.end(),
        silence.from().plus(longest),
        certainty);
  }
}
