package cn.mingchu.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

  @Test
  void throwsWhatSplitMix64Throws() {
    Dice dice = new Dice(1_234_567);

    assertThat(List.of(dice.next(), dice.next()))
        .containsExactly(6457827717110365317L, 3203168211198807973L);
  }

  @Test
  void throwsOtherwiseAtOtherPlaces() {
    assertThat(IntStream.range(0, 1_000).mapToObj(place -> Dice.of(1, place).next()).distinct())
        .hasSize(1_000);
    assertThat(Dice.of(1, 2, 3).next()).isNotEqualTo(Dice.of(1, 3, 2).next());
  }

  @Test
  void keepsNoiseWithinItsBell() {
    Dice dice = Dice.of(7);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 100_000; i++) {
      double noise = dice.bell(2.0);
      assertThat(noise).isBetween(-7.0, 7.0);
      sum += noise;
      squares += noise * noise;
    }

    assertThat(sum / 100_000).isBetween(-0.03, 0.03);
    assertThat(squares / 100_000).isBetween(3.9, 4.1);
  }

  @Test
  void reachesBothEndsOfARange() {
    Dice dice = Dice.of(7);

    assertThat(IntStream.range(0, 1_000).map(i -> dice.between(-1, 1)).distinct().sorted())
        .containsExactly(-1, 0, 1);
  }

  @Test
  void shufflesWithoutLoss() {
    List<Integer> list = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
    Dice.of(7).shuffle(list);

    assertThat(list)
        .isNotEqualTo(IntStream.range(0, 50).boxed().toList())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 50).boxed().toList());
  }

  @Test
  void makesIdsOfTheRandomVersion() {
    assertThat(Dice.uuid(1, 2).version()).isEqualTo(4);
    assertThat(Dice.uuid(1, 2).variant()).isEqualTo(2);
    assertThat(Dice.uuid(1, 2)).isEqualTo(Dice.uuid(1, 2)).isNotEqualTo(Dice.uuid(1, 3));
  }
}
