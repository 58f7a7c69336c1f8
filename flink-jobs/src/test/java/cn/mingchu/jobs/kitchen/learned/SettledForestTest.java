package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettledForestTest {

  private static final long DAY = SettledForest.DAY_MILLIS;

  @Test
  void knowsTheSameHoweverItsDaysAreCut() throws IOException {
    List<Sighting> values = values(300);
    SettledForest slowly = SettledForest.planted(1);
    for (int day = 0; day < 10; day++) {
      slowly = slowly.meet(day * DAY, values.subList(30 * day, 30 * day + 30));
    }
    SettledForest atOnce = SettledForest.planted(1).meet(9 * DAY, values);

    assertThat(told(slowly, 9)).isEqualTo(told(atOnce, 9));
    assertThat(bytes(slowly.meet(10 * DAY, values)).length)
        .isGreaterThan(bytes(SettledForest.planted(1)).length);
  }

  @Test
  void learnsTheFirstSightingOfEachStep() throws IOException {
    List<Sighting> many = new ArrayList<>();
    for (Sighting first : values(100)) {
      many.add(first);
      many.add(new Sighting(first.time() + SettledForest.STEP_MILLIS - 1, 99));
    }

    assertThat(bytes(SettledForest.planted(1).meet(0, many)))
        .isEqualTo(bytes(SettledForest.planted(1).meet(0, values(100))));
  }

  @Test
  void answersAsOnTheDayBeforeWhereItLearnedNothing() {
    SettledForest forest = SettledForest.planted(1).meet(0, values(100)).meet(DAY, List.of());

    assertThat(told(forest, 1)).isEqualTo(told(forest, 0));
    assertThat(forest.settledUntil()).isEqualTo(DAY - SettledForest.SETTLED_AFTER_MILLIS);
  }

  @Test
  void isSilentWhileItIsYoungAndForgetsOldDays() {
    SettledForest forest = SettledForest.planted(1).meet(0, values(31));

    assertThat(forest.hasMet(0)).isTrue();
    assertThat(forest.on(0)).isNull();

    for (int day = 1; day <= 30; day++) {
      forest = forest.meet(day * DAY, values(1));
    }

    assertThat(forest.on(30 * DAY)).isNotNull();
    assertThat(forest.hasMet(26 * DAY)).isTrue();
    assertThat(forest.hasMet(25 * DAY)).isFalse();
  }

  @Test
  void knowsTheSameAfterItWasWritten() throws IOException {
    SettledForest forest = SettledForest.planted(1).meet(0, values(200));
    SettledForest read =
        SettledForest.read(new DataInputStream(new ByteArrayInputStream(bytes(forest))));

    assertThat(told(read.meet(DAY, values(50)), 1))
        .isEqualTo(told(forest.meet(DAY, values(50)), 1));
    assertThat(bytes(read)).isEqualTo(bytes(forest));
    assertThat(bytes(forest).length).isLessThan(7_000);
  }

  @ParameterizedTest(name = "{0} is on day {1} of a device whose days begin {2} late")
  @CsvSource({"0, 0, 0", "86399999, 0, 0", "86400000, 86400000, 0", "1799999, -84600000, 1800000"})
  void aDayBeginsAtAnHourOfTheDevicesOwn(long time, long day, long phase) {
    assertThat(SettledForest.dayOf(time, phase)).isEqualTo(day);
  }

  @Test
  void theCurveFollowsTheForest() {
    LibraryForest forest = LibraryForest.planted(1);
    values(2_000).forEach(seen -> forest.learn(seen.value()));
    ForestCurve curve = Objects.requireNonNull(ForestCurve.of(forest));

    for (float known : forest.values()) {
      double found = forest.strangeness(known);
      assertThat(curve.at(known)).as("at %s", known).isCloseTo(found, within(0.35 * found));
    }
    assertThat(curve.at(4)).isLessThan(curve.at(8));
    assertThat(curve.at(8)).isLessThan(curve.at(40));
    assertThat(curve.at(1e9)).isEqualTo(curve.at(1e12));
    assertThat(curve.at(-1e9)).isEqualTo(curve.at(-1e12)).isGreaterThan(curve.at(4));
  }

  private static List<Double> told(SettledForest forest, int day) {
    ForestCurve curve = Objects.requireNonNull(forest.on(day * DAY));
    List<Double> told = new ArrayList<>();
    for (double value = -5; value < 15; value += 0.07) {
      told.add(curve.at(value));
    }
    return told;
  }

  /** One a step, from 1970 on. */
  private static List<Sighting> values(int count) {
    Random dice = new Random(count);
    List<Sighting> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double value = Math.round((4 + dice.nextGaussian()) * 10) / 10.0;
      values.add(new Sighting(i * SettledForest.STEP_MILLIS, value));
    }
    return values;
  }

  private static byte[] bytes(SettledForest forest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    forest.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
