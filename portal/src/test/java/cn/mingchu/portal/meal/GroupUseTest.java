package cn.mingchu.portal.meal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.FoodGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class GroupUseTest {

  @Test
  void countsWhereItIsPlannedOrUsed() {
    assertThat(meat(1, 0).counts()).isTrue();
    assertThat(meat(0, 1).counts()).isTrue();
    assertThat(meat(0, 0).counts()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"OIL", "SALT", "SEASONING", "OTHER_FOODS"})
  void doesNotCountWhatNobodyIsFedWith(FoodGroup group) {
    assertThat(new GroupUse(group, 1_000, 100).counts()).isFalse();
  }

  private static GroupUse meat(long plannedGrams, long usedGrams) {
    return new GroupUse(FoodGroup.MEAT, plannedGrams, usedGrams);
  }
}
