package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandstillTest {

  private Standstill standstill = new Standstill();

  @ParameterizedTest(name = "moves after {0}, then stands still for {1}: {2}")
  @CsvSource({
    "1,  29, false",
    "1,  30, true",
    "10, 29, false",
    "10, 30, true",
    "20, 59, false",
    "20, 60, true",
  })
  void isStuckAfterThreeTimesItsLongest(int longest, int run, boolean stuck) {
    move(40, longest);
    show(-1, run);

    assertThat(standstill.isStuck()).isEqualTo(stuck);
  }

  @Test
  void isNotStuckWhereItNeverMoved() {
    move(28, 1);
    show(-1, 10_000);

    assertThat(standstill.isStuck()).isFalse();
  }

  @Test
  void doesNotAddWhatLiesOnBothSidesOfAGap() {
    move(40, 1);
    show(-1, 20);
    standstill.end();
    show(-1, 20);

    assertThat(standstill.isStuck()).isFalse();
  }

  @Test
  void learnsALongStandstillInStepsOnly() {
    move(40, 20);
    show(-1, 5_000);
    show(-2, 179);

    assertThat(standstill.isStuck()).isFalse();

    show(-2, 1);

    assertThat(standstill.isStuck()).isTrue();
  }

  @Test
  void goesOnWhereItWasWritten() {
    move(40, 1);
    show(-1, 29);
    ByteBuffer bytes = ByteBuffer.allocate(100);
    standstill.write(bytes);
    standstill = Standstill.read(bytes.flip());
    show(-1, 1);

    assertThat(standstill.isStuck()).isTrue();
  }

  private void move(int times, int rows) {
    for (int i = 0; i <= times; i++) {
      show(i, rows);
    }
  }

  private void show(double value, int rows) {
    for (int i = 0; i < rows; i++) {
      standstill.observe(value);
    }
  }
}
