package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seeds: 1 for the noise of all of them. */
class JitterTest {

  private static final int HOUR = 60;

  private final Random dice = new Random(1);
  private final Ring minutes = new Ring(120);
  private Jitter jitter = new Jitter();
  private int minute;

  @ParameterizedTest(name = "noise of {0} instead of 0.1: {1}")
  @CsvSource({"0.1, false", "0.13, false", "0.5, true", "4, true"})
  void isNoisyAtMoreThanTwiceItsHighest(double noise, boolean noisy) {
    hours(40, 0.1, 0);
    hours(1, noise, 0);

    assertThat(jitter.isNoisy()).isEqualTo(noisy);
  }

  @Test
  void takesNoFastAirForNoise() {
    hours(40, 0.1, 0);
    hours(1, 0.1, 0.5);

    assertThat(jitter.isNoisy()).isFalse();
  }

  @Test
  void doesNotGuessWithoutAPast() {
    hours(11, 0.1, 0);
    hours(1, 4, 0);

    assertThat(jitter.isNoisy()).isFalse();
  }

  @Test
  void isNoisyUntilTheNoiseIsOver() {
    hours(40, 0.1, 0);
    hours(30, 1, 0);

    assertThat(jitter.isNoisy()).isTrue();

    hours(1, 0.1, 0);

    assertThat(jitter.isNoisy()).isFalse();
  }

  @Test
  void takesForUsualWhatLastsAsLongAsItRemembers() {
    hours(40, 0.1, 0);
    hours(59, 1, 0);

    assertThat(jitter.isNoisy()).isTrue();

    hours(3, 1, 0);

    assertThat(jitter.isNoisy()).isFalse();
  }

  @Test
  void goesOnWhereItWasWritten() {
    hours(40, 0.1, 0);
    hours(1, 1, 0);
    ByteBuffer bytes = ByteBuffer.allocate(1_000);
    jitter.write(bytes);
    jitter = Jitter.read(bytes.flip());

    assertThat(jitter.isNoisy()).isTrue();

    hours(1, 0.1, 0);

    assertThat(jitter.isNoisy()).isFalse();
  }

  private void hours(int count, double noise, double aMinute) {
    for (int hour = 0; hour < count; hour++) {
      for (int i = 0; i < HOUR; i++) {
        double air = 4 + Math.sin(minute++ / 8.0) + aMinute * i;
        minutes.add(air + noise * dice.nextGaussian());
      }
      jitter.closeHour(minutes);
    }
  }
}
