package cn.mingchu.jobs.stock.price;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.Sign;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipRuleTest {

  private final SlipRule rule =
      new SlipRule(
          Objects.requireNonNull(
              MarketPlace.MARKET.rules().apply("A").at(StockRules.PRICE_SLIP, MarketPlace.at(0))));

  /** Within 15 per cent of a multiple of twenty yuan, or of a part of it. */
  @ParameterizedTest(name = "{0} fen")
  @CsvSource({
    "20000, DECIMAL_SLIP",
    "17000, DECIMAL_SLIP",
    "16999, ",
    "23000, DECIMAL_SLIP",
    "23001, ",
    "200, DECIMAL_SLIP",
    "170, DECIMAL_SLIP",
    "169, ",
    "230, DECIMAL_SLIP",
    "231, ",
    "4000, UNIT_SLIP",
    "3400, UNIT_SLIP",
    "3399, ",
    "4600, UNIT_SLIP",
    "4601, ",
    "1000, UNIT_SLIP",
    "850, UNIT_SLIP",
    "849, ",
    "1150, UNIT_SLIP",
    "1151, ",
    "2000, ",
    "2500, ",
    "1, ",
    "10000000, ",
  })
  void knowsASlipByItsMultiple(long price, @Nullable Sign sign) {
    assertThat(rule.signOf(price, new Yardstick(2_000, 1, 0, List.of()))).isEqualTo(sign);
  }

  @Test
  void comparesWithAMeanThatIsNoWholeFen() {
    Yardstick third = new Yardstick(1_000, 3, 0, List.of()); // 333 1/3 fen

    assertThat(rule.signOf(766, third)).isEqualTo(Sign.UNIT_SLIP); // 766 2/3 is the limit
    assertThat(rule.signOf(767, third)).isNull();
  }
}
