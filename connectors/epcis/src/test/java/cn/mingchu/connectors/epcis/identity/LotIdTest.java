package cn.mingchu.connectors.epcis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotIdTest {

  private static final LotId CABBAGE = new LotId(new Gtin("06901234567892"), "A/1");

  @Test
  void isTheSameLotInEveryForm() {
    assertThat(LotId.of("urn:epc:class:lgtin:6901234.056789.A%2F1")).contains(CABBAGE);
    assertThat(LotId.of("https://id.gs1.org/01/06901234567892/10/A%2F1")).contains(CABBAGE);
    assertThat(LotId.of("https://farm.example.cn/gtin/6901234567892/lot/A%2f1?17=270101"))
        .contains(CABBAGE);
  }

  @Test
  void isWrittenInBothForms() {
    assertThat(CABBAGE.link()).isEqualTo("https://id.gs1.org/01/06901234567892/10/A%2F1");
    assertThat(CABBAGE.urn(7)).isEqualTo("urn:epc:class:lgtin:6901234.056789.A%2F1");
    assertThat(CABBAGE.urn(12)).isEqualTo("urn:epc:class:lgtin:690123456789.0.A%2F1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:epc:id:sgtin:6901234.056789.7",
        "https://id.gs1.org/01/06901234567892/10/A1/21/7",
        "https://id.gs1.org/01/06901234567892",
        "https://farm.example.cn/lots/7"
      })
  void isNotWhatNamesNoLot(String uri) {
    assertThat(LotId.of(uri)).isEmpty();
  }

  @Test
  void refusesAWrongCheckDigit() {
    assertThatThrownBy(() -> LotId.of("https://id.gs1.org/01/06901234567893/10/A1"))
        .hasMessage("GTIN '06901234567893' has the check digit '3', expected '2'");
  }

  @ParameterizedTest(name = "''{0}''")
  @CsvSource({"''", "123456789012345678901", "批次1", "'A 1'", "A#1"})
  void refusesALotThatGs1DoesNotKnow(String lot) {
    Gtin gtin = new Gtin("06901234567892");

    assertThatThrownBy(() -> new LotId(gtin, lot))
        .hasMessage("lot '%s' is not 1 to 20 characters of those that GS1 allows", lot);
  }

  @Test
  void refusesAGtinThatIsNone() {
    assertThatThrownBy(() -> new Gtin("6901234567892"))
        .hasMessage("GTIN '6901234567892' is not 14 digits");
    assertThatThrownBy(() -> CABBAGE.urn(13))
        .hasMessage("a company prefix has 6 to 12 digits, not 13");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void comesBackFromBothForms(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      LotId lot = new LotId(gtin(random), lot(random));

      assertThat(LotId.of(lot.link())).contains(lot);
      assertThat(LotId.of(lot.urn(6 + random.nextInt(7)))).contains(lot);
      ItemId item = new ItemId(lot.gtin(), lot.lot());
      assertThat(ItemId.of(item.link())).contains(item);
      assertThat(ItemId.of(item.urn(6 + random.nextInt(7)))).contains(item);
    }
  }

  private static Gtin gtin(Random random) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < 13; i++) {
      digits.append(random.nextInt(10));
    }
    return new Gtin(digits.toString() + CheckDigit.of(digits.toString()));
  }

  private static String lot(Random random) {
    String characters = "!\"%&'()*+,-./0123456789:;<=>?AMZ_amz";
    StringBuilder lot = new StringBuilder();
    for (int i = 1 + random.nextInt(20); i > 0; i--) {
      lot.append(characters.charAt(random.nextInt(characters.length())));
    }
    return lot.toString();
  }
}
