package cn.mingchu.simulator.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.event.FoodGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class FraudsTest {

  private final Frauds frauds =
      new Frauds(
          List.of(
              new Fraud(FraudKind.SKIMMING, 3, 100, 20, FoodGroup.MEAT),
              new Fraud(FraudKind.GHOST_DINERS, 4, 100, 10, null),
              new Fraud(FraudKind.SPLIT_ORDERS, 5, 100, 10, null),
              new Fraud(FraudKind.ONE_SUPPLIER, 6, 100, 10, null),
              new Fraud(FraudKind.STORE_THEFT, 7, 100, 15, null),
              new Fraud(FraudKind.SUBSIDY_SHORT, 8, 100, 45, null),
              new Fraud(FraudKind.MENU_LATE, 9, 100, 1, null),
              new Fraud(FraudKind.NO_SAMPLE, 10, 100, 50, null)));

  @Test
  void skimmingTakesOneGroupOfOneSchoolFromItsDayOn() {
    assertThat(frauds.cookedShare(3, 100, FoodGroup.MEAT)).isEqualTo(0.8);
    assertThat(frauds.cookedShare(3, 99, FoodGroup.MEAT)).isEqualTo(1);
    assertThat(frauds.cookedShare(3, 100, FoodGroup.FISH)).isEqualTo(1);
    assertThat(frauds.cookedShare(4, 100, FoodGroup.MEAT)).isEqualTo(1);
  }

  @Test
  void ghostsAreCountedWhereTheyAre() {
    assertThat(frauds.counted(4, 100, 400)).isEqualTo(440);
    assertThat(frauds.counted(4, 99, 400)).isEqualTo(400);
    assertThat(frauds.counted(3, 100, 400)).isEqualTo(400);
  }

  @Test
  void ordersAreSplitForSomeDaysAndSuppliersAreLeftForGood() {
    assertThat(frauds.isOrderSplit(5, 99)).isFalse();
    assertThat(frauds.isOrderSplit(5, 104)).isTrue();
    assertThat(frauds.isOrderSplit(5, 105)).isFalse();
    assertThat(frauds.isOrderSplit(6, 100)).isFalse();
    assertThat(frauds.isBoughtOfOne(6, 99)).isFalse();
    assertThat(frauds.isBoughtOfOne(6, 1_000)).isTrue();
  }

  @Test
  void storesAreCountedWhereSomebodySteals() {
    assertThat(frauds.stolenPercent(7, 100)).isEqualTo(15);
    assertThat(frauds.stolenPercent(7, 99)).isZero();
    assertThat(frauds.stolenPercent(6, 100)).isZero();
    assertThat(frauds.areStoresCounted()).isTrue();
    assertThat(Frauds.NONE.areStoresCounted()).isFalse();
  }

  @Test
  void whoKeepsTheSubsidyPlansLessOfEverything() {
    assertThat(frauds.plannedShare(8, 100, FoodGroup.GRAIN)).isEqualTo(0.55);
    assertThat(frauds.plannedShare(8, 99, FoodGroup.GRAIN)).isEqualTo(1);
  }

  @Test
  void menusAreLateFromTheirDayOn() {
    assertThat(frauds.isMenuLate(9, 100)).isTrue();
    assertThat(frauds.isMenuLate(9, 99)).isFalse();
    assertThat(frauds.isMenuLate(8, 100)).isFalse();
  }

  @Test
  void dutiesAreNeglectedFromADayOn() {
    assertThat(frauds.percent(FraudKind.NO_SAMPLE, 10, 100)).isEqualTo(50);
    assertThat(frauds.percent(FraudKind.NO_SAMPLE, 10, 99)).isZero();
    assertThat(frauds.percent(FraudKind.NO_COMPANION, 10, 100)).isZero();
  }

  @Test
  void refusesWhatIsNoFraud() {
    assertThatThrownBy(() -> new Fraud(FraudKind.GHOST_DINERS, 1, 1, 100, null))
        .hasMessage("percent must be 1 to 99, was 100");
    assertThatThrownBy(() -> new Fraud(FraudKind.SKIMMING, 1, 1, 10, null))
        .hasMessage("a food group belongs to skimming, and to nothing else");
  }
}
