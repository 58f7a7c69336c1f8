package cn.mingchu.portal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MealCauseTest {

  @Test
  void namesTheMealAndWhatOfIt() {
    assertThat(MealCause.in("meal 2151000001 lunch-1"))
        .hasValue(new MealCause("2151000001", "lunch-1", null));
    assertThat(MealCause.in("meal 2151000001 lunch-1 MEAT"))
        .hasValue(new MealCause("2151000001", "lunch-1", "MEAT"));
    assertThat(MealCause.in("meal 2151000001 lunch-1 番茄 炒蛋"))
        .hasValue(new MealCause("2151000001", "lunch-1", "番茄 炒蛋"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "recall-1", "meal", "meal 2151000001", "mealtime 2151000001 lunch-1"})
  void namesNoMealInAnyOtherCause(String cause) {
    assertThat(MealCause.in(cause)).isEmpty();
  }

  @Test
  void leadsToThePageOfTheMeal() {
    assertThat(new MealCause("2151000001", "lunch-1", "MEAT").path())
        .isEqualTo("/school/2151000001/meals/lunch-1");
  }
}
