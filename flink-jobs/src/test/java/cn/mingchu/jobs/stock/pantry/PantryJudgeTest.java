package cn.mingchu.jobs.stock.pantry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.stock.paper.StockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PantryJudgeTest {

  private final Larder rice = new Larder();

  @Test
  void tellsOfALotThatOthersAreTakenBeforeADayAfterThat() {
    rice.comes("old", 50, 0.3, 100).comes("new", 50, 1.3, 101).taken("new", 10, 2.25, 101);

    rice.timePassesTo(3.99);
    assertThat(rice.standing()).isEmpty();
    rice.timePassesTo(4);

    assertThat(rice.standing()).containsExactly("FIFO_VIOLATION old@2151000001 OPEN 2.25.. 50000");
  }

  @ParameterizedTest(name = "the older until {0}, the newer until {1}: {2}")
  @CsvSource({
    "100, 101, true",
    "100, 100, true", // it came a day earlier
    "101, 100, false", // what expires first goes first
    ", 100, true",
    "100, , true"
  })
  void asksForTheLastDayBeforeTheDayOnWhichItCame(Integer old, Integer newer, boolean isOutOfTurn) {
    rice.comes("old", 50, 0.3, old).comes("new", 50, 1.3, newer).taken("new", 10, 2.25, newer);

    rice.timePassesTo(4);

    assertThat(rice.standing()).hasSize(isOutOfTurn ? 1 : 0);
  }

  @Test
  void asksForNoOrderOfWhatCameOnOneDay() {
    rice.comes("one", 50, 0.3, 100).comes("two", 50, 0.4, 100).taken("two", 10, 1.25, 100);

    rice.timePassesTo(3);

    assertThat(rice.standing()).isEmpty();
  }

  @Test
  void isSilentWhereTheOlderIsUsedUpOnTheSameDay() {
    rice.comes("old", 5, 0.3, 100).comes("new", 50, 1.3, 101);
    rice.taken("new", 10, 2.25, 101).taken("old", 5, 2.3, 100);

    rice.timePassesTo(4);

    assertThat(rice.standing()).isEmpty();
  }

  @Test
  void isSilentWhereAllOfItCameBack() {
    rice.comes("old", 5, 0.3, 100).comes("new", 50, 1.3, 101);
    rice.taken("new", 10, 2.25, 101).move("new", StockKind.RETURNED, 10, 2.5, 101);

    rice.timePassesTo(4);

    assertThat(rice.standing()).isEmpty();
  }

  @Test
  void asksNobodyToUseWhatIsOutOfDate() {
    rice.comes("old", 5, 0.3, 1).comes("new", 50, 1.3, 101).taken("new", 10, 2.25, 101);

    rice.timePassesTo(4);

    assertThat(rice.standing()).isEmpty();
  }

  @Test
  void isOverOnTheDayOnWhichTheTurnIsKept() {
    rice.comes("old", 50, 0.3, 100).comes("new", 50, 1.3, 101).taken("new", 10, 2.25, 101);
    rice.taken("new", 10, 3.25, 101).taken("old", 10, 5.25, 100);

    rice.timePassesTo(7);

    assertThat(rice.standing())
        .containsExactly("FIFO_VIOLATION old@2151000001 CLOSED 2.25..5 50000");
  }

  @Test
  void takesBackWhatALatePaperExcuses() {
    rice.comes("old", 50, 0.3, 100).comes("new", 50, 1.3, 101).taken("new", 10, 2.25, 101);
    rice.timePassesTo(4);
    assertThat(rice.standing()).hasSize(1);

    rice.move("old", StockKind.DISCARDED, 50, 2.2, 100);

    assertThat(rice.standing()).isEmpty();
  }

  @Test
  void tellsInTheMorningThatThereIsNotEnoughForThreeDays() {
    rice.comes("rice", 29, 0.3, 100).planned(1, 10).planned(2, 10).planned(3, 10).planned(4, 10);

    rice.timePassesTo(1.24);
    assertThat(rice.standing()).isEmpty();
    rice.timePassesTo(1.25);

    assertThat(rice.standing()).containsExactly("LOW_STOCK 2151000001 OPEN 1.. 1000");
  }

  @Test
  void isSilentWhereThereIsJustEnough() {
    rice.comes("rice", 30, 0.3, 100).planned(1, 10).planned(2, 10).planned(3, 10).planned(4, 10);

    rice.timePassesTo(1.25);

    assertThat(rice.standing()).isEmpty();
  }

  @ParameterizedTest(name = "until day {0}: {1}")
  @CsvSource({"7, true", "6, false", ", false"})
  void asksOnlyForWhatKeepsForAWeek(Integer lastDay, boolean isKept) {
    rice.comes("rice", 1, 0.3, lastDay).planned(1, 10);

    rice.timePassesTo(1.25);

    assertThat(rice.standing()).hasSize(isKept ? 1 : 0);
  }

  @Test
  void saysNothingOfAFoodThatNeverCame() {
    rice.planned(1, 10).timePassesTo(1.25);

    assertThat(rice.standing()).isEmpty();
  }

  @Test
  void isOverWithTheDayOnWhichMoreComes() {
    rice.comes("rice", 25, 0.3, 100).planned(1, 10).planned(2, 10).planned(3, 10).planned(4, 10);
    rice.taken("rice", 10, 1.3, 100).comes("more", 50, 2.6, 120);

    rice.timePassesTo(3.25);

    assertThat(rice.standing()).containsExactly("LOW_STOCK 2151000001 CLOSED 1..3 15000");
  }

  @Test
  void needsNothingForAMealThatIsCalledOff() {
    rice.comes("rice", 25, 0.3, 100).planned(1, 10).planned(2, 20);
    rice.timePassesTo(1.25);
    assertThat(rice.standing()).hasSize(1);

    rice.planned(2, 0);

    assertThat(rice.standing()).isEmpty();
  }

  @Test
  void asksAgainEachEveningWhileMealsAreAhead() {
    rice.comes("rice", 100, 0.3, 100).planned(20, 101);

    rice.alarmsRingUntil(18.24);
    assertThat(rice.standing()).isEmpty();
    rice.alarmsRingUntil(18.25);

    assertThat(rice.standing()).containsExactly("LOW_STOCK 2151000001 OPEN 18.. 1000");
  }

  @Test
  void forgetsWhatIsUsedUpAndNeededNoMore() {
    rice.comes("rice", 10, 0.3, 100).planned(1, 10).taken("rice", 10, 1.3, 100);

    rice.alarmsRingUntil(15.9);
    assertThat(rice.book().isForgettable()).isFalse();
    rice.alarmsRingUntil(16);

    assertThat(rice.book().isForgettable()).isTrue();
    assertThat(rice.book().nextAlarm()).isEqualTo(PantryBook.NEVER);
  }

  @Test
  void forgetsWhatItTookBack() {
    PantryMove early = Larder.move("out", "new", StockKind.ISSUED, 1_000, Larder.at(2), 101, 0);
    rice.comes("old", 1, 0.3, 100).comes("new", 1, 1.3, 101).hear(early).timePassesTo(4);
    assertThat(rice.standing()).hasSize(1);
    rice.hear(early.takenBack());
    rice.taken("old", 1, 4.1, 100).taken("new", 1, 4.2, 101);

    rice.alarmsRingUntil(40);

    assertThat(rice.book().isForgettable()).isTrue();
  }
}
