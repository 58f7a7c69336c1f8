package cn.mingchu.jobs.kitchen.dish;

import static cn.mingchu.schemas.event.DishStage.COOKED;
import static cn.mingchu.schemas.event.DishStage.COOLING;
import static cn.mingchu.schemas.event.DishStage.HELD;
import static cn.mingchu.schemas.event.DishStage.REHEATED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DishStage;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoolingRuleTest {

  private final Canteen canteen = new Canteen();

  @ParameterizedTest(name = "{1} °C after {0} min")
  @CsvSource({
    "120,    21.01, ''",
    "120.01, 21.01, COOL_STAGE1_SLOW OPEN 0.. 2101",
    "120.01, 21,    ''",
    "300,    60,    COOL_STAGE1_SLOW OPEN 0.. 6000",
    "60,     40,    ''",
  })
  void theFirstStageTakesTwoHours(double minute, double celsius, String finding) {
    canteen.measures(COOLING, 0, 60).measures(COOLING, minute, celsius);

    assertThat(String.join("", canteen.standing())).isEqualTo(finding);
  }

  @ParameterizedTest(name = "{1} °C, {0} min after 21 °C")
  @CsvSource({
    "120,    8.01, ''",
    "120.01, 8.01, COOL_STAGE2_SLOW OPEN 60.. 801",
    "120.01, 8,    ''",
    "60,     10,   ''",
  })
  void theSecondStageTakesTwoHoursMore(double minute, double celsius, String finding) {
    canteen.measures(COOLING, 0, 60).measures(COOLING, 60, 21);
    canteen.measures(COOLING, 60 + minute, celsius);

    assertThat(String.join("", canteen.standing())).isEqualTo(finding);
  }

  /** Either stage was slow, and the first was not if the dish had come through it in time. */
  @ParameterizedTest(name = "{1} °C after {0} min")
  @CsvSource({
    "240,    12, ''",
    "240.01, 12, COOL_STAGE2_SLOW OPEN 0.. 1200",
    "240.01, 8,  ''",
    "270,    21, COOL_STAGE2_SLOW OPEN 0.. 2100",
    "270,    22, COOL_STAGE1_SLOW OPEN 0.. 2200",
  })
  void aGapExcusesNothingThatTheOtherSideProves(double minute, double celsius, String finding) {
    canteen.measures(COOKED, -10, 80).measures(COOLING, 0, 60);

    canteen.measures(COOLING, minute, celsius);

    assertThat(String.join("", canteen.standing())).isEqualTo(finding);
  }

  @Test
  void countsFromTheFirstMeasurementThatShowsTheStartPassed() {
    canteen.measures(COOLING, 0, 60.01).measures(COOLING, 90, 30);

    canteen.measures(COOLING, 210, 25);
    assertThat(canteen.standing()).isEmpty();

    canteen.measures(COOLING, 211, 25);
    assertThat(canteen.standing()).containsExactly("COOL_STAGE1_SLOW OPEN 90.. 2500");
  }

  @Test
  void doesNotBlameTheLastStageForTheFirst() {
    canteen.measures(COOLING, 0, 55).measures(COOLING, 130, 25).measures(COOLING, 140, 20);
    canteen.measures(COOLING, 250, 12).measures(COOLING, 259, 8);

    assertThat(canteen.standing()).containsExactly("COOL_STAGE1_SLOW CLOSED 0..140 2500");
  }

  @Test
  void isMendedByColdOrByHeat() {
    canteen.measures(COOLING, 0, 60).measures(COOLING, 130, 30).measures(COOLING, 150, 29);
    canteen.measures(REHEATED, 160, 75);
    assertThat(canteen.standing()).containsExactly("COOL_STAGE1_SLOW CLOSED 0..160 3000");

    canteen.measures(COOLING, 170, 60).measures(COOLING, 291, 22).measures(COOLING, 300, 21);
    assertThat(canteen.standing())
        .containsExactly(
            "COOL_STAGE1_SLOW CLOSED 0..160 3000", "COOL_STAGE1_SLOW CLOSED 170..300 2200");
  }

  @Test
  void judgesTheMeasurementThatEndsTheCoolingToo() {
    canteen.measures(COOLING, 0, 60).measures(HELD, 270, 12);
    assertThat(canteen.standing()).containsExactly("COOL_STAGE2_SLOW OPEN 0.. 1200");
  }

  @Test
  void goesOnWhileADishThatIsNeitherColdNorHotIsCalledHeld() {
    canteen.measures(COOLING, 0, 60).measures(HELD, 60, 20).measures(HELD, 180, 12);
    assertThat(canteen.standing()).isEmpty();

    canteen.measures(HELD, 180.01, 12).measures(HELD, 200, 8);

    assertThat(canteen.standing()).containsExactly("COOL_STAGE2_SLOW CLOSED 60..200 1200");
  }

  @Test
  void timesNothingOfADishThatWasNeverCooled() {
    canteen.measures(HELD, 0, 59).measures(HELD, 300, 22);

    assertThat(canteen.standing()).isEmpty();
  }

  @ParameterizedTest(name = "{0} at {1} °C")
  @CsvSource({
    "HELD, 60, ''",
    "DELIVERED, 59.99, ''",
    "HELD, 59.99, COOL_STAGE1_SLOW OPEN 0.. 2200"
  })
  void endsWhereItIsKeptHotOrDelivered(DishStage stage, double celsius, String finding) {
    canteen.measures(COOLING, 0, 60).measures(stage, 30, celsius).measures(COOLING, 130, 22);

    assertThat(
            canteen.standing().stream()
                .filter(line -> line.startsWith("COOL"))
                .collect(Collectors.joining()))
        .isEqualTo(finding);
  }

  @Test
  void staysSilentWhenItCameThroughAndWarmsLater() {
    canteen.measures(COOLING, 0, 60).measures(COOLING, 100, 7).measures(COOLING, 300, 9);

    assertThat(canteen.standing()).isEmpty();
  }
}
