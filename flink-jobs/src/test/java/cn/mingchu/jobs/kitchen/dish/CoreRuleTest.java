package cn.mingchu.jobs.kitchen.dish;

import static cn.mingchu.schemas.event.DishStage.COOKED;
import static cn.mingchu.schemas.event.DishStage.COOLING;
import static cn.mingchu.schemas.event.DishStage.HELD;
import static cn.mingchu.schemas.event.DishStage.REHEATED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreRuleTest {

  private final Canteen canteen = new Canteen();

  @ParameterizedTest(name = "{0} at {1} °C")
  @CsvSource({
    "COOKED,   69.99, COOK_CORE_LOW OPEN 0.. 6999",
    "COOKED,   70,    ''",
    "COOKED,   85,    ''",
    "COOKED,   20,    COOK_CORE_LOW OPEN 0.. 2000",
    "REHEATED, 69.99, REHEAT_CORE_LOW OPEN 0.. 6999",
    "REHEATED, 70,    ''",
    "COOLING,  30,    ''",
    "HELD,     30,    ''",
  })
  void looksAtWhatIsFinished(DishStage stage, double celsius, String finding) {
    canteen.measures(stage, 0, celsius);

    assertThat(String.join("", canteen.standing())).isEqualTo(finding);
  }

  @Test
  void isMendedByTheFirstCoreThatReachesTheLimit() {
    canteen.measures(COOKED, 0, 65).measures(COOKED, 5, 62).measures(HELD, 7, 75);
    assertThat(canteen.standing()).containsExactly("COOK_CORE_LOW OPEN 0.. 6500");

    canteen.measures(REHEATED, 10, 70);
    assertThat(canteen.standing()).containsExactly("COOK_CORE_LOW CLOSED 0..10 6200");
  }

  @Test
  void tellsEachHeatingOnItsOwn() {
    canteen.measures(COOKED, 0, 65).measures(COOKED, 5, 75).measures(COOLING, 20, 55);
    canteen.measures(REHEATED, 300, 60);

    assertThat(canteen.standing())
        .containsExactly("COOK_CORE_LOW CLOSED 0..5 6500", "REHEAT_CORE_LOW OPEN 300.. 6000");
  }

  @Test
  void namesTheDishTheProbeAndWhatItRestsOn() {
    canteen.measures(COOKED, 0, 65);

    KitchenFinding finding = canteen.findings().get(0);
    assertThat(finding.dishId()).isEqualTo(Canteen.DISH);
    assertThat(finding.deviceId()).isEqualTo("probe-1");
    assertThat(finding.schoolId()).isEqualTo("2151000001");
    assertThat(finding.status()).isEqualTo(FindingStatus.OPEN);
    assertThat(finding.limitHundredths()).isEqualTo(70_00);
    assertThat(finding.parameters()).containsOnly(Assertions.entry("limit", "70"));
    assertThat(finding.evidence())
        .extracting(item -> item.role() + " " + item.eventIdLow() + " " + item.hundredths())
        .containsExactly(EvidenceRole.FIRST + " 1 6500", EvidenceRole.DECIDING + " 1 6500");
  }
}
