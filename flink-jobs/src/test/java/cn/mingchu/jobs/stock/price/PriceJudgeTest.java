package cn.mingchu.jobs.stock.price;

import static cn.mingchu.jobs.stock.price.MarketPlace.HOUR;
import static cn.mingchu.jobs.stock.price.MarketPlace.at;
import static cn.mingchu.jobs.stock.price.MarketPlace.day;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.stock.price.PriceJudge.Reception;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceJudgeTest {

  private static final long WEEK = 7 * 24 * HOUR;

  private final MarketPlace market = new MarketPlace();

  @ParameterizedTest(name = "{0} fen where 2000 are fair")
  @CsvSource({
    "2000, ''",
    "2200, ''",
    "2201, PRICE_ABOVE_MARKET YELLOW CLOSED A [] day 0..0 10000 g 2010 fen; 2201 for 2000",
    "2400, PRICE_ABOVE_MARKET YELLOW CLOSED A [] day 0..0 10000 g 4000 fen; 2400 for 2000",
    "2401, PRICE_ABOVE_MARKET ORANGE CLOSED A [] day 0..0 10000 g 4010 fen; 2401 for 2000",
    "1000, PRICE_SLIP BLUE CLOSED A [UNIT_SLIP] day 0..0 10000 g null fen; 1000 for 2000",
    "4000, PRICE_SLIP BLUE CLOSED A [UNIT_SLIP] day 0..0 10000 g null fen; 4000 for 2000",
    "20000, PRICE_SLIP BLUE CLOSED A [DECIMAL_SLIP] day 0..0 10000 g null fen; 20000 for 2000",
  })
  void comparesAtOnceWithWhatAnOfficeHasFound(long paid, String finding) {
    market.quoted(0, 2_000L).bought("A", 0, paid);

    assertThat(String.join("", market.standing())).isEqualTo(finding.replace(';', ','));
  }

  @Test
  void comparesWithTheDearestGradeOfTheDay() {
    market.quoted(0, "二级", 2_000L).quoted(0, "一级", 2_500L).bought("A", 0, 2_750);
    assertThat(market.standing()).isEmpty();

    market.bought("A", 0, 2_751);
    assertThat(market.standing())
        .containsExactly(
            "PRICE_ABOVE_MARKET YELLOW CLOSED A [] day 0..0 10000 g 2510 fen, 2751 for 2500");
  }

  @Test
  void takesBackWhatAnOfficeTakesBack() {
    market.bought("A", 0, 2_400).quoted(0, 2_000L);
    assertThat(market.standing()).hasSize(1);

    market.quoted(0, (Long) null);

    assertThat(market.standing()).isEmpty();
  }

  @Test
  void comparesWithTheMedianOfFiveOthersWhenTheDayIsOver() {
    market.bought("A", 0, 2_300);
    long[] others = {1_000, 1_900, 2_000, 2_100, 9_000};
    for (int i = 0; i < others.length; i++) {
      market.bought("other-" + i, 0, others[i]);
    }
    assertThat(market.standing()).isEmpty();
    assertThat(market.book().nextChange()).isEqualTo(day(0).end());

    market.over(0);

    assertThat(market.standing("A"))
        .containsExactly(
            "PRICE_ABOVE_MARKET YELLOW CLOSED A [] day 0..0 10000 g 3000 fen, 2300 for 2000");
  }

  @Test
  void takesTheDearerOfTwoInTheMiddle() {
    long[] others = {1_000, 1_900, 2_000, 2_100, 2_200, 9_000};
    for (int i = 0; i < others.length; i++) {
      market.bought("other-" + i, 0, others[i]);
    }
    market.bought("A", 0, 2_310).over(0);

    assertThat(market.standing("A")).isEmpty();
  }

  @Test
  void saysNothingWhereFourOthersBought() {
    for (int i = 0; i < 4; i++) {
      market.bought("other-" + i, 0, 2_000);
    }
    market.bought("A", 0, 3_000).over(0);

    assertThat(market.standing()).isEmpty();
  }

  @Test
  void countsASchoolThatBuysOftenOnce() {
    for (int i = 0; i < 9; i++) {
      market.bought("often-" + i, "often", 0, 5_000, at(0));
    }
    for (int i = 0; i < 4; i++) {
      market.bought("other-" + i, 0, 2_000);
    }
    market.bought("A", 0, 2_300).over(0);

    assertThat(market.standing("A")).hasSize(1);
  }

  @Test
  void aSlipPullsNobodyUpOrDown() {
    market.othersPay(0, 2_000).bought("T", 0, 20_000).bought("U", 0, 200);
    market.bought("A", 0, 2_100).over(0);

    assertThat(market.standing())
        .containsExactly(
            "PRICE_SLIP BLUE CLOSED T [DECIMAL_SLIP] day 0..0 10000 g null fen, 20000 for 2000",
            "PRICE_SLIP BLUE CLOSED U [DECIMAL_SLIP] day 0..0 10000 g null fen, 200 for 2000");
  }

  @Test
  void tellsOfThreeDaysRunningAsLongAsTheyRun() {
    for (int day = 0; day < 2; day++) {
      market.quoted(day, 2_000L).bought("A", day, 2_300);
    }
    assertThat(runs()).isEmpty();

    market.quoted(2, 2_000L).bought("A", 2, 2_300);
    assertThat(runs())
        .containsExactly(
            "PRICE_ABOVE_MARKET_RUN RED OPEN A [] day 0.. 30000 g 9000 fen, 2300 for 2000");

    market.quoted(4, 2_000L).bought("A", 4, 2_500); // and bought none on the day between
    assertThat(runs())
        .containsExactly(
            "PRICE_ABOVE_MARKET_RUN RED OPEN A [] day 0.. 40000 g 14000 fen, 2500 for 2000");

    market.quoted(5, 2_000L).bought("A", 5, 2_200);
    assertThat(runs())
        .containsExactly(
            "PRICE_ABOVE_MARKET_RUN RED CLOSED A [] day 0..5 40000 g 14000 fen, 2500 for 2000");
  }

  @Test
  void aDayWithoutAFairPriceNeitherGoesOnNorEnds() {
    market.quoted(0, 2_000L).bought("A", 0, 2_300).quoted(1, 2_000L).bought("A", 1, 2_300);
    market.bought("A", 2, 2_000).bought("A", 3, 2_300);
    assertThat(runs()).isEmpty();

    market.quoted(4, 2_000L).bought("A", 4, 2_300);

    assertThat(runs()).hasSize(1);
  }

  @Test
  void aRunEndsWhenNothingIsBoughtForAWeek() {
    for (int day = 0; day < 3; day++) {
      market.quoted(day, 2_000L).bought("A", day, 2_300);
    }
    assertThat(market.book().nextChange()).isEqualTo(day(9).end());

    market.over(8);
    assertThat(runs().get(0)).contains("RED OPEN A [] day 0..");
    market.over(9);
    assertThat(runs().get(0)).contains("RED CLOSED A [] day 0..3");
  }

  @ParameterizedTest(name = "{0} fen after three at 2000")
  @CsvSource({
    "2300, ''",
    "2301, PRICE_JUMP BLUE CLOSED A [] day 3..3 10000 g 3010 fen; 2301 for 2000",
    "4000, PRICE_SLIP BLUE CLOSED A [UNIT_SLIP] day 3..3 10000 g null fen; 4000 for 2000",
    "1500, ''",
  })
  void comparesWithWhatTheSchoolPaidOfLate(long paid, String finding) {
    market.bought("A", 0, 1_900).bought("A", 1, 2_000).bought("A", 2, 2_100);

    market.bought("A", 3, paid);

    assertThat(String.join("", market.standing())).isEqualTo(finding.replace(';', ','));
  }

  @ParameterizedTest(name = "on day {0}")
  @CsvSource({"7, 1", "8, 0"})
  void looksBackAWeek(int day, int findings) {
    market.bought("A", 0, 2_000).bought("A", 1, 2_000).bought("A", 2, 2_000);

    market.bought("A", day, 2_500);

    assertThat(market.standing()).hasSize(findings);
  }

  /** Too rough to call a price dear, and good enough to see that it is a multiple. */
  @ParameterizedTest(name = "{0} fen")
  @CsvSource({
    "4000, PRICE_SLIP BLUE CLOSED A [UNIT_SLIP] day 5..5 10000 g null fen; 4000 for 2000",
    "200, PRICE_SLIP BLUE CLOSED A [DECIMAL_SLIP] day 5..5 10000 g null fen; 200 for 2000",
    "3000, ''",
  })
  void knowsASlipByWhatOthersPaidOfLate(long paid, String finding) {
    market.bought("B", 0, 1_900).bought("C", 2, 2_000).bought("D", 4, 2_100);

    market.bought("A", 5, paid);

    assertThat(String.join("", market.standing())).isEqualTo(finding.replace(';', ','));
  }

  @Test
  void knowsNoSlipByTwoPricesOrByOldOnes() {
    market.bought("B", 0, 2_000).bought("C", 1, 2_000).bought("D", 2, 2_000);

    market.bought("A", 2, 20_000).bought("A", 10, 20_000);

    assertThat(market.standing()).isEmpty();
  }

  @Test
  void needsThreePurchasesForAMean() {
    market.bought("A", 0, 2_000).bought("A", 1, 2_000).bought("A", 2, 3_000);

    assertThat(market.standing()).isEmpty();
  }

  @Test
  void takesBackWhatACorrectionSetsRight() {
    market.quoted(0, 2_000L).bought("A", 0, 20_000);
    assertThat(market.standing()).hasSize(1);

    market.bought("A", 0, 2_000);

    assertThat(market.standing()).isEmpty();
    assertThat(market.said()).hasSize(2);
  }

  @Test
  void setsAsideWhatIsOfADayThatIsClosed() {
    market.quoted(0, 2_000L).bought("A", 0, 2_300).close(day(0).end() + WEEK);

    assertThat(market.hear(MarketPlace.quote(2, 0, null, 2_300L, day(0).end() + WEEK)))
        .isEqualTo(Reception.LATE);
    assertThat(
            market.hear(
                MarketPlace.purchase(
                    "A-0", 2, true, "A", "butcher", at(7), 1, 2_000, day(0).end() + WEEK)))
        .isEqualTo(Reception.LATE);
    assertThat(market.hear(MarketPlace.quote(1, 20, null, 1L, day(20).end() + WEEK + 1)))
        .isEqualTo(Reception.LATE);
    assertThat(market.standing()).hasSize(1);
  }

  @Test
  void knowsARunThatBeganOnADayThatIsClosed() {
    for (int day = 0; day < 4; day++) {
      market.quoted(day, 2_000L).bought("A", day, 2_300);
    }
    market.close(day(3).end() + WEEK - 1);
    assertThat(market.book().purchases).containsOnlyKeys("A-3");
    List<String> before = market.standing();

    market.quoted(8, 2_000L).bought("A-8", "A", 8, 2_300, day(3).end() + WEEK - 1);

    assertThat(before).hasSize(5);
    assertThat(runs())
        .containsExactly(
            "PRICE_ABOVE_MARKET_RUN RED OPEN A [] day 0.. 50000 g 15000 fen, 2300 for 2000");
  }

  @Test
  void forgetsAMarketWhereNothingIsBoughtAnyMore() {
    for (int day = 0; day < 4; day++) {
      market.quoted(day, 2_000L).bought("A", day, 2_300);
    }

    long now = at(3);
    while (!market.book().isForgettable()) {
      long next = Math.min(market.book().nextClosing(), market.book().nextChange());
      assertThat(next).isGreaterThan(now);
      now = next;
      market.close(now);
    }

    assertThat(now).isEqualTo(day(3).end() + 5 * WEEK);
    assertThat(market.book().told.isEmpty()).isTrue();
  }

  /** From two tenths in all on: a day adds no more than five hundredths, less one. */
  @ParameterizedTest(name = "{0} days")
  @CsvSource({"4, false", "5, true"})
  void tellsASupplierWhoCreepsUp(int days, boolean isTold) {
    steady(5, 2_000);

    for (int day = 5; day < 5 + days; day++) {
      market.quoted(day, 2_000L).bought("A", day, 2_150);
    }

    assertThat(drifts())
        .isEqualTo(
            isTold
                ? List.of("PRICE_DRIFT YELLOW OPEN A [] day 5.. 50000 g 7500 fen, 2150 for 2000")
                : List.of());
  }

  @ParameterizedTest(name = "{0} fen")
  @CsvSource({"2020, false", "2021, true"})
  void doesNotCountWhatIsLessThanTheSlack(long fen, boolean isTold) {
    steady(5, 2_000);

    for (int day = 5; day < 5 + 500; day++) {
      market.quoted(day, 2_000L).bought("A", day, fen);
      market.close(at(day));
    }

    assertThat(drifts()).hasSize(isTold ? 1 : 0);
  }

  @Test
  void allowsWhoWasCheapToAskWhatOthersAsk() {
    steady(5, 1_800);

    for (int day = 5; day < 20; day++) {
      market.quoted(day, 2_000L).bought("A", day, 2_010);
    }

    assertThat(drifts()).isEmpty();
  }

  @Test
  void allowsWhoWasAlwaysDearerToStaySo() {
    steady(20, 2_190);

    assertThat(drifts()).isEmpty();
  }

  @Test
  void endsADriftWhenTheSupplierAsksWhatItUsedTo() {
    steady(5, 2_000);
    for (int day = 5; day < 10; day++) {
      market.quoted(day, 2_000L).bought("A", day, 2_150);
    }

    for (int day = 10; day < 14; day++) {
      market.quoted(day, 2_000L).bought("A", day, 1_900);
    }

    assertThat(drifts())
        .containsExactly(
            "PRICE_DRIFT YELLOW CLOSED A [] day 5..13 80000 g 7500 fen, 1900 for 2000");
  }

  /** The other seven buy where nothing changes. */
  @Test
  void comparesASupplierWithWhatSchoolsPayToOthers() {
    for (int day = 0; day < 10; day++) {
      long fen = day < 5 ? 2_000 : 2_150;
      market.boughtFrom("creeper", "A", day, fen).othersPay(day, 2_000);
      for (int i = 0; i < 8; i++) {
        market.boughtFrom("creeper", "same-" + i, day, fen);
      }
      market.over(day);
    }

    assertThat(drifts()).hasSize(9);
    assertThat(drifts().get(0))
        .isEqualTo("PRICE_DRIFT YELLOW OPEN A [] day 5.. 50000 g 7500 fen, 2150 for 2000");
  }

  @Test
  void forgetsADriftAfterFourWeeksWithoutAPurchase() {
    steady(5, 2_000);
    for (int day = 5; day < 10; day++) {
      market.quoted(day, 2_000L).bought("A", day, 2_150);
    }
    assertThat(market.book().nextChange()).isEqualTo(at(9) + 4 * WEEK);

    market.close(at(9) + 4 * WEEK);

    assertThat(drifts())
        .containsExactly("PRICE_DRIFT YELLOW CLOSED A [] day 5..9 50000 g 7500 fen, 2150 for 2000");
  }

  private void steady(int days, long fen) {
    for (int day = 0; day < days; day++) {
      market.quoted(day, 2_000L).bought("A", day, fen);
    }
  }

  private List<String> drifts() {
    return market.standing().stream().filter(line -> line.startsWith("PRICE_DRIFT")).toList();
  }

  private List<String> runs() {
    return market.standing().stream().filter(line -> line.contains("_RUN ")).toList();
  }
}
