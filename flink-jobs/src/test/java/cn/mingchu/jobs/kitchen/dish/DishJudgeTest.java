package cn.mingchu.jobs.kitchen.dish;

import static cn.mingchu.schemas.event.DishStage.COOKED;
import static cn.mingchu.schemas.event.DishStage.COOLING;
import static cn.mingchu.schemas.event.DishStage.HELD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.schemas.event.FindingStatus;
import org.junit.jupiter.api.Test;

class DishJudgeTest {

  private static final double DAY = 24 * 60;

  private final Canteen canteen = new Canteen();

  @Test
  void aLateMeasurementTakesBackWhatItRefutes() {
    canteen.measures(COOLING, 0, 60).measures(COOLING, 130, 25);
    assertThat(canteen.standing()).containsExactly("COOL_STAGE1_SLOW OPEN 0.. 2500");

    canteen.measuresLate(COOLING, 60, 21, 140);

    assertThat(canteen.standing()).isEmpty();
    assertThat(canteen.findings())
        .extracting(KitchenFinding::status)
        .containsExactly(FindingStatus.OPEN, FindingStatus.WITHDRAWN);
  }

  @Test
  void aCopyChangesNothing() {
    assertThat(canteen.observe(COOKED, 0, 65, 0)).isEqualTo(Reception.ACCEPTED);
    assertThat(canteen.observe(COOKED, 0, 65, 5)).isEqualTo(Reception.DUPLICATE);

    assertThat(canteen.findings()).hasSize(1);
  }

  @Test
  void setsAsideWhatCannotBeJudged() {
    assertThat(canteen.observe(COOKED, 0, 65, 2 * DAY)).isEqualTo(Reception.LATE);
    assertThat(canteen.observe(COOKED, 5.01, 65, 0)).isEqualTo(Reception.CLOCK_AHEAD);
    assertThat(canteen.observe(COOKED, 5, 75, 0)).isEqualTo(Reception.ACCEPTED);
    assertThat(canteen.findings()).isEmpty();
  }

  @Test
  void keepsNoMoreThanAnybodyMeasures() {
    for (int i = 0; i < DishJudge.MOST_READINGS; i++) {
      assertThat(canteen.observe(HELD, i * 0.1, 70, i * 0.1)).isEqualTo(Reception.ACCEPTED);
    }

    assertThat(canteen.observe(HELD, 1_000, 70, 1_000)).isEqualTo(Reception.TOO_MANY);
    assertThat(canteen.observe(HELD, 0, 70, 1_000)).isEqualTo(Reception.DUPLICATE);
  }

  @Test
  void whatNothingMendedEndsWithTheDish() {
    canteen.measures(COOKED, 0, 65).measures(HELD, 30, 62);
    assertThat(canteen.nextAlarm()).isEqualTo(Canteen.at(30 + DAY));

    canteen.timePassesTo(30 + DAY - 0.001);
    assertThat(canteen.standing()).containsExactly("COOK_CORE_LOW OPEN 0.. 6500");

    canteen.timePassesTo(30 + DAY);
    assertThat(canteen.standing()).containsExactly("COOK_CORE_LOW CLOSED 0..30 6500");
  }

  @Test
  void aNameThatComesAgainADayLaterIsAnotherDish() {
    canteen.measures(COOKED, 0, 65).measures(COOKED, DAY, 75);

    assertThat(canteen.standing()).containsExactly("COOK_CORE_LOW CLOSED 0..0 6500");
  }

  @Test
  void forgetsADishWhenNothingCanBeAddedToIt() {
    canteen.measures(COOKED, 0, 65).measures(COOKED, 2 * DAY, 65);

    canteen.timePassesTo(3 * DAY);
    assertThat(canteen.dish().readings).hasSize(1);
    assertThat(canteen.nextAlarm()).isEqualTo(Canteen.at(5 * DAY));

    canteen.timePassesTo(5 * DAY);
    assertThat(canteen.dish().isForgotten()).isTrue();
    assertThat(canteen.dish().told).isEmpty();
    assertThat(canteen.nextAlarm()).isNull();
    assertThat(canteen.standing())
        .containsExactly("COOK_CORE_LOW CLOSED 0..0 6500", "COOK_CORE_LOW CLOSED 2880..2880 6500");
  }

  @Test
  void aProbeThatIsRemovedEndsWhatIsOpen() {
    canteen.measures(COOKED, 0, 65).measures(HELD, 30, 62);

    canteen.deregister();

    assertThat(canteen.standing()).containsExactly("COOK_CORE_LOW CLOSED 0..30 6500");
  }
}
