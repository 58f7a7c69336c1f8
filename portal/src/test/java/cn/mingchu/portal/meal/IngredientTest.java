package cn.mingchu.portal.meal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.FoodGroup;
import org.junit.jupiter.api.Test;

class IngredientTest {

  private static final Ingredient PORK =
      new Ingredient("猪肉", FoodGroup.MEAT, 41_000, 25_400, 71_120L);

  @Test
  void tellsHowMuchMoreOrLessWasUsed() {
    assertThat(PORK.differenceGrams()).isEqualTo(-15_600);
  }

  @Test
  void isSharedByThoseWhoAte() {
    assertThat(PORK.gramsEach(812)).hasToString("31.3");
    assertThat(new Ingredient("盐", FoodGroup.SALT, 0, 1, null).gramsEach(20)).hasToString("0.1");
  }

  @Test
  void isSharedByNobodyWhereNobodyAte() {
    assertThat(PORK.gramsEach(0)).isNull();
  }
}
