package cn.mingchu.simulator.dish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DishTest {

  private static final long NOON = 1_772_769_600L;
  private static final Leg COOLS = new Leg(Phase.COOLS, NOON, NOON + 7_200, 4, 60);

  @Test
  void losesTwoThirdsOfWhatItIsWarmerInOneTimeConstant() {
    Dish dish = dish(COOLS);

    assertThat(dish.coreAt(NOON)).isEqualTo(84);
    assertThat(dish.coreAt(NOON + 3_600)).isCloseTo(4 + 80 * 0.368, within(0.5));
    assertThat(dish.coreAt(NOON + 7_200)).isCloseTo(4 + 80 * 0.135, within(0.5));
  }

  @Test
  void goesOnFromWhereTheLegBeforeLeftIt() {
    Dish dish = dish(COOLS, new Leg(Phase.REHEATS, NOON + 7_200, NOON + 9_000, 100, 10));

    assertThat(dish.coreAt(NOON + 7_260)).isGreaterThan(dish.coreAt(NOON + 7_200));
    assertThat(dish.coreAt(NOON + 9_000)).isCloseTo(100 - 85 * 0.05, within(1.0));
    assertThat(dish.end(Phase.COOLS)).hasValue(NOON + 7_200);
    assertThat(dish.begin(Phase.KEPT_HOT)).isEmpty();
  }

  @Test
  void refusesALegThatDoesNotLast() {
    assertThatThrownBy(() -> new Leg(Phase.COOLS, NOON, NOON, 4, 60))
        .hasMessage("COOLS must last, was 1772769600..1772769600");
  }

  private static Dish dish(Leg... legs) {
    return new Dish("红烧肉", 20_518, 1, DishStyle.PREPARED, List.of(legs), 84);
  }
}
