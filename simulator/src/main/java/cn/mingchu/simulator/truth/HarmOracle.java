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
  private static final long MILLIS_OF_AN_HOUR = Duration.ofHours(1).toMillis();
  private static final long A_WHOLE_UNIT = 100;

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
    Day strict = new Day(SHORT_DAY, false);
    Day generous = new Day(LONG_DAY, true);
    int from = -1;
    boolean certain = false;
    Instant known = Instant.EPOCH;
    for (int i = 0; i < readings.size(); i++) {
      boolean surely = isTooMuch(strict.before(i));
      if (surely || isTooMuch(generous.before(i))) {
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

  /** What the time before a reading did, for one reading after the other. */
  private final class Day {

    private final Duration length;
    private final boolean generous;
    private long harm;
    private int oldest;

    Day(Duration length, boolean generous) {
      this.length = length;
      this.generous = generous;
    }

    long before(int last) {
      if (last > 0) {
        harm += harmBetween(readings.get(last - 1), readings.get(last), generous);
      }
      Instant begins = readings.get(last).eventTime().minus(length);
      while (readings.get(oldest).eventTime().isBefore(begins)) {
        harm -= harmBetween(readings.get(oldest), readings.get(oldest + 1), generous);
        oldest++;
      }
      return harm;
    }
  }

  /** In hundredths of the unit, times milliseconds. */
  private long harmBetween(SimulatedReading one, SimulatedReading next, boolean generous) {
    Duration between = Duration.between(one.eventTime(), next.eventTime());
    boolean first = rule.isBrokenBy(one.hundredths());
    boolean second = rule.isBrokenBy(next.hundredths());
    boolean known = first && second && between.compareTo(heard.longestGap()) <= 0;
    if (!known && !(generous && (first || second))) {
      return 0;
    }
    long beyond = generous ? Math.max(beyond(one), beyond(next)) : (beyond(one) + beyond(next)) / 2;
    return Math.max(A_WHOLE_UNIT, beyond) * between.toMillis();
  }

  private long beyond(SimulatedReading reading) {
    int above = reading.hundredths() - rule.limitHundredths();
    return rule.comparator() == LimitComparator.BELOW ? -above : above;
  }

  private boolean isTooMuch(long harm) {
    return harm >= rule.budgetHundredths() * MILLIS_OF_AN_HOUR;
  }
}
