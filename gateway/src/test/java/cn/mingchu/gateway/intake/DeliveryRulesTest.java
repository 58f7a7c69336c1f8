package cn.mingchu.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.mingchu.gateway.Town;
import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.RejectReason;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryRulesTest {

  private final PaperTray deliveries =
      new PaperTray(
          "deliveries",
          """
          {"deliveryId":"D-1","schoolId":"2151000001","supplierId":"gaoming-meat",
           "vehicleTemperature":3.5,"receivers":["K01","K02"],
           "lines":[
             {"lotId":"PORK-0302","ingredient":"猪肉","kind":"PORK","keeping":"CHILLED",
              "declaredGrams":50000,"weighedGrams":49800,"priceFen":2600,
              "producedOn":"2026-03-01","usableUntil":"2026-03-04","surfaceTemperature":4,
              "labelMax":4,"origins":[{"lotId":"PIG-17","grams":30000},{"lotId":"PIG-18","grams":20000}],
              "papers":[{"kind":"ANIMAL_QUARANTINE","number":"5117022603010001"}]},
             {"lotId":"https://id.gs1.org/01/06901234567892/10/L7","ingredient":"火腿肠",
              "kind":"MEAT_PRODUCT","declaredGrams":2000,"weighedGrams":2000,
              "papers":[{"kind":"PRODUCTION_LICENCE","number":"SC10633018300056"}]}]}
          """);

  @Test
  void takesASoundDelivery() {
    assertThatCode(deliveries::take).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /revision | 1000
          /vehicleTemperature | -60
          /vehicleTemperature | 250
          /vehicleTemperature | absent
          /receivers | []
          /lines/0/storeId | "fridge-1"
          /lines/0/weighedGrams | 0
          /lines/0/refusedGrams | 200
          /lines/0/declaredGrams | 1000000000000
          /lines/0/priceFen | 0
          /lines/0/producedOn | "2026-03-02"
          /lines/0/producedOn | absent
          /lines/0/usableUntil | "2026-03-01"
          /lines/0/origins | []
          /lines/0/papers | []
          /lines/0/lotId | "https://example.com/farm/7"
          /lines/0/lotId | "urn:epc:class:lgtin:6901234.056789.L8"
          /lines/0/lotId | "(01)06901234567892(10)L7"
          /lines/0/lotId | "20260302"
          /lines/0/papers/0/pictureHash | "0123456789abcdef0123456789ABCDEF0123456789abcdef0123456789abcdef"
          """)
  void takesOneWith(String pointer, String value) {
    assertThatCode(() -> deliveries.take(pointer, value)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /schoolId | "2151000009" | schoolId | UNKNOWN_SUBJECT | no school 2151000009 is registered
          /deliveryId | "D 1" | deliveryId | MALFORMED | deliveryId must be 1 to 64 letters, digits, '-', '_' or '.', was 'D 1'
          /supplierId | "" | supplierId | MALFORMED | supplierId must be 1 to 64 letters, digits, '-', '_' or '.', was ''
          /supplierId | "2151000001" | supplierId | OUT_OF_RANGE | supplierId must be another party than 2151000001
          /orderId | " " | orderId | MALFORMED | orderId must not be blank
          /revision | 0 | revision | OUT_OF_RANGE | revision must be between 1 and 1000, was 0
          /revision | 1001 | revision | OUT_OF_RANGE | revision must be between 1 and 1000, was 1001
          /vehicleTemperature | -60.01 | vehicleTemperature | OUT_OF_RANGE | vehicleTemperature must be between -60 and 250 degrees, was -60.01
          /vehicleTemperature | 250.01 | vehicleTemperature | OUT_OF_RANGE | vehicleTemperature must be between -60 and 250 degrees, was 250.01
          /receivers/1 | "王小明" | receivers[1] | MALFORMED | receivers[1] must be 1 to 64 letters, digits, '-', '_' or '.', was '王小明'
          /lines | [] | lines | MALFORMED | lines must not be empty
          /lines/0/lotId | "A@B" | lines[0].lotId | MALFORMED | lines[0].lotId must be 1 to 200 visible ASCII characters without '@', was 'A@B'
          /lines/0/lotId | "" | lines[0].lotId | MALFORMED | lines[0].lotId must be 1 to 200 visible ASCII characters without '@', was ''
          /lines/0/lotId | "urn:epc:class:lgtin:6901234.056789.L7" | lines[1].lotId | OUT_OF_RANGE | lines[1].lotId https://id.gs1.org/01/06901234567892/10/L7 stands there twice
          /lines/0/lotId | "https://id.gs1.org/01/06901234567892/10/L7" | lines[1].lotId | OUT_OF_RANGE | lines[1].lotId https://id.gs1.org/01/06901234567892/10/L7 stands there twice
          /lines/1/lotId | "https://id.gs1.org/01/06901234567893/10/L7" | lines[1].lotId | MALFORMED | lines[1].lotId: 'https://id.gs1.org/01/06901234567893/10/L7' has a wrong check digit in 06901234567893
          /lines/1/lotId | "urn:epc:class:lgtin:690.1.L7" | lines[1].lotId | MALFORMED | lines[1].lotId: 'urn:epc:class:lgtin:690.1.L7' is no well-formed EPC URN
          /lines/1/lotId | "(01)06901234567893(10)L7" | lines[1].lotId | MALFORMED | lines[1].lotId: GTIN '06901234567893' has the check digit '3', expected '2'
          /lines/1/lotId | "(01)690(10)L7" | lines[1].lotId | MALFORMED | lines[1].lotId: GTIN '690(10)L7' is not 14 digits
          /lines/1/ingredient | " " | lines[1].ingredient | MALFORMED | lines[1].ingredient must not be blank
          /lines/1/declaredGrams | -1 | lines[1].declaredGrams | OUT_OF_RANGE | lines[1].declaredGrams must be between 0 and 1000000000000, was -1
          /lines/1/weighedGrams | 1000000000001 | lines[1].weighedGrams | OUT_OF_RANGE | lines[1].weighedGrams must be between 0 and 1000000000000, was 1000000000001
          /lines/1/weighedGrams | 1.5 | lines[1].weighedGrams | MALFORMED | lines[1].weighedGrams must be a whole number of grams (1 斤 is 500, 1 公斤 is 1000), was number 1.5
          /lines/1/weighedGrams | "50斤" | lines[1].weighedGrams | MALFORMED | lines[1].weighedGrams must be a whole number of grams (1 斤 is 500, 1 公斤 is 1000), was string "50斤"
          /lines/0/priceFen | 26.5 | lines[0].priceFen | MALFORMED | lines[0].priceFen must be a whole number of fen a kilogram (1 yuan a 斤 is 200), was number 26.5
          /lines/1/refusedGrams | -1 | lines[1].refusedGrams | OUT_OF_RANGE | lines[1].refusedGrams must be between 0 and 1000000000000, was -1
          /lines/0/priceFen | -1 | lines[0].priceFen | OUT_OF_RANGE | lines[0].priceFen must be between 0 and 10000000, was -1
          /lines/0/producedOn | "2026-03-03" | lines[0].producedOn | OUT_OF_RANGE | lines[0].producedOn must not be after the day of the delivery 2026-03-02, was 2026-03-03
          /lines/0/usableUntil | "2026-02-28" | lines[0].usableUntil | OUT_OF_RANGE | lines[0].usableUntil must not be before producedOn 2026-03-01, was 2026-02-28
          /lines/0/surfaceTemperature | 251 | lines[0].surfaceTemperature | OUT_OF_RANGE | lines[0].surfaceTemperature must be between -60 and 250 degrees, was 251
          /lines/0/storeId | "fridge-2" | lines[0].storeId | UNKNOWN_SUBJECT | no device fridge-2 of school 2151000001 is registered
          /lines/0/storeId | "a b" | lines[0].storeId | MALFORMED | lines[0].storeId must be 1 to 64 letters, digits, '-', '_' or '.', was 'a b'
          /lines/0/storeId | "camera-1" | lines[0].storeId | OUT_OF_RANGE | lines[0].storeId must be a device of one of the kinds [FRIDGE, COLD_ROOM, FREEZER, DRY_STORE], camera-1 is a CAMERA
          /lines/0/labelMax | -61 | lines[0].labelMax | OUT_OF_RANGE | lines[0].labelMax must be between -60 and 250 degrees, was -61
          /lines/0/origins/1/lotId | "PIG-17" | lines[0].origins[1].lotId | OUT_OF_RANGE | lines[0].origins[1].lotId PIG-17 stands there twice
          /lines/0/origins/1/lotId | "PORK-0302" | lines[0].origins[1].lotId | OUT_OF_RANGE | lines[0].origins[1].lotId must be another lot than PORK-0302
          /lines/0/origins/0/grams | -1 | lines[0].origins[0].grams | OUT_OF_RANGE | lines[0].origins[0].grams must be between 0 and 1000000000000, was -1
          /lines/0/papers/0/number | " " | lines[0].papers[0].number | MALFORMED | lines[0].papers[0].number must not be blank
          /lines/0/papers/0/pictureHash | "beef" | lines[0].papers[0].pictureHash | MALFORMED | lines[0].papers[0].pictureHash must be 64 hexadecimal digits, was 'beef'
          /lines/1/papers/0/number | "SC10633018300057" | lines[1].papers[0].number | MALFORMED | lines[1].papers[0].number: production licence 'SC10633018300057' has the check digit '7' at position 16, expected '6'
          """)
  void refusesOneWith(
      String pointer, String value, String field, RejectReason reason, String sentence) {
    assertThat(deliveries.refusal(pointer, value)).isEqualTo(new Refusal(reason, field, sentence));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lines/0/kind", "/lines/0/papers/0/kind"})
  void refusesAKindThatOnlyStandsForThoseToCome(String pointer) {
    String fallback = pointer.contains("papers") ? "OTHER_PAPER" : "OTHER_FOOD";

    Refusal refusal = deliveries.refusal(pointer, '"' + fallback + '"');

    assertThat(refusal.reason()).isEqualTo(RejectReason.OUT_OF_RANGE);
    assertThat(refusal.sentence()).contains(" must be one of [").endsWith(", was " + fallback);
  }

  @Test
  void takesNamesThatAreAsLongAsTheyMayBe() {
    assertThatCode(() -> deliveries.take("/lines/0/lotId", '"' + "x".repeat(200) + '"'))
        .doesNotThrowAnyException();
    assertThat(deliveries.refusal("/lines/0/lotId", '"' + "x".repeat(201) + '"').sentence())
        .isEqualTo(
            "lines[0].lotId must be 1 to 200 visible ASCII characters without '@', was '"
                + "x".repeat(80)
                + "…'");
    assertThatCode(() -> deliveries.take("/deliveryId", '"' + "x".repeat(64) + '"'))
        .doesNotThrowAnyException();
    assertThat(deliveries.refusal("/deliveryId", '"' + "x".repeat(65) + '"').field())
        .isEqualTo("deliveryId");
  }

  @Test
  void countsTheDayInShanghai() {
    assertThatCode(() -> deliveries.take("/eventTime", "\"2026-03-01T16:00:00Z\""))
        .doesNotThrowAnyException();
    assertThat(deliveries.refusal("/eventTime", "\"2026-02-28T15:59:59Z\"").field())
        .isEqualTo("lines[0].producedOn");
  }

  @Test
  void isAboutTheSchoolAndSentByItOrTheSupplier() throws RefusedException {
    Subject subject = deliveries.subject("/deliveryId", "\"D-2\"");

    assertThat(subject.id()).isEqualTo(Town.SCHOOL);
    assertThat(subject.schoolId()).isEqualTo(Town.SCHOOL);
    assertThat(subject.regionCode()).isEqualTo(Town.COUNTY);
    assertThat(deliveries.mayBeSentBy(Set.of(Town.SCHOOL), Set.of(), Set.of())).isTrue();
    assertThat(deliveries.mayBeSentBy(Set.of(), Set.of("gaoming-meat"), Set.of())).isTrue();
    assertThat(
            deliveries.mayBeSentBy(
                Set.of(Town.OTHER_SCHOOL), Set.of("other-meat"), Set.of(Town.SCHOOL)))
        .isFalse();
  }
}
