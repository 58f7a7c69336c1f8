package cn.mingchu.simulator.truth;

import static java.util.Objects.requireNonNull;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import cn.mingchu.simulator.run.SimulatedReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the spells beyond a limit added up to more than a day may bring.
 *
 * <p>Judges may let a day begin with the hour or with the minute, and count what lies between a
 * good and a bad reading or not. Certain where the spells of 23 hours, counted from bad reading to
 * bad reading, are too much; possible where those of 25 hours are, with what lies around them.
 */
final class HarmOracle {

  private static final Duration SHORT_DAY = Duration.ofHours(23);
  private static final Duration LONG_DAY = Duration.ofHours(25);
  private static final double MILLIS_OF_AN_HOUR = Duration.ofHours(1).toMillis();
  private static final double HUNDREDTHS = 100;

  private final EffectiveRule rule;
  private final Heard heard;
  private final List<SimulatedReading> readings;

  private HarmOracle(EffectiveRule rule, Heard heard) {
    this.rule = rule;
    this.heard = heard;
    this.readings = heard.byEvent(requireNonNull(rule.quantity()));
  }

  static List<ExpectedFinding> judge(EffectiveRule rule, Heard heard) {
    return new HarmOracle(rule, heard).judge();
  }

  private List<ExpectedFinding> judge() {
    List<ExpectedFinding> found = new ArrayList<>();
    int from = -1;
    boolean certain = false;
    Instant known = Instant.EPOCH;
    for (int i = 0; i < readings.size(); i++) {
      boolean surely = isTooMuch(harmBefore(i, SHORT_DAY, false));
      if (surely || isTooMuch(harmBefore(i, LONG_DAY, true))) {
        from = from < 0 ? i : from;
        known = surely && !certain ? arrivalOfAllUntil(i) : known;
        certain |= surely;
      } else if (from >= 0) {
        found.add(finding(from, readings.get(i).eventTime(), known, certain));
        from = -1;
        certain = false;
      }
    }
    if (from >= 0) {
      found.add(finding(from, null, known, certain));
    }
    return found;
  }

  private ExpectedFinding finding(int from, @Nullable Instant to, Instant known, boolean certain) {
    Instant begun = readings.get(from).eventTime();
    return new ExpectedFinding(
        rule.ruleId(),
        heard.device().deviceId(),
        begun,
        to,
        certain ? known : begun,
        certain ? Certainty.CERTAIN : Certainty.POSSIBLE);
  }

  private Instant arrivalOfAllUntil(int last) {
    Instant newest = Instant.EPOCH;
    for (SimulatedReading reading : readings.subList(0, last + 1)) {
      newest = reading.arrivalTime().isAfter(newest) ? reading.arrivalTime() : newest;
    }
    return newest;
  }

  /** Unit-hours beyond the limit in the time before a reading. */
  private double harmBefore(int last, Duration day, boolean generous) {
    Instant begins = readings.get(last).eventTime().minus(day);
    double harm = 0;
    for (int i = last; i > 0 && !readings.get(i - 1).eventTime().isBefore(begins); i--) {
      harm += harmBetween(readings.get(i - 1), readings.get(i), generous);
    }
    return harm;
  }

  private double harmBetween(SimulatedReading one, SimulatedReading next, boolean generous) {
    Duration between = Duration.between(one.eventTime(), next.eventTime());
    boolean first = rule.isBrokenBy(one.hundredths());
    boolean second = rule.isBrokenBy(next.hundredths());
    boolean known = first && second && between.compareTo(heard.longestGap()) <= 0;
    if (!known && !(generous && (first || second))) {
      return 0;
    }
    double beyond =
        generous ? Math.max(beyond(one), beyond(next)) : (beyond(one) + beyond(next)) / 2;
    return Math.max(1, beyond) * between.toMillis() / MILLIS_OF_AN_HOUR;
  }

  private double beyond(SimulatedReading reading) {
    int above = reading.hundredths() - rule.limitHundredths();
    return (rule.comparator() == LimitComparator.BELOW ? -above : above) / HUNDREDTHS;
  }

  private boolean isTooMuch(double harm) {
    return harm >= rule.budgetHundredths() / HUNDREDTHS;
  }
}
