package cn.mingchu.simulator.variety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.simulator.chance.Dice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RangeTest {

  private static final Range RANGE = Range.between(2, 10);

  @Test
  void drawsEvenlyBetweenItsEnds() {
    Dice dice = Dice.of(1);
    List<Double> drawn = Stream.generate(() -> RANGE.draw(dice)).limit(10_000).toList();

    assertThat(drawn).allMatch(value -> value >= 2 && value < 10);
    assertThat(drawn.stream().filter(value -> value < 4).count()).isBetween(2_300L, 2_700L);
  }

  @Test
  void drawsHalfOfAllFromTheLowestEighthWhenItIsToDrawLow() {
    Dice dice = Dice.of(1);
    List<Double> drawn = Stream.generate(() -> RANGE.drawLow(dice)).limit(10_000).toList();

    assertThat(drawn).allMatch(value -> value >= 2 && value < 10);
    assertThat(drawn.stream().filter(value -> value < 3).count()).isBetween(4_800L, 5_200L);
  }

  @Test
  void drawsWholeMinutesWithBothEnds() {
    Dice dice = Dice.of(1);
    List<Integer> drawn = Stream.generate(() -> RANGE.drawMinutes(dice)).limit(1_000).toList();

    assertThat(drawn).contains(120, 600).allMatch(seconds -> seconds % 60 == 0);
  }

  @Test
  void drawsOneValueWhereAllAreAlike() {
    assertThat(Range.only(3).draw(Dice.of(1))).isEqualTo(3);
  }

  @Test
  void refusesToEndBeforeItBegins() {
    assertThatThrownBy(() -> Range.between(3, 2))
        .hasMessage("a range needs min <= max, was 3.0..2.0");
  }
}
