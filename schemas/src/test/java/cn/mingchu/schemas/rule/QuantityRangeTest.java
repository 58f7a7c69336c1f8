package cn.mingchu.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityRangeTest {

  @ParameterizedTest
  @EnumSource(names = "UNKNOWN_QUANTITY", mode = EnumSource.Mode.EXCLUDE)
  void bothEndsArePossible(Quantity quantity) {
    QuantityRange range = QuantityRange.of(quantity).orElseThrow();

    assertThat(QuantityRange.isPossible(quantity, range.min())).isTrue();
    assertThat(QuantityRange.isPossible(quantity, range.max())).isTrue();
    assertThat(QuantityRange.isPossible(quantity, range.min() - 1)).isFalse();
    assertThat(QuantityRange.isPossible(quantity, range.max() + 1)).isFalse();
  }

  @Test
  void nobodyMeasuresTheUnknown() {
    assertThat(QuantityRange.of(Quantity.UNKNOWN_QUANTITY)).isEmpty();
    assertThat(QuantityRange.isPossible(Quantity.UNKNOWN_QUANTITY, 0)).isFalse();
  }

  @Test
  void whatIsSoOrNotIsNothingBetween() {
    assertThat(QuantityRange.isPossible(Quantity.DOOR_OPEN, 50)).isFalse();
    assertThat(QuantityRange.isYesOrNo(Quantity.DOOR_OPEN)).isTrue();
    assertThat(QuantityRange.isYesOrNo(Quantity.TRAP_HITS)).isFalse();
  }
}
