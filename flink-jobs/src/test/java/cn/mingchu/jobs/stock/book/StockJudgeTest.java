package cn.mingchu.jobs.stock.book;

import static cn.mingchu.jobs.stock.book.StockKind.COUNTED;
import static cn.mingchu.jobs.stock.book.StockKind.DISCARDED;
import static cn.mingchu.jobs.stock.book.StockKind.ISSUED;
import static cn.mingchu.jobs.stock.book.StockKind.RECEIVED;
import static cn.mingchu.jobs.stock.book.StockKind.RETURNED;
import static cn.mingchu.jobs.stock.book.StockKind.SENT_BACK;
import static cn.mingchu.jobs.stock.book.StockKind.TRANSFERRED_IN;
import static cn.mingchu.jobs.stock.book.StockKind.TRANSFERRED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockJudgeTest {

  private final Storeroom store = new Storeroom();

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

    store.close(24 * 8).timePassesTo(24 * 8);

    assertThat(store.book().claims).containsOnlyKeys("count");
    assertThat(store.said()).hasSize(before);
    assertThat(store.level()).isEqualTo(level);
    assertThat(store.hear(correctionOf("note"))).isEqualTo(Reception.LATE);
  }

  @Test
  void forgetsALotThatIsUsedUp() {
    store.delivered("note", 5, 0, 4).paper("out", ISSUED, 5, 2);

    store.close(24 * 8);
    assertThat(store.book().isForgettable()).isFalse(); // somebody may still correct it
    store.close(24 * 16);

    assertThat(store.book().isForgettable()).isTrue();
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
        "2151000001",
        null,
        0,
        0,
        Storeroom.at(192));
  }
}
