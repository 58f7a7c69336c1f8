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
 * Finds where the spells beyond a limit may have added up to more than a day may bring.
 *
 * <p>Never certain: judges may let a day begin with the hour or with the minute, count what lies
 * between a good and a bad reading or not, and leave out spells that were told otherwise or are
 * usual for the device. Possible where all spells of 25 hours, with what lies around them, are too
 * much.
 */
final class HarmOracle {

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
    Day day = new Day();
    int from = -1;
    for (int i = 0; i < readings.size(); i++) {
      boolean tooMuch = isTooMuch(day.before(i));
      if (tooMuch && from < 0) {
        from = i;
      } else if (!tooMuch && from >= 0) {
        found.add(finding(from, readings.get(i).eventTime()));
        from = -1;
      }
    }
    if (from >= 0) {
      found.add(finding(from, null));
    }
    return found;
  }

  private ExpectedFinding finding(int from, @Nullable Instant to) {
    Instant begun = readings.get(from).eventTime();
    return new ExpectedFinding(
        rule.ruleId(), heard.device().deviceId(), begun, to, begun, Certainty.POSSIBLE);
  }

  /** What the time before a reading did, for one reading after the other. */
  private final class Day {

    private long harm;
    private int oldest;

    long before(int last) {
      if (last > 0) {
        harm += harmBetween(readings.get(last - 1), readings.get(last));
      }
      Instant begins = readings.get(last).eventTime().minus(LONG_DAY);
      while (readings.get(oldest).eventTime().isBefore(begins)) {
        harm -= harmBetween(readings.get(oldest), readings.get(oldest + 1));
        oldest++;
      }
      return harm;
    }
  }

  /** At most, in hundredths of the unit, times milliseconds. */
  private long harmBetween(SimulatedReading one, SimulatedReading next) {
    if (!rule.isBrokenBy(one.hundredths()) && !rule.isBrokenBy(next.hundredths())) {
      return 0;
    }
    long millis = Duration.between(one.eventTime(), next.eventTime()).toMillis();
    return Math.max(A_WHOLE_UNIT, Math.max(beyond(one), beyond(next))) * millis;
  }

  private long beyond(SimulatedReading reading) {
    int above = reading.hundredths() - rule.limitHundredths();
    return rule.comparator() == LimitComparator.BELOW ? -above : above;
  }

  private boolean isTooMuch(long harm) {
    return harm >= rule.budgetHundredths() * MILLIS_OF_AN_HOUR;
  }
}
