package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HabitsTest {

  private static final int WEEK = 7 * 24 * 60;

  /** Powers of ten: what a threshold over many real series settles at (docs/quality.md). */
  private static final double STRANGE = 6;

  @Test
  void tellsTheSameWhetherItWasWrittenAndReadInBetween() {
    SyntheticUnit unit = SyntheticUnit.drawn(3);
    Habits kept = new Habits(HabitSettings.standard());
    Habits stored = new Habits(HabitSettings.standard());
    kept.look(curve(unit));
    stored.look(curve(unit));

    for (int minute = 0; minute < 3_000; minute++) {
      long time = minute * SyntheticUnit.MINUTE;
      double value = unit.read(unit.air(minute));
      Strangeness expected =
          minute % 50 == 0 ? kept.observeAfterGap(time, value) : kept.observe(time, value);
      stored = minute % 7 == 0 ? roundTrip(stored) : stored;
      Strangeness told =
          minute % 50 == 0 ? stored.observeAfterGap(time, value) : stored.observe(time, value);

      assertThat(told).isEqualTo(expected);
    }
  }

  @Test
  void doesNotTakeALeapOverAGapForUnrest() {
    Habits known = new Habits(HabitSettings.standard());
    Habits unknown = new Habits(HabitSettings.standard());
    SyntheticUnit unit = SyntheticUnit.drawn(8);
    SyntheticUnit same = SyntheticUnit.drawn(8);
    observe(known, unit, 0, WEEK);
    observe(unknown, same, 0, WEEK);
    long later = (WEEK + 300) * SyntheticUnit.MINUTE;

    Strangeness leap = known.observe(later, unit.setpoint + 30);
    Strangeness gap = unknown.observeAfterGap(later, same.setpoint + 30);

    assertThat(leap.byAspect()).containsKey(Aspect.UNREST);
    assertThat(gap.byAspect()).containsOnlyKeys(Aspect.BEYOND_ALL, Aspect.WRONG_HOUR);
  }

  @ParameterizedTest(name = "with a forest: {0}")
  @ValueSource(booleans = {true, false})
  void aRowIsJudgedByRowsUpToItselfOnly(boolean forest) {
    List<Double> values = new ArrayList<>();
    SyntheticUnit unit = SyntheticUnit.drawn(5);
    for (int minute = 0; minute < 6_000; minute++) {
      values.add(unit.read(unit.air(minute)));
    }
    List<Double> other = new ArrayList<>(values.subList(0, 5_000));
    other.addAll(Collections.nCopies(1_000, 99.0));

    assertThat(scores(forest, other).subList(0, 5_000))
        .isEqualTo(scores(forest, values).subList(0, 5_000));
    assertThat(scores(forest, other).subList(5_000, 6_000))
        .isNotEqualTo(scores(forest, values).subList(5_000, 6_000));
  }

  @ParameterizedTest(name = "with a forest: {0}")
  @ValueSource(booleans = {true, false})
  void findsAFreezerThatFailsStrangeWithinHalfAnHour(boolean forest) {
    int strange = 0;
    for (long seed = 1; seed <= 5; seed++) {
      SyntheticUnit unit = SyntheticUnit.drawn(seed);
      Learner habits = new Learner(settings(forest));
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
      Learner habits = new Learner(settings(forest));
      observe(habits, unit, 0, WEEK);
      for (int minute = WEEK; minute < WEEK + 2 * 24 * 60; minute++) {
        told += told(habits, minute, unit.read(unit.air(minute))) >= STRANGE ? 1 : 0;
      }
    }

    assertThat(told).as("in ten unit days, single readings").isLessThanOrEqualTo(3 * 10);
  }

  @Test
  void saysInWhichWayAReadingIsStrange() {
    Learner habits = new Learner(HabitSettings.standard());
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
    Learner habits = new Learner(HabitSettings.standard());
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

  private static void observe(Learner habits, SyntheticUnit unit, int from, int until) {
    for (int minute = from; minute < until; minute++) {
      habits.observe(minute * SyntheticUnit.MINUTE, unit.read(unit.air(minute)));
    }
  }

  private static ForestCurve curve(SyntheticUnit unit) {
    LibraryForest forest = LibraryForest.planted(1);
    for (int minute = 0; minute < 100; minute++) {
      forest.learn(unit.setpoint + minute % 10);
    }
    return Objects.requireNonNull(ForestCurve.of(forest));
  }

  private static Habits roundTrip(Habits habits) {
    ByteBuffer bytes = ByteBuffer.allocate(8_192);
    habits.write(bytes);
    Habits read = Habits.read(bytes.flip(), HabitSettings.standard());
    assertThat(bytes.hasRemaining()).isFalse();
    return read;
  }

  private static double told(Learner habits, int minute, double value) {
    return habits.observe(minute * SyntheticUnit.MINUTE, value).toldDecades();
  }

  private static List<Double> scores(boolean forest, List<Double> values) {
    Learner habits = new Learner(settings(forest));
    List<Double> scores = new ArrayList<>();
    for (int minute = 0; minute < values.size(); minute++) {
      scores.add(habits.observe(minute * SyntheticUnit.MINUTE, values.get(minute)).score());
    }
    return scores;
  }
}
