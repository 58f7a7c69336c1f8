package cn.mingchu.portal.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketFoodTest {

  @ParameterizedTest(name = "{0}: least {1}, middle {2}, most {3}")
  @CsvSource({
    "500, 500, 500, 500",
    "500 600, 500, 600, 600",
    "700 500 600, 500, 600, 700",
    "700 500 600 510, 500, 600, 700",
    "500 - 600, 500, 600, 600"
  })
  void takesTheDearerOfTwoInTheMiddle(String prices, long least, long middle, long most) {
    MarketFood food = food(prices);

    assertThat(food.leastFen()).isEqualTo(least);
    assertThat(food.middleFen()).isEqualTo(middle);
    assertThat(food.mostFen()).isEqualTo(most);
    assertThat(food.dearest().usualFen()).isEqualTo(most);
  }

  @Test
  void knowsNothingWhereAllPricesLookMistyped() {
    MarketFood food = food("- -");

    assertThat(food.middleFen()).isNull();
    assertThat(food.spread()).isNull();
    assertThat(food.overPercent(food.dearest())).isNull();
  }

  @Test
  void saysByHowMuchTheDearestIsOverTheMiddle() {
    MarketFood food = food("500 505 520");

    assertThat(food.overPercent(food.dearest())).isEqualByComparingTo("3.0");
    assertThat(food.overPercent(food.schools().get(2))).isEqualByComparingTo("-1.0");
  }

  @ParameterizedTest(name = "{0} to {2}, quoted {3}")
  @CsvSource({
    "500, 550, 600, , 0 500 1000 null",
    "500, 550, 600, 700, 0 250 500 1000",
    "500, 550, 600, 400, 500 750 1000 0",
    "500, 500, 500, , 500 500 500 null"
  })
  void drawsPricesOnALine(
      long least, long middle, long most, @Nullable Long quoted, String places) {
    Spread spread = Spread.of(least, middle, most, quoted);

    assertThat(
            "%d %d %d %s"
                .formatted(spread.least(), spread.middle(), spread.most(), spread.quoted()))
        .isEqualTo(places);
  }

  @Test
  void addsUpSchoolsWhoPaysMostTooMuchFirst() {
    List<Payer> payers =
        Payer.of(
            List.of(
                new MarketFood("猪肉", List.of(price("a", 0), price("b", 300)), null),
                new MarketFood("大米", List.of(price("a", 100), price("c", 0)), null)));

    assertThat(payers).extracting(Payer::id).containsExactly("b", "a", "c");
    assertThat(payers.get(1)).isEqualTo(new Payer("a", "小学 a", 2_000, 100, 0));
    assertThat(payers.get(1).tooMuchPercent()).isEqualByComparingTo("5.0");
    assertThat(new Payer("d", "d", 0, 0, 1).tooMuchPercent()).isNull();
  }

  private static MarketFood food(String prices) {
    List<SchoolPrice> schools = new ArrayList<>();
    for (String price : prices.split(" ", -1)) {
      Long fen = price.equals("-") ? null : (Long) Long.parseLong(price);
      String id = "school-" + schools.size();
      schools.add(new SchoolPrice("大米", id, id, fen, 1_000, 500, 0, fen == null ? 1 : 0));
    }
    return new MarketFood("大米", schools, null);
  }

  private static SchoolPrice price(String school, long tooMuchFen) {
    return new SchoolPrice("", school, "小学 " + school, 500L, 1_000, 1_000, tooMuchFen, 0);
  }
}
