package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeapTest {

  private static final double SPAN = 1;

  @ParameterizedTest(name = "after steps of {0}, one of {1}: leapt {2}")
  @CsvSource({
    "0.5, 10,  10",
    "0.5, -10, -10",
    "5,   10,  0",
    "4.9, 10,  10",
    "0.5, 1.5, 0",
    "0.5, 1.6, 1.6",
  })
  void isTwiceAnyStepBefore(double usual, double step, double leapt) {
    assertThat(known(usual).of(leaping(step, 40), SPAN)).isEqualTo(leapt);
  }

  @Test
  void isNoneBeforeItHasStayed() {
    assertThat(known(0.5).of(leaping(10, 19), SPAN)).isZero();
    assertThat(known(0.5).of(leaping(10, 20), SPAN)).isEqualTo(10);
  }

  @Test
  void isNoneThatComesBack() {
    double[] recent = leaping(10, 40);
    Arrays.fill(recent, 110, 120, 0);

    assertThat(known(0.5).of(recent, SPAN)).isZero();
  }

  @Test
  void isNoneThatIsReachedBitByBit() {
    double[] recent = new double[120];
    for (int i = 60; i < 120; i++) {
      recent[i] = Math.min(10, i - 59);
    }

    assertThat(known(0.1).of(recent, SPAN)).isZero();
  }

  @Test
  void isNoneWithoutAPast() {
    Leap leap = new Leap();
    hours(leap, 0.5, 23);

    assertThat(leap.of(leaping(10, 40), SPAN)).isZero();
  }

  @Test
  void goesOnWhereItWasWritten() {
    ByteBuffer bytes = ByteBuffer.allocate(1_000);
    known(5).write(bytes);

    assertThat(Leap.read(bytes.flip()).of(leaping(10, 40), SPAN)).isZero();
  }

  /** Two hours, of which the last so many minutes are elsewhere. */
  private static double[] leaping(double step, int minutes) {
    double[] recent = new double[120];
    Arrays.fill(recent, 120 - minutes, 120, step);
    return recent;
  }

  private static Leap known(double usualStep) {
    Leap leap = new Leap();
    hours(leap, usualStep, 40);
    return leap;
  }

  private static void hours(Leap leap, double step, int count) {
    for (int hour = 0; hour < count; hour++) {
      leap.closeHour(new double[] {0, step, 0});
    }
  }
}
