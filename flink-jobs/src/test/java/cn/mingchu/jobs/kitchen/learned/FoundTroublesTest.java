package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How soon troubles are told, and how seldom none is: the figures of docs/quality.md, printed. */
class FoundTroublesTest {

  private static final int UNITS = 20;
  private static final int DAY = 24 * 60;
  private static final int HEALTHY = 4 * DAY;
  private static final int TROUBLED = 4 * DAY;
  private static final int WATCHED = 14;
  private static final UnlikeItselfRule RULE =
      new UnlikeItselfRule(
          3.5, UnlikeItselfRule.MOST_DECADES, Duration.ofHours(3), Duration.ofDays(3));

  @ParameterizedTest(name = "{0} is told of {1} units of 20, half of them within {2} minutes")
  @CsvSource({
    "STUCK,          19, 60",
    "NOISY,          19, 90",
    "DRIFTING,       19, 960",
    "SWAPPED,        19, 75",
    "FAILED_MACHINE, 19, 210",
    "OPEN_DOOR,      19, 270",
  })
  void tellsOf(InjectedTrouble trouble, int least, int longest) {
    List<Integer> minutes = minutesUntilTold(trouble);

    assertThat(minutes).hasSizeGreaterThanOrEqualTo(least);
    assertThat(minutes.get(minutes.size() / 2)).isLessThanOrEqualTo(longest);
  }

  @Test
  void leavesToTheLimitsWhatGoesByItself() {
    assertThat(minutesUntilTold(InjectedTrouble.WARM_FOOD)).hasSizeLessThanOrEqualTo(8);
  }

  private static List<Integer> minutesUntilTold(InjectedTrouble trouble) {
    List<Integer> minutes = new ArrayList<>();
    for (long seed = 1; seed <= UNITS; seed++) {
      SyntheticUnit unit = SyntheticUnit.drawn(seed);
      int begin = HEALTHY + (int) unit.between(0, DAY);
      Watched watched = new Watched();
      for (int minute = 0; minute < begin; minute++) {
        watched.see(minute, unit.read(unit.air(minute)));
      }
      int before = watched.told;
      IntToDoubleFunction troubled = trouble.readings(unit, begin);
      int minute = 0;
      while (minute < TROUBLED && watched.told == before) {
        watched.see(begin + minute, troubled.applyAsDouble(minute));
        minute++;
      }
      if (watched.told > before) {
        minutes.add(minute);
      }
    }
    minutes.sort(null);
    System.out.printf(
        "%s: told of %d units of %d, after %d minutes (median)%n",
        trouble, minutes.size(), UNITS, minutes.get(minutes.size() / 2));
    return minutes;
  }

  @Test
  void saysLittleWhileNothingIsWrong() {
    int told = 0;
    for (long seed = 1; seed <= UNITS; seed++) {
      SyntheticUnit unit = SyntheticUnit.drawn(1_000 + seed);
      Watched watched = new Watched();
      for (int minute = 0; minute < WATCHED * DAY; minute++) {
        watched.see(minute, unit.read(unit.air(minute)));
      }
      told += watched.told;
    }
    System.out.printf("nothing wrong: %d findings in %d unit days%n", told, UNITS * WATCHED);

    assertThat(told).isLessThanOrEqualTo(1);
  }

  /** A unit from its first minute on, with a forest whose days begin at midnight. */
  private static final class Watched {

    private final Behaviour behaviour = new Behaviour();
    private final List<Sighting> settling = new ArrayList<>();
    private SettledForest forest = SettledForest.planted(HabitSettings.standard().seed());
    private int told;

    void see(int minute, double value) {
      Sighting seen = new Sighting(minute * SyntheticUnit.MINUTE, value);
      if (minute % DAY == 0) {
        long until = seen.time() - SettledForest.SETTLED_AFTER_MILLIS;
        List<Sighting> settled = settling.stream().filter(one -> one.time() < until).toList();
        settling.subList(0, settled.size()).clear();
        forest = forest.meet(seen.time(), settled);
        behaviour.look(forest.on(seen.time()));
      }
      settling.add(seen);
      long known = minute == 0 ? 0 : SyntheticUnit.MINUTE;
      told +=
          behaviour.observe(seen, known, RULE).filter(one -> one.end() == null).isPresent() ? 1 : 0;
    }
  }
}
