package cn.mingchu.portal.meal;

import static cn.mingchu.portal.meal.MealFixture.BAND;
import static cn.mingchu.portal.meal.MealFixture.DAY;
import static cn.mingchu.portal.meal.MealFixture.lunch;
import static cn.mingchu.portal.meal.MealFixture.meal;
import static cn.mingchu.portal.meal.MealFixture.use;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.FoodGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MealTest {

  private static final GroupUse RICE = use(FoodGroup.GRAIN, 80_000, 80_000);
  private static final GroupUse TOO_LITTLE_MEAT = use(FoodGroup.MEAT, 41_000, 25_400);
  private static final GroupUse SALT = use(FoodGroup.SALT, 1_600, 100);
  private static final GroupUse NO_MILK = use(FoodGroup.MILK, 0, 0);

  @ParameterizedTest
  @CsvSource({"1000, 3, 333", "500, 3, 167", "3, 2, 2", "1, 2, 1", "1, 3, 0", "394632, 812, 486"})
  void costsSoMuchForEachWhoAte(long costFen, int diners, long eachFen) {
    assertThat(lunch(diners, costFen).costEachFen()).isEqualTo(eachFen);
  }

  @Test
  void costsNobodyAnythingWhereNobodyAteOrNoPriceIsKnown() {
    assertThat(lunch(0, 394_632L).costEachFen()).isNull();
    assertThat(lunch(812, null).costEachFen()).isNull();
    assertThat(lunch(812, 0L).costEachFen()).isZero();
  }

  @Test
  void tellsWhichShareOfWhatWasPaidWasSpentOnFood() {
    assertThat(lunch(812, 394_632L).spent()).isEqualTo(new Share(394_632, 487_200));
    assertThat(lunch(812, null).spent()).isNull();
    assertThat(meal("lunch-1", DAY, false, true, 812, 394_632L).spent()).isNull();
  }

  @Test
  void tellsWhichShareOfWhatWasCookedIsLeft() {
    assertThat(lunch(812, null).left()).isEqualTo(new Share(11_900, 350_000));
  }

  @Test
  void holdsWhatWasUsedAgainstThePlanForTheGroupsThatAreJudged() {
    Meal lunch = lunch(812, null, RICE, TOO_LITTLE_MEAT, NO_MILK, SALT);

    assertThat(lunch.executions(BAND))
        .containsExactly(new Execution(RICE, BAND), new Execution(TOO_LITTLE_MEAT, BAND));
    assertThat(lunch.strayed(BAND)).isTrue();
    assertThat(lunch(812, null, RICE, SALT).strayed(BAND)).isFalse();
  }

  @Test
  void holdsNothingAgainstAPlanThatThereIsNot() {
    Meal lunch = meal("lunch-1", DAY, false, true, 812, null, use(FoodGroup.GRAIN, 0, 80_000));

    assertThat(lunch.executions(BAND)).isEmpty();
    assertThat(lunch.strayed(BAND)).isFalse();
    assertThat(lunch.eaten()).containsExactly(use(FoodGroup.GRAIN, 0, 80_000));
  }

  @Test
  void judgesNoMealThatHasNotComeAbout() {
    Meal awaited = meal("lunch-1", DAY, true, false, 0, null, use(FoodGroup.GRAIN, 80_000, 0));

    assertThat(awaited.cameAbout()).isFalse();
    assertThat(awaited.executions(BAND)).isEmpty();
    assertThat(awaited.strayed(BAND)).isFalse();
  }

  @Test
  void judgesAMealOfWhichOnlyTheStoreTells() {
    Meal untold = meal("lunch-1", DAY, true, false, 0, null, TOO_LITTLE_MEAT);

    assertThat(untold.cameAbout()).isTrue();
    assertThat(untold.executions(BAND)).containsExactly(new Execution(TOO_LITTLE_MEAT, BAND));
  }
}
