package cn.mingchu.portal.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.portal.page.DaySpan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten days, each a hundred wide, and prices about twenty yuan. */
class PriceChartTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final DaySpan SPAN = new DaySpan(FIRST, FIRST.plusDays(9));

  @Test
  void breaksALineWhereNothingIsKnown() {
    PriceChart chart =
        PriceChart.of(
            prices(
                List.of(lot(0, 2_000)),
                List.of(
                    new DayPrice(FIRST, 2_000L, null),
                    new DayPrice(FIRST.plusDays(1), 2_100L, null),
                    new DayPrice(FIRST.plusDays(3), 2_000L, 2_050L))),
            SPAN);

    assertThat(chart.topFen()).isEqualTo(2_110);
    assertThat(chart.bottomFen()).isEqualTo(1_990);
    assertThat(chart.quoted()).containsExactly("M0 275 H100 L100 25 H200", "M300 275 H400");
    assertThat(chart.others()).containsExactly("M300 150 H400");
    assertThat(chart.scale()).containsExactly(2_110L, 2_070L, 2_030L, 1_990L);
  }

  @Test
  void drawsWhatIsPaidInTheMiddleOfItsDay() {
    PriceChart chart =
        PriceChart.of(prices(List.of(lot(9, 2_100), lot(0, 2_000)), List.of()), SPAN);

    assertThat(chart.dots())
        .extracting(PriceChart.Dot::x, PriceChart.Dot::y, PriceChart.Dot::look)
        .containsExactly(tuple(950L, 25L, "fair"), tuple(50L, 275L, "fair"));
  }

  @Test
  void drawsASinglePrice() {
    PriceChart chart = PriceChart.of(prices(List.of(lot(0, 1)), List.of()), SPAN);

    assertThat(chart.dots()).extracting(PriceChart.Dot::y).containsExactly(150L);
  }

  private static PricedLot lot(int day, long fen) {
    LocalDate date = FIRST.plusDays(day);
    return new PricedLot(
        new Purchase(date, "note", "lot", "butcher", "猪肉", 1_000, fen),
        new DayPrice(date, null, null),
        List.of());
  }

  private static IngredientPrices prices(List<PricedLot> lots, List<DayPrice> days) {
    return new IngredientPrices("猪肉", lots, days, List.of());
  }
}
