package cn.mingchu.jobs.kitchen.dish;

import static cn.mingchu.schemas.event.DishStage.COOKED;
import static cn.mingchu.schemas.event.DishStage.COOLING;
import static cn.mingchu.schemas.event.DishStage.DELIVERED;
import static cn.mingchu.schemas.event.DishStage.HELD;
import static cn.mingchu.schemas.event.DishStage.REHEATED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfRuleTest {

  private static final double HOURS = 60;

  private final Canteen canteen = new Canteen();

  @ParameterizedTest(name = "{0} °C after {1} min")
  @CsvSource({
    "65,    240,   ''",
    "65,    240.1, CATER_HOT_SHELF OPEN 0.. 6500",
    "60,    240.1, CATER_HOT_SHELF OPEN 0.. 6000",
    "59.99, 240.1, ''",
  })
  void whatIsKeptHotIsEatenWithinFourHours(double celsius, double minute, String finding) {
    canteen.measures(COOKED, 0, 80).measures(HELD, minute, celsius);

    assertThat(String.join("", canteen.standing())).isEqualTo(finding);
  }

  @ParameterizedTest(name = "{0} °C after {1} min")
  @CsvSource({
    "5,    1440,   ''",
    "5,    1440.1, CATER_COLD_SHELF OPEN 0.. 500",
    "8,    1440.1, CATER_COLD_SHELF OPEN 0.. 800",
    "8.01, 1440.1, ''",
  })
  void whatIsKeptColdIsEatenWithinADay(double celsius, double minute, String finding) {
    canteen.measures(COOKED, 0, 80).measures(COOLING, 60, 20).measures(COOLING, 2 * HOURS, 8);
    canteen.measures(HELD, minute, celsius);

    assertThat(String.join("", canteen.standing())).isEqualTo(finding);
  }

  @Test
  void whatWasReheatedIsKeptNeitherHotNorCold() {
    canteen.measures(COOKED, 0, 80).measures(COOLING, 60, 20).measures(COOLING, 2 * HOURS, 8);
    canteen.measures(REHEATED, 20 * HOURS, 75).measures(HELD, 20.5 * HOURS, 65);
    canteen.measures(HELD, 25 * HOURS, 65);

    assertThat(canteen.standing()).isEmpty();
  }

  @Test
  void aBrokenChainIsLeftToOtherRules() {
    canteen.measures(COOKED, 0, 80).measures(HELD, 60, 55).measures(HELD, 61, 65);
    canteen.measures(HELD, 5 * HOURS, 65);

    assertThat(canteen.standing()).isEmpty();
  }

  @Test
  void heatMakesNothingFresh() {
    canteen.measures(COOKED, 0, 80).measures(HELD, 5 * HOURS, 65);
    canteen.measures(REHEATED, 5.5 * HOURS, 80).measures(DELIVERED, 6 * HOURS, 62);
    assertThat(canteen.standing()).containsExactly("CATER_HOT_SHELF OPEN 0.. 6500");

    canteen.measures(COOKED, 7 * HOURS, 80).measures(HELD, 8 * HOURS, 65);

    assertThat(canteen.standing()).containsExactly("CATER_HOT_SHELF CLOSED 0..420 6200");
  }

  @Test
  void nothingIsKnownOfADishThatNobodySawCooked() {
    canteen.measures(DELIVERED, 0, 65).measures(HELD, 5 * HOURS, 65);

    assertThat(canteen.standing()).isEmpty();
  }
}
