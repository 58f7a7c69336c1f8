package cn.mingchu.jobs.stock.book;

import static cn.mingchu.jobs.stock.paper.StockKind.COUNTED;
import static cn.mingchu.jobs.stock.paper.StockKind.DISCARDED;
import static cn.mingchu.jobs.stock.paper.StockKind.ISSUED;
import static cn.mingchu.jobs.stock.paper.StockKind.RECEIVED;
import static cn.mingchu.jobs.stock.paper.StockKind.RETURNED;
import static cn.mingchu.jobs.stock.paper.StockKind.SENT_BACK;
import static cn.mingchu.jobs.stock.paper.StockKind.TRANSFERRED_IN;
import static cn.mingchu.jobs.stock.paper.StockKind.TRANSFERRED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.StockClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockJudgeTest {

  private final Storeroom store = new Storeroom();

  @Test
  void tellsAMealWhatWasTakenForItAndWhatThatIs() {
    store.forMeal("issue", ISSUED, 8, 2, "lunch");
    store.delivered("note", 10, 0, 3);
    store.forMeal("rest", RETURNED, 1, 5, "lunch");
    store.forMeal("issue", ISSUED, 9, 2, "lunch");
    store.forMeal("issue", ISSUED, 9, 2, "dinner");

    assertThat(store.uses())
        .containsExactly(
            "lunch null 8000",
            "lunch 猪肉 8000",
            "lunch 猪肉 -1000",
            "lunch 猪肉 9000",
            "lunch 猪肉 9000 not",
            "dinner 猪肉 9000");
  }

  @Test
  void tellsNoMealOfWhatWasThrownAway() {
    store.delivered("note", 10, 0, 3).forMeal("waste", DISCARDED, 1, 2, "lunch");

    assertThat(store.uses()).isEmpty();
  }

  @Test
  void addsUpToTheGram() {
    store
        .delivered("note", 10, 0, 4)
        .paper("in", TRANSFERRED_IN, 2, 1)
        .paper("out", ISSUED, 4.001, 2);
    store
        .paper("back", RETURNED, 0.5, 4)
        .paper("bad", DISCARDED, 0.25, 5)
        .paper("no", SENT_BACK, 1, 6);
    store.paper("away", TRANSFERRED_OUT, 3, 7).paper("count", COUNTED, 4.249, 8);

    LotStock level = store.level();
    assertThat(level.onHand()).isEqualTo(4249);
    assertThat(level.variance()).isZero();
    assertThat(level.grams(ISSUED)).isEqualTo(4001);
    assertThat(level.label()).extracting(LotLabel::ingredient).isEqualTo("猪肉");
    assertThat(store.standing()).isEmpty();
  }

  @Test
  void countsACorrectionInPlaceOfWhatItCorrects() {
    store.delivered("note", 10, 0, 4).paper("out", ISSUED, 7, 1).paper("out", ISSUED, 2, 1);

    assertThat(store.level().onHand()).isEqualTo(8000);
  }

  @Test
  void tellsOfLessThanNothingUntilItIsMadeUp() {
    store.delivered("note", 5, 0, 4).paper("out", ISSUED, 5, 1);
    assertThat(store.standing()).isEmpty();

    store.paper("more", ISSUED, 2, 2);
    assertThat(store.standing()).containsExactly("STOCK_NEGATIVE ORANGE OPEN 2.. 2000");

    store.paper("back", RETURNED, 2, 3);
    assertThat(store.standing()).containsExactly("STOCK_NEGATIVE ORANGE CLOSED 2..3 2000");
  }

  @Test
  void takesBackWhatADeliveryNoteThatComesLateSetsRight() {
    store.delivered("note", 5, 0, 4).paper("out", ISSUED, 7, 2);

    store.paper("note-2", RECEIVED, 2, 1, 9, null);

    assertThat(store.standing()).isEmpty();
    assertThat(store.said()).hasSize(2);
  }

  @Test
  void waitsForTheDeliveryNoteOfWhatLeft() {
    store.paper("out", ISSUED, 3, 2).timePassesTo(25.99);
    assertThat(store.standing()).isEmpty();

    store.timePassesTo(26);
    assertThat(store.standing()).containsExactly("OUTBOUND_NO_INBOUND ORANGE OPEN 2.. 3000");

    store.paper("note", RECEIVED, 3, 1, 27, null);
    assertThat(store.standing()).isEmpty();
  }

  @ParameterizedTest(name = "{0} h after it left")
  @CsvSource({
    "24, ''",
    "24.01, OUTBOUND_NO_INBOUND ORANGE CLOSED 2..26.01 3000",
  })
  void tellsOfWhatLeftLongBeforeItCame(double hours, String finding) {
    store.paper("out", ISSUED, 3, 2).paper("note", RECEIVED, 3, 2 + hours);

    assertThat(String.join("", store.standing())).isEqualTo(finding);
  }

  @ParameterizedTest(name = "{0} kg where there should be 10")
  @CsvSource({
    "9.9, ''",
    "9.899, STOCKTAKE_VARIANCE YELLOW CLOSED 5..5 101",
    "10.101, STOCKTAKE_VARIANCE YELLOW CLOSED 5..5 101",
    "9.7, STOCKTAKE_VARIANCE YELLOW CLOSED 5..5 300",
    "9.699, STOCKTAKE_VARIANCE ORANGE CLOSED 5..5 301",
    "0, STOCKTAKE_VARIANCE ORANGE CLOSED 5..5 10000",
  })
  void comparesWhatIsCountedWithWhatWasHandled(double counted, String finding) {
    store.delivered("note", 10, 0, 4).paper("count", COUNTED, counted, 5);

    assertThat(String.join("", store.standing())).isEqualTo(finding);
    assertThat(store.level().onHand()).isEqualTo(Math.round(counted * 1000));
  }

  @Test
  void takesTheFirstCountOfAnOldLotForWhatItBeganWith() {
    store.paper("count", COUNTED, 7, 1).paper("out", ISSUED, 2, 2);

    assertThat(store.standing()).isEmpty();
    assertThat(store.level().onHand()).isEqualTo(5000);
  }

  @Test
  void warnsBeforeTheLastDayAndTellsAfterIt() {
    store.delivered("note", 5, 0, 4); // until midnight, 112 hours from now
    store.timePassesTo(39.99);
    assertThat(store.standing()).isEmpty();

    store.timePassesTo(40);
    assertThat(store.standing()).containsExactly("EXPIRING_STOCK BLUE OPEN 40.. 5000");

    store.timePassesTo(112);
    assertThat(store.standing())
        .containsExactly(
            "EXPIRED_STOCK ORANGE OPEN 112.. 5000", "EXPIRING_STOCK BLUE CLOSED 40..112 5000");

    store.paper("bad", DISCARDED, 5, 115);
    assertThat(store.standing())
        .containsExactly(
            "EXPIRED_STOCK ORANGE CLOSED 112..115 5000", "EXPIRING_STOCK BLUE CLOSED 40..112 5000");
  }

  @Test
  void isInDateUntilTheLastMomentOfTheLastDay() {
    store.delivered("note", 5, 0, 0).paper("out", ISSUED, 5, 16).timePassesTo(30);

    assertThat(store.standing()).containsExactly("EXPIRING_STOCK BLUE CLOSED 0..16 5000");
  }

  @Test
  void setsAsideWhatIsOlderThanAWeekWhenItComes() {
    StockClaim late =
        new StockClaim(
            "x",
            1,
            true,
            "pork-1",
            ISSUED,
            1,
            Storeroom.at(0),
            null,
            null,
            "2151000001",
            null,
            0,
            0,
            Storeroom.at(168) + 1);

    assertThat(store.hear(late)).isEqualTo(Reception.LATE);
    assertThat(store.levels()).isEmpty();
  }

  @Test
  void closesWhatNoPaperCanChangeAndSaysTheSame() {
    store.delivered("note", 5, 0, 30).paper("out", ISSUED, 7, 2).paper("count", COUNTED, 1, 100);
    int before = store.said().size();
    LotStock level = store.level();

    store.close(24 * 15).timePassesTo(24 * 15);

    assertThat(store.book().claims).containsOnlyKeys("count");
    assertThat(store.said()).hasSize(before);
    assertThat(store.level()).isEqualTo(level);
    assertThat(store.hear(correctionOf("note"))).isEqualTo(Reception.LATE);
  }

  @Test
  void forgetsALotThatIsUsedUp() {
    store.delivered("note", 5, 0, 4).paper("out", ISSUED, 5, 2);

    store.close(24 * 15);
    assertThat(store.book().isForgettable()).isFalse(); // somebody may still correct it
    store.close(24 * 22);

    assertThat(store.book().isForgettable()).isTrue();
  }

  @Test
  void saysNothingOfAFoodBeforeTheNoteComesAndThenSaysItAll() {
    store.paper("out", ISSUED, 5, 2);
    assertThat(store.moves()).isEmpty();

    store.delivered("note", 5, 0, 4);
    store.paper("back", RETURNED, 1, 3);

    assertThat(store.moves())
        .containsExactly("猪肉 note@pork-1 5000", "猪肉 out@pork-1 5000", "猪肉 back@pork-1 1000");
  }

  @Test
  void takesBackWhatItSaidOfAFoodThatTheLotIsNot() {
    store.delivered("note", 5, 0, 4).paper("note", RECEIVED, 5, 0);

    assertThat(store.moves()).containsExactly("猪肉 note@pork-1 5000", "猪肉 note@pork-1 5000 not");
  }

  @Test
  void costsAUseWhatTheLastNoteBeforeItSays() {
    store.priced("first", 10, 0, 2_000).forMeal("lunch-1", ISSUED, 4, 2, "monday");
    store.priced("second", 10, 24 * 9, 3_000).forMeal("lunch-2", ISSUED, 4, 24 * 9 + 2, "later");

    assertThat(store.costs()).containsExactly("monday 猪肉 2000", "later 猪肉 3000");
  }

  @ParameterizedTest(name = "a note dated {0} h after the use")
  @CsvSource({"168, lunch 猪肉 2000", "168.01, lunch null null"})
  void takesTheFirstNoteOfTheWeekAfterAUseWhereNoneIsBefore(double hours, String cost) {
    store.forMeal("issue", ISSUED, 4, 0, "lunch");
    store.priced("note", 10, hours, 2_000).priced("again", 10, hours + 1, 3_000);

    assertThat(store.costs()).containsExactly(cost);
  }

  @Test
  void leavesInThePantryTheLastDayThatAPaperWasOf() {
    store.delivered("first", 5, 0, 4).paper("out", ISSUED, 5, 2).delivered("again", 5, 200, 12);

    assertThat(store.moves())
        .containsExactly("猪肉 first@pork-1 5000", "猪肉 out@pork-1 5000", "猪肉 again@pork-1 5000");
  }

  private static StockClaim correctionOf(String id) {
    return new StockClaim(
        id,
        2,
        true,
        "pork-1",
        RECEIVED,
        1,
        Storeroom.at(180),
        null,
        null,
        "2151000001",
        null,
        0,
        0,
        Storeroom.at(192));
  }
}
