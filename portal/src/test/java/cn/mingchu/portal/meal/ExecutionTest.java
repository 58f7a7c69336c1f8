package cn.mingchu.portal.meal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.meal.Execution.Standing;
import cn.mingchu.schemas.event.FoodGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionTest {

  @ParameterizedTest
  @CsvSource({
    "100000, 0, LESS, 0",
    "100000, 62400, LESS, 62",
    "100000, 84999, LESS, 84",
    "100000, 85000, AS_PLANNED, 85",
    "100000, 85499, AS_PLANNED, 85",
    "100000, 99500, AS_PLANNED, 100",
    "100000, 115000, AS_PLANNED, 115",
    "100000, 115001, MORE, 116",
    "100000, 240000, MORE, 240",
    "3, 3, AS_PLANNED, 100"
  })
  void holdsWhatWasUsedAgainstThePlan(
      long plannedGrams, long usedGrams, Standing standing, long percent) {
    Execution execution = meat(plannedGrams, usedGrams);

    assertThat(execution.standing()).isEqualTo(standing);
    assertThat(execution.percent()).isEqualTo(percent);
  }

  @Test
  void hasNoShareOfWhatIsNotPlanned() {
    assertThat(meat(0, 500).standing()).isEqualTo(Standing.NOT_PLANNED);
    assertThat(meat(0, 500).percent()).isNull();
    assertThat(meat(0, 0).standing()).isEqualTo(Standing.AS_PLANNED);
    assertThat(meat(0, 0).percent()).isNull();
  }

  @Test
  void isLessWhereMoreCameBackThanWasTaken() {
    assertThat(meat(1_000, -200).standing()).isEqualTo(Standing.LESS);
    assertThat(meat(1_000, -200).drawn()).isZero();
  }

  @Test
  void drawsNoBarBeyondOneAndAHalf() {
    assertThat(meat(1_000, 620).drawn()).isEqualTo(62);
    assertThat(meat(1_000, 1_500).drawn()).isEqualTo(150);
    assertThat(meat(1_000, 9_000).drawn()).isEqualTo(150);
    assertThat(meat(0, 1).drawn()).isEqualTo(150);
  }

  @Test
  void goesByTheBoundsThatAreInForce() {
    GroupUse use = new GroupUse(FoodGroup.MEAT, 100_000, 94_999);

    assertThat(new Execution(use, new ExecutionBand(85, 115)).standing())
        .isEqualTo(Standing.AS_PLANNED);
    assertThat(new Execution(use, new ExecutionBand(95, 115)).standing()).isEqualTo(Standing.LESS);
    assertThat(new Execution(use, new ExecutionBand(95, 115)).percent()).isEqualTo(94);
  }

  private static Execution meat(long plannedGrams, long usedGrams) {
    return new Execution(new GroupUse(FoodGroup.MEAT, plannedGrams, usedGrams), MealFixture.BAND);
  }
}
