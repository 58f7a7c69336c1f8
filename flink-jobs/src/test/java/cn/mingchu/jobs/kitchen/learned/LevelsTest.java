package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {

  private static final double SPAN = 1.2;

  private Levels levels = new Levels();
  private int hour;

  @ParameterizedTest(name = "{0} off for {1} hours is {2} off")
  @CsvSource({
    "0.19, 24, 0",
    "0.21, 12, 0",
    "0.21, 13, 0.21",
    "-3,   24, -3",
  })
  void tellsOfADayThatIsElsewhere(double off, int hours, double departure) {
    hours(6 * 24, 0);
    hours(hours, off);

    assertThat(levels.departure(SPAN)).isCloseTo(departure, within(1e-6));
  }

  @Test
  void goesByWhatIsUsualAtTheHour() {
    for (; hour < 8 * 24; hour++) {
      close(hour % 24 < 12 ? 4 : 9);
    }

    assertThat(levels.departure(SPAN)).isZero();
  }

  @ParameterizedTest(name = "days {0} apart, then {1} off: told {2}")
  @CsvSource({
    "0.5, 1.1, false",
    "0.5, 2,   true",
    "1.3, 9,   false",
  })
  void asksForMoreWhereDaysDifferAndForNothingThatGoesWithTheWeather(
      double apart, double off, boolean told) {
    for (int day = 0; day < 8; day++) {
      hours(24, day % 2 == 0 ? -apart / 2 : apart / 2);
    }
    hours(24, off - apart / 2);

    assertThat(levels.departure(SPAN) != 0).isEqualTo(told);
  }

  @Test
  void knowsNothingBeforeTheFourthDay() {
    hours(3 * 24, 0);
    hours(10, 5);

    assertThat(levels.departure(SPAN)).isZero();
  }

  @Test
  void isBackWhenTheLastHoursAre() {
    hours(6 * 24, 0);
    hours(24, 3);

    assertThat(levels.hasReturnedFrom(3)).isFalse();

    hours(1, 0);

    assertThat(levels.hasReturnedFrom(3)).isFalse();

    hours(1, 0);

    assertThat(levels.hasReturnedFrom(3)).isTrue();
  }

  @Test
  void tellsNoHourOfADepartureAgainThatIsOver() {
    hours(6 * 24, 0);
    hours(13, 3);
    hours(2, 0);
    levels.endDeparture();
    hours(13, 3);

    assertThat(levels.departure(SPAN)).isZero();

    hours(12, 3);

    assertThat(levels.departure(SPAN)).isEqualTo(3);
  }

  @Test
  void takesForUsualWhatLastsMostOfAWeek() {
    hours(6 * 24, 0);
    hours(4 * 24 + 4, 3);

    assertThat(levels.hasReturnedFrom(3)).isTrue();
  }

  @Test
  void leavesOutHoursInWhichNothingWasMeasured() {
    hours(6 * 24, 0);
    hour += 24;
    hours(16, 3);

    assertThat(levels.before(15)).isEqualTo(4 + 3);
    assertThat(levels.before(16)).isNaN();
    assertThat(levels.departure(SPAN)).isZero();

    hours(1, 3);

    assertThat(levels.departure(SPAN)).isEqualTo(3);
  }

  @Test
  void goesOnWhereItWasWritten() {
    hours(6 * 24, 0);
    hours(12, 3);
    ByteBuffer bytes = ByteBuffer.allocate(2_000);
    levels.write(bytes);
    levels = Levels.read(bytes.flip());
    hours(1, 3);

    assertThat(levels.departure(SPAN)).isEqualTo(3);
  }

  private void hours(int count, double off) {
    for (int i = 0; i < count; i++) {
      close(4 + off);
      hour++;
    }
  }

  /** A door that stands open in it moves no hour. */
  private void close(double level) {
    levels.closeHour(hour, new double[] {level, level + 20, level});
  }
}
