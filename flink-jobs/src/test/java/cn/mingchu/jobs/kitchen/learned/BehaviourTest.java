package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviourTest {

  private static final int DAY = 24 * 60;
  private static final UnlikeItselfRule RULE =
      new UnlikeItselfRule(
          3.5, UnlikeItselfRule.MOST_DECADES, Duration.ofHours(3), Duration.ofDays(3));

  @Test
  void tellsTheSameWhetherItWasWrittenAndReadInBetween() {
    SyntheticUnit unit = SyntheticUnit.drawn(3);
    Behaviour kept = new Behaviour();
    Behaviour stored = new Behaviour();
    int told = 0;
    for (int minute = 0; minute < 5 * DAY; minute++) {
      double warmer = minute > 4 * DAY ? 8 : 0;
      Sighting seen = seen(minute, unit.read(unit.air(minute)) + warmer);
      long known = minute % 500 == 0 ? 0 : SyntheticUnit.MINUTE;
      stored = minute % 20 == 0 ? Behaviour.of(stored.bytes()) : stored;

      Optional<Unlikeness> expected = kept.observe(seen, known, RULE);

      assertThat(stored.observe(seen, known, RULE)).isEqualTo(expected);
      assertThat(stored.isWary()).isEqualTo(kept.isWary());
      told += expected.isPresent() ? 1 : 0;
    }
    assertThat(told).isPositive();
    assertThat(stored.bytes()).isEqualTo(kept.bytes());
  }

  @Test
  void isOnlyLearnedForThreeDays() {
    assertThat(toldAfter(Duration.ofDays(2))).isEmpty();
    assertThat(toldAfter(Duration.ofDays(3))).isNotEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void fitsIntoItsBytesWhateverHappens(long seed) {
    Random dice = new Random(seed);
    Behaviour behaviour = new Behaviour();
    LibraryForest forest = LibraryForest.planted(seed);
    int most = 0;
    for (int minute = 0; minute < 6 * DAY; minute++) {
      double value = Math.scalb(dice.nextGaussian(), dice.nextInt(40) - 20);
      forest.learn(value);
      if (minute % DAY == 0) {
        behaviour.look(ForestCurve.of(forest));
      }
      behaviour.observe(seen(minute, value), SyntheticUnit.MINUTE, RULE);
      most = Math.max(most, minute % 100 == 0 ? behaviour.bytes().length : 0);
    }

    assertThat(most).isLessThan(7_000);
  }

  private static List<Unlikeness> toldAfter(Duration age) {
    Behaviour behaviour = new Behaviour();
    SyntheticUnit unit = SyntheticUnit.drawn(5);
    List<Unlikeness> told = new ArrayList<>();
    int healthy = (int) age.toMinutes();
    for (int minute = 0; minute < healthy + 300; minute++) {
      double value = minute < healthy ? unit.read(unit.air(minute)) : unit.setpoint + 15;
      behaviour.observe(seen(minute, value), SyntheticUnit.MINUTE, RULE).ifPresent(told::add);
    }
    return told;
  }

  private static Sighting seen(int minute, double value) {
    return new Sighting(minute * SyntheticUnit.MINUTE, value);
  }
}
