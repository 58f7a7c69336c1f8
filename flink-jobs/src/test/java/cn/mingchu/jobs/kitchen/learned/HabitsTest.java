package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HabitsTest {

  private static final int WEEK = 7 * 24 * 60;

  /** Powers of ten: what a threshold over many real series settles at (docs/quality.md). */
  private static final double STRANGE = 6;

  @ParameterizedTest(name = "with a forest: {0}")
  @ValueSource(booleans = {true, false})
  void tellsTheSameWhetherItWasWrittenAndReadInBetween(boolean forest) {
    SyntheticUnit unit = SyntheticUnit.drawn(3);
    HabitsForm form = new HabitsForm();
    Habits kept = new Habits(settings(forest));
    Habits stored = new Habits(settings(forest));

    for (int minute = 0; minute < 3_000; minute++) {
      double value = unit.read(unit.air(minute));
      Strangeness expected = kept.observe(minute * SyntheticUnit.MINUTE, value);
      stored = minute % 7 == 0 ? form.copy(stored) : stored;

      assertThat(stored.observe(minute * SyntheticUnit.MINUTE, value)).isEqualTo(expected);
    }
  }

  @Test
  void copyAndOriginalLearnApart() {
    Habits original = new Habits(HabitSettings.standard());
    SyntheticUnit unit = SyntheticUnit.drawn(4);
    observe(original, unit, 0, 500);
    HabitsForm form = new HabitsForm();
    Habits copy = form.copy(original);
    Habits untouched = form.copy(original);

    for (int minute = 500; minute < 800; minute++) {
      original.observe(minute * SyntheticUnit.MINUTE, 40);
    }

    assertThat(copy.observe(900 * SyntheticUnit.MINUTE, 40))
        .isEqualTo(untouched.observe(900 * SyntheticUnit.MINUTE, 40))
        .isNotEqualTo(original.observe(900 * SyntheticUnit.MINUTE, 40));
  }

  @ParameterizedTest(name = "with a forest: {0}")
  @CsvSource({"true, 14000", "false, 4000"})
  void fitsIntoASmallState(boolean forest, int mostBytes) throws IOException {
    SyntheticUnit unit = SyntheticUnit.drawn(1);
    Habits habits = new Habits(settings(forest));
    observe(habits, unit, 0, WEEK);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    new HabitsForm().write(habits, new DataOutputStream(bytes));

    assertThat(bytes.size()).isLessThan(mostBytes);
  }

  @ParameterizedTest(name = "with a forest: {0}")
  @ValueSource(booleans = {true, false})
  void aRowIsJudgedByRowsUpToItselfOnly(boolean forest) {
    List<Double> values = new ArrayList<>();
    SyntheticUnit unit = SyntheticUnit.drawn(5);
    for (int minute = 0; minute < 2_000; minute++) {
      values.add(unit.read(unit.air(minute)));
    }
    List<Double> other = new ArrayList<>(values.subList(0, 1_500));
    other.addAll(Collections.nCopies(500, 99.0));

    assertThat(scores(forest, other).subList(0, 1_500))
        .isEqualTo(scores(forest, values).subList(0, 1_500));
    assertThat(scores(forest, other).subList(1_500, 2_000))
        .isNotEqualTo(scores(forest, values).subList(1_500, 2_000));
  }

  @ParameterizedTest(name = "with a forest: {0}")
  @ValueSource(booleans = {true, false})
  void findsAFreezerThatFailsStrangeWithinHalfAnHour(boolean forest) {
    int strange = 0;
    for (long seed = 1; seed <= 5; seed++) {
      SyntheticUnit unit = SyntheticUnit.drawn(seed);
      Habits habits = new Habits(settings(forest));
      observe(habits, unit, 0, WEEK);
      double worst = 0;
      for (int minute = 0; minute < 30; minute++) {
        double warm = unit.swing / 2 + 12 * (1 - Math.exp(-minute / 60.0));
        worst = Math.max(worst, told(habits, WEEK + minute, unit.setpoint + warm));
      }
      strange += worst >= STRANGE ? 1 : 0;
    }

    assertThat(strange).isGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest(name = "with a forest: {0}")
  @ValueSource(booleans = {true, false})
  void isSeldomStrangeWhileNothingHappens(boolean forest) {
    int told = 0;
    for (long seed = 1; seed <= 5; seed++) {
      SyntheticUnit unit = SyntheticUnit.drawn(seed);
      Habits habits = new Habits(settings(forest));
      observe(habits, unit, 0, WEEK);
      for (int minute = WEEK; minute < WEEK + 2 * 24 * 60; minute++) {
        told += told(habits, minute, unit.read(unit.air(minute))) >= STRANGE ? 1 : 0;
      }
    }

    assertThat(told).as("in ten unit days, single readings").isLessThanOrEqualTo(3 * 10);
  }

  @Test
  void saysInWhichWayAReadingIsStrange() {
    Habits habits = new Habits(HabitSettings.standard());
    SyntheticUnit unit = SyntheticUnit.drawn(6);
    observe(habits, unit, 0, WEEK);

    Strangeness jump = habits.observe(WEEK * SyntheticUnit.MINUTE, unit.setpoint + 30);

    assertThat(jump.byAspect())
        .containsKeys(Aspect.BEYOND_ALL, Aspect.RARE_VALUE, Aspect.WRONG_HOUR);
    assertThat(jump.decades())
        .isCloseTo(jump.byAspect().values().stream().mapToDouble(one -> one).sum(), within(1e-9));
    assertThat(jump.score()).isBetween(0.5, 1.0);
  }

  @Test
  void tellsALongTroubleOnceAndNotRowByRow() {
    Habits habits = new Habits(HabitSettings.standard());
    SyntheticUnit unit = SyntheticUnit.drawn(7);
    observe(habits, unit, 0, WEEK);
    int strange = 0;
    int told = 0;

    for (int minute = WEEK; minute < WEEK + 60; minute++) {
      Strangeness one = habits.observe(minute * SyntheticUnit.MINUTE, unit.setpoint + 30);
      strange += one.decades() > 0 ? 1 : 0;
      told += one.toldDecades() > 0 ? 1 : 0;
    }

    assertThat(strange).isGreaterThan(20);
    assertThat(told).isBetween(1, 5);
  }

  @Test
  void refusesWhatIsNoNumberAndTimesThatFall() {
    Habits habits = new Habits(HabitSettings.standard());
    habits.observe(1_000, 4);

    assertThatThrownBy(() -> habits.observe(2_000, Double.NaN))
        .hasMessage("a value must be finite, was NaN");
    assertThatThrownBy(() -> habits.observe(999, 4))
        .hasMessage("times must not fall, was 999 after 1000");
  }

  private static HabitSettings settings(boolean forest) {
    HabitSettings all = HabitSettings.standard();
    return forest ? all : all.without(Aspect.RARE_VALUE);
  }

  private static void observe(Habits habits, SyntheticUnit unit, int from, int until) {
    for (int minute = from; minute < until; minute++) {
      habits.observe(minute * SyntheticUnit.MINUTE, unit.read(unit.air(minute)));
    }
  }

  private static double told(Habits habits, int minute, double value) {
    return habits.observe(minute * SyntheticUnit.MINUTE, value).toldDecades();
  }

  private static List<Double> scores(boolean forest, List<Double> values) {
    Habits habits = new Habits(settings(forest));
    List<Double> scores = new ArrayList<>();
    for (int minute = 0; minute < values.size(); minute++) {
      scores.add(habits.observe(minute * SyntheticUnit.MINUTE, values.get(minute)).score());
    }
    return scores;
  }
}
