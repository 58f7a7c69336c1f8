package cn.mingchu.jobs.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StakesTest {

  @ParameterizedTest(name = "{0} g at {1} fen")
  @CsvSource({
    "500, 1200, 600",
    "999, 1, 0",
    "1000, 1, 1",
    "1999, 1, 1",
    "333, 1000, 333",
    "0, 1200, 0",
    "1000000000000, 10000000, 10000000000000000",
    "999999999999, 10000000, 9999999999990000",
    "500, , ",
  })
  void isWorthWholeFenAndNeverMoreThanItIs(long grams, @Nullable Long price, @Nullable Long fen) {
    assertThat(Stakes.ofGoods(grams, price)).isEqualTo(new Stakes(grams, fen, null, null));
  }
}
