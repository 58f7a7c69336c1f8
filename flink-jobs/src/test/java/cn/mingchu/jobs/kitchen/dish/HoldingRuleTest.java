package cn.mingchu.jobs.kitchen.dish;

import static cn.mingchu.schemas.event.DishStage.COOKED;
import static cn.mingchu.schemas.event.DishStage.COOLING;
import static cn.mingchu.schemas.event.DishStage.HELD;
import static cn.mingchu.schemas.event.DishStage.REHEATED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The probe is used every 20 minutes, so that more than an hour between two measurements is a gap.
 */
class HoldingRuleTest {

  private final Canteen canteen = new Canteen();

  @ParameterizedTest(name = "{0} °C for {1} min")
  @CsvSource({
    "40,    120,   ''",
    "40,    120.1, DANGER_ZONE_TIME OPEN 0.. 4000",
    "8.01,  120.1, DANGER_ZONE_TIME OPEN 0.. 801",
    "8,     130,   ''",
    "59.99, 120.1, DANGER_ZONE_TIME OPEN 0.. 5999",
    "60,    130,   ''",
  })
  void countsWhatIsNeitherColdNorHot(double celsius, double minutes, String finding) {
    canteen.measures(HELD, 0, celsius).measures(HELD, 60, celsius);
    canteen.measures(HELD, 100, celsius).measures(HELD, minutes, celsius);

    assertThat(String.join("", canteen.standing())).isEqualTo(finding);
  }

  @Test
  void aGapNeitherProvesNorExcuses() {
    canteen.measures(HELD, 0, 40).measures(HELD, 60, 40);
    canteen.measures(HELD, 120.01, 40).measures(HELD, 180, 40);
    assertThat(canteen.standing()).isEmpty();

    canteen.measures(HELD, 180.1, 40);
    assertThat(canteen.standing()).containsExactly("DANGER_ZONE_TIME OPEN 0.. 4000");
  }

  @Test
  void knowsNothingOfTheWayIntoTheZoneOrOutOfIt() {
    canteen.measures(COOKED, 0, 75).measures(HELD, 60, 50).measures(HELD, 120, 50);
    canteen.measures(HELD, 180, 50).measures(HELD, 240, 8).measures(HELD, 300, 20);

    assertThat(canteen.standing()).isEmpty();
  }

  @Test
  void addsUpWhatTheColdOnlyInterrupts() {
    canteen.measures(HELD, 0, 40).measures(HELD, 60, 40).measures(HELD, 70, 8);
    canteen.measures(HELD, 80, 9).measures(HELD, 140, 15);
    assertThat(canteen.standing()).isEmpty();

    canteen.measures(HELD, 141, 15);
    assertThat(canteen.standing()).containsExactly("DANGER_ZONE_TIME OPEN 0.. 1500");
  }

  @Test
  void leavesCoolingToTheRulesOfCooling() {
    canteen.measures(COOLING, 0, 58).measures(COOLING, 50, 40).measures(COOLING, 100, 21);
    canteen.measures(HELD, 150, 15).measures(HELD, 200, 15);

    assertThat(canteen.standing()).isEmpty();
  }

  @Test
  void heatUpToTheLimitSetsItBackAndMendsIt() {
    canteen.measures(HELD, 0, 40).measures(HELD, 60, 40).measures(HELD, 120, 41);
    canteen.measures(HELD, 130, 40);
    assertThat(canteen.standing()).containsExactly("DANGER_ZONE_TIME OPEN 0.. 4000");

    canteen.measures(REHEATED, 140, 59.99).measures(REHEATED, 150, 75);
    canteen.measures(HELD, 180, 50).measures(HELD, 240, 50).measures(HELD, 300, 50);
    assertThat(canteen.standing())
        .contains("DANGER_ZONE_TIME CLOSED 0..150 4000")
        .noneMatch(finding -> finding.contains("DANGER_ZONE_TIME OPEN"));
  }
}
