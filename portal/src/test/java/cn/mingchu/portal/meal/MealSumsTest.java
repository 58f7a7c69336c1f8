package cn.mingchu.portal.meal;

import static cn.mingchu.portal.meal.MealFixture.BAND;
import static cn.mingchu.portal.meal.MealFixture.DAY;
import static cn.mingchu.portal.meal.MealFixture.lunch;
import static cn.mingchu.portal.meal.MealFixture.meal;
import static cn.mingchu.portal.meal.MealFixture.use;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.FoodGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class MealSumsTest {

  @Test
  void addsMealsUp() {
    Meal asPlanned = lunch(800, 400_000L, use(FoodGroup.MEAT, 41_000, 41_000));
    Meal strayed = lunch(200, 200_000L, use(FoodGroup.MEAT, 41_000, 25_400));
    Meal awaited = meal("dinner-1", DAY, true, false, 0, null, use(FoodGroup.MEAT, 41_000, 0));

    assertThat(MealSums.of(List.of(asPlanned, strayed, awaited), BAND))
        .isEqualTo(new MealSums(3, 2, 1, 600L, new Share(23_800, 700_000)));
  }

  @Test
  void countsForTheCostOfEachOnlyMealsWhoseCostIsKnownAndAtWhichSomebodyAte() {
    Meal known = lunch(500, 250_000L);
    Meal priceless = lunch(900, null);
    Meal nobodyAte = lunch(0, 70_000L);

    assertThat(MealSums.of(List.of(known, priceless, nobodyAte), BAND).costEachFen())
        .isEqualTo(500);
    assertThat(MealSums.of(List.of(priceless, nobodyAte), BAND).costEachFen()).isNull();
  }

  @Test
  void isNothingWithoutMeals() {
    assertThat(MealSums.of(List.of(), BAND))
        .isEqualTo(new MealSums(0, 0, 0, null, new Share(0, 0)));
  }
}
