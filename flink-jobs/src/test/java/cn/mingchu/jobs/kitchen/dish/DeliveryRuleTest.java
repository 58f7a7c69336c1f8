package cn.mingchu.jobs.kitchen.dish;

import static cn.mingchu.schemas.event.DishStage.DELIVERED;
import static cn.mingchu.schemas.event.DishStage.HELD;
import static cn.mingchu.schemas.event.DishStage.REHEATED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DishStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRuleTest {

  private final Canteen canteen = new Canteen();

  @ParameterizedTest(name = "{0} at {1} °C")
  @CsvSource({
    "DELIVERED, 60,    ''",
    "DELIVERED, 59.99, DELIVERY_TEMP_HOT OPEN 0.. 5999",
    "DELIVERED, 8.01,  DELIVERY_TEMP_HOT OPEN 0.. 801",
    "DELIVERED, 8,     ''",
    "DELIVERED, 4,     ''",
    "HELD,      30,    ''",
  })
  void looksAtWhatArrives(DishStage stage, double celsius, String finding) {
    canteen.measures(stage, 0, celsius);

    assertThat(String.join("", canteen.standing())).isEqualTo(finding);
  }

  @Test
  void isMendedByHeatOnly() {
    canteen.measures(DELIVERED, 0, 50).measures(DELIVERED, 1, 48).measures(HELD, 2, 65);
    assertThat(canteen.standing()).containsExactly("DELIVERY_TEMP_HOT OPEN 0.. 5000");

    canteen.measures(REHEATED, 20, 70);
    assertThat(canteen.standing()).containsExactly("DELIVERY_TEMP_HOT CLOSED 0..20 4800");
  }
}
