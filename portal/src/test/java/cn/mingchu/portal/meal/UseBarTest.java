package cn.mingchu.portal.meal;

import static cn.mingchu.portal.meal.MealFixture.BAND;
import static cn.mingchu.portal.meal.MealFixture.use;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.FoodGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class UseBarTest {

  @Test
  void isAsLongAsItsShareOfTheLongest() {
    GroupUse rice = use(FoodGroup.GRAIN, 80_000, 60_000);
    GroupUse meat = use(FoodGroup.MEAT, 20_000, 100_000);

    assertThat(UseBar.of(List.of(rice, meat), BAND))
        .containsExactly(
            new UseBar(new Execution(rice, BAND), 800, 600),
            new UseBar(new Execution(meat, BAND), 200, 1_000));
  }

  @Test
  void hasNoLengthWhereNothingWasUsedOrMoreCameBack() {
    GroupUse meat = use(FoodGroup.MEAT, 20_000, -1_000);
    GroupUse nothing = use(FoodGroup.MILK, 0, 0);

    assertThat(UseBar.of(List.of(meat), BAND))
        .containsExactly(new UseBar(new Execution(meat, BAND), 1_000, 0));
    assertThat(UseBar.of(List.of(nothing), BAND))
        .containsExactly(new UseBar(new Execution(nothing, BAND), 0, 0));
    assertThat(UseBar.of(List.of(), BAND)).isEmpty();
  }
}
