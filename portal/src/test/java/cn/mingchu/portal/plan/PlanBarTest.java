package cn.mingchu.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanBarTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "0, LESS, 0",
    "568, LESS, 87",
    "569, AS_PLANNED, 87",
    "650, AS_PLANNED, 100",
    "651, MORE, 100",
    "9000, MORE, 150",
  })
  void liesInTheBandOrOutsideOfIt(long kcal, PlanBar.Standing standing, long drawn) {
    PlanBar bar = new PlanBar("energy", kcal, 569, 650);

    assertThat(bar.standing()).isEqualTo(standing);
    assertThat(bar.drawn()).isEqualTo(drawn);
    assertThat(bar.bandFrom()).isEqualTo(87);
    assertThat(bar.bandWidth()).isEqualTo(13);
  }

  @Test
  void theBandOfOneAmountIsStillToBeSeen() {
    assertThat(new PlanBar("EGG", 20_000, 20_000, 20_000).bandWidth()).isEqualTo(2);
  }

  @Test
  void drawsNothingThatTheStandardSaysNothingOf() {
    assertThat(PlanBar.of(plate(null, null, null))).isEmpty();
  }

  @Test
  void drawsNoSaltWhereThePlanHasNoLineOfIt() {
    assertThat(PlanBar.of(plate(650L, null, 3_000L)))
        .extracting(PlanBar::key)
        .containsExactly("energy", "GRAIN", "OIL");
    assertThat(PlanBar.of(plate(650L, 2_500L, null)))
        .extracting(PlanBar::key, PlanBar::value)
        .contains(tuple("SALT", 2_500L));
  }

  private static Plate plate(@Nullable Long mostKcal, @Nullable Long salt, @Nullable Long oil) {
    return new Plate(
        AgeBand.AGE_6_8,
        100,
        100,
        600,
        15_000,
        salt,
        oil,
        mostKcal == null ? null : (Long) 569L,
        mostKcal,
        null,
        null,
        mostKcal == null
            ? List.of(new Amount(FoodGroup.GRAIN, 1, null, null))
            : List.of(
                new Amount(FoodGroup.GRAIN, 90_000, 100_000L, 120_000L),
                new Amount(FoodGroup.OIL, 3_000, 0L, 10_000L),
                new Amount(FoodGroup.SALT, 1_000, 0L, 2_000L),
                new Amount(FoodGroup.SEASONING, 1_000, null, null)));
  }
}
