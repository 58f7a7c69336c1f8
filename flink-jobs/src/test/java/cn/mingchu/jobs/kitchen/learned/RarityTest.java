package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RarityTest {

  private static final HabitSettings SETTINGS = HabitSettings.standard();

  @Test
  void isTheShareOfItsOwnHistoryThatWasAsLarge() {
    Rarity rarity = new Rarity();
    for (int row = 0; row < 999; row++) {
      rarity.decades(row % 100 == 0 ? 8 : 1, SETTINGS);
    }

    assertThat(rarity.decades(80, SETTINGS)).isCloseTo(Math.log10(2_000), within(0.05));
    // The 80 is above; of ten 8s half are, and half of this one.
    assertThat(rarity.decades(8, SETTINGS)).isCloseTo(Math.log10(1_001 / 6.5), within(0.05));
    assertThat(rarity.decades(1, SETTINGS)).isZero();
  }

  @ParameterizedTest(name = "{0} rows")
  @ValueSource(ints = {0, 1, 149})
  void saysNothingBeforeItKnowsEnough(int rows) {
    Rarity rarity = new Rarity();
    for (int row = 0; row < rows; row++) {
      rarity.decades(1, SETTINGS);
    }

    assertThat(rarity.decades(200, SETTINGS)).isZero();
  }

  @Test
  void growsUsedToWhatHappensOften() {
    Rarity rarity = new Rarity();
    for (int row = 0; row < 1_000; row++) {
      rarity.decades(1, SETTINGS);
    }
    double first = rarity.decades(30, SETTINGS);
    for (int row = 0; row < 20; row++) {
      rarity.decades(30, SETTINGS);
    }

    assertThat(rarity.decades(30, SETTINGS)).isLessThan(first - 1);
  }

  @Test
  void forgets() {
    Rarity rarity = new Rarity();
    for (int row = 0; row < 1_000; row++) {
      rarity.decades(30, SETTINGS);
    }
    for (int row = 0; row < 300_000; row++) {
      rarity.decades(1, SETTINGS);
    }

    assertThat(rarity.decades(30, SETTINGS)).isCloseTo(4.3, within(0.1));
  }
}
