package cn.mingchu.connectors.epcis.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  private static final String LOT = "urn:epc:class:lgtin:6901234.056789.A1";

  @ParameterizedTest(name = "{0} {1} are {2} g")
  @CsvSource({"12.5, KGM, 12500", "3, GRM, 3", "0.25, TNE, 250000", "1, LBR, 453.59237"})
  void isWeighedInGrams(BigDecimal amount, UnitOfMeasure unit, BigDecimal grams) {
    assertThat(new Quantity(LOT, amount, unit).grams())
        .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(grams));
  }

  @Test
  void isNotWeighedWhereItIsCounted() {
    assertThat(new Quantity(LOT, BigDecimal.TEN, UnitOfMeasure.H87).grams()).isEmpty();
    assertThat(new Quantity(LOT, BigDecimal.TEN, null).grams()).isEmpty();
    assertThat(new Quantity(LOT, null, null).grams()).isEmpty();
  }

  @Test
  void knowsUnitsByTheirCodes() {
    assertThat(UnitOfMeasure.of("KGM")).contains(UnitOfMeasure.KGM);
    assertThat(UnitOfMeasure.of("kg")).isEmpty();
  }
}
