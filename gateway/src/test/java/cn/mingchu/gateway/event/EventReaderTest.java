package cn.mingchu.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.Paper;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.ReadingQuality;
import cn.mingchu.schemas.event.RecallNotice;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {

  private static final String QUANTITIES =
      " TEMPERATURE, HUMIDITY, COMBUSTIBLE_GAS, CARBON_MONOXIDE, UV_IRRADIANCE, MAINS_POWER,"
          + " WATER_LEAK, DOOR_OPEN, CHLORINE, TURBIDITY, FINE_PARTICLES, POLAR_COMPOUNDS,"
          + " ACID_VALUE, DURATION, TRAP_HITS";

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Arrival AT_NOON = new Arrival(NOON, "key-1");
  private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

  private final EventReader<KitchenReading> readings = new EventReader<>(Topics.KITCHEN_READINGS);
  private final EventReader<CalendarPeriod> calendar = new EventReader<>(Topics.CALENDAR);
  private final EventReader<Delivery> deliveries = new EventReader<>(Topics.DELIVERIES);

  @Test
  void readsAFlatObjectAsARecordWithItsHeader() throws RefusedException {
    KitchenReading reading =
        read(
            """
            {"eventId":"0f8fad5b-d9cb-469f-a165-70867728950e",
             "eventTime":"2026-03-02T11:59:00.1239+08:00","recordedTime":1772423970000,
             "deviceId":"fridge-1","quantity":"TEMPERATURE","value":-18.5,
             "sequence":7,"batteryPercent":null,"quality":"SUSPECT"}
            """);

    assertThat(reading.getHeader().getEventId()).isEqualTo(ID);
    assertThat(reading.getHeader().getEventTime()).isEqualTo("2026-03-02T03:59:00.123Z");
    assertThat(reading.getHeader().getRecordedTime())
        .isEqualTo(Instant.ofEpochMilli(1772423970000L));
    assertThat(reading.getHeader().getIngestTime()).isEqualTo(NOON);
    assertThat(reading.getHeader().getSource()).isEqualTo("key-1");
    assertThat(reading.getHeader().getSchoolId()).isNull();
    assertThat(reading.getDeviceId()).isEqualTo("fridge-1");
    assertThat(reading.getQuantity()).isEqualTo(Quantity.TEMPERATURE);
    assertThat(reading.getHundredths()).isEqualTo(-1850);
    assertThat(reading.getSequence()).isEqualTo(7L);
    assertThat(reading.getBatteryPercent()).isNull();
    assertThat(reading.getQuality()).isEqualTo(ReadingQuality.SUSPECT);
  }

  @Test
  void fillsInWhatMayBeLeftOut() throws RefusedException {
    KitchenReading reading = read(with("value", "4"));

    assertThat(reading.getHeader().getRecordedTime()).isEqualTo(reading.getHeader().getEventTime());
    assertThat(reading.getSequence()).isNull();
    assertThat(reading.getQuality()).isEqualTo(ReadingQuality.GOOD);
  }

  @ParameterizedTest(name = "{0} is kept as {1}")
  @CsvSource({
    "4, 400",
    "4.25, 425",
    "4.254999, 425",
    "4.255, 426",
    "-4.255, -426",
    "-4.254, -425",
    "0.004999, 0",
    "1e2, 10000",
    "425e-2, 425",
    "1e-999999999, 0",
    "21474836.47, 2147483647",
    "-21474836.47, -2147483647"
  })
  void keepsAValueInHundredthsHalfRoundedUp(String value, int hundredths) throws RefusedException {
    assertThat(read(with("value", value)).getHundredths()).isEqualTo(hundredths);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "value | 21474836.48 | OUT_OF_RANGE | value is too large: 21474836.48",
        "value | 1e999999999 | OUT_OF_RANGE | value is too large: 1E+999999999",
        "value | true | MALFORMED | value must be a number, was boolean true",
        "value | \"4\" | MALFORMED | value must be a number, was string \"4\"",
        "value | null | MALFORMED | value must not be null",
        "value | [] | MALFORMED | value must be a number, was array []",
        "quantity | \"WARMTH\" | MALFORMED | quantity must be one of [UNKNOWN_QUANTITY,"
            + QUANTITIES
            + "], was string \"WARMTH\"",
        "quantity | 1 | MALFORMED | quantity must be one of [UNKNOWN_QUANTITY,"
            + QUANTITIES
            + "], was number 1",
        "sequence | 1.0 | MALFORMED | sequence must be a whole number, was number 1.0",
        "sequence | 9223372036854775808 | OUT_OF_RANGE | sequence is not between"
            + " -9223372036854775808 and 9223372036854775807: 9223372036854775808",
        "batteryPercent | 2147483648 | OUT_OF_RANGE | batteryPercent is not between -2147483648 and"
            + " 2147483647: 2147483648",
        "deviceId | 7 | MALFORMED | deviceId must be a string, was number 7",
        "deviceId | \"a\\u0000\" | OUT_OF_RANGE | deviceId holds a control character or half a"
            + " character: \"a\\u0000\"",
        "deviceId | \"\\ud800\" | OUT_OF_RANGE | deviceId holds a control character or half a"
            + " character: \"\uD800\"",
        "eventId | \"0f8fad5b\" | MALFORMED | eventId must be a UUID, was string \"0f8fad5b\"",
        "eventId | \"zf8fad5b-d9cb-469f-a165-70867728950e\" | MALFORMED | eventId must be a UUID,"
            + " was string \"zf8fad5b-d9cb-469f-a165-70867728950e\"",
        "eventTime | \"yesterday\" | MALFORMED | eventTime must be a time with its offset, such as"
            + " 2026-03-02T11:30:00+08:00, or milliseconds since 1970, was \"yesterday\"",
        "eventTime | \"2026-03-02T12:00:00\" | MALFORMED | eventTime must be a time with its"
            + " offset, such as 2026-03-02T11:30:00+08:00, or milliseconds since 1970, was"
            + " \"2026-03-02T12:00:00\"",
        "eventTime | \"+999999999-01-01T00:00:00Z\" | MALFORMED | eventTime must be a time with its"
            + " offset, such as 2026-03-02T11:30:00+08:00, or milliseconds since 1970, was"
            + " \"+999999999-01-01T00:00:00Z\"",
        "eventTime | 1.5 | MALFORMED | eventTime must be a time, was number 1.5",
        "ingestTime | 1 | MALFORMED | ingestTime is set by the gateway and must not be sent",
        "schoolId | \"2151000001\" | MALFORMED | schoolId is set by the gateway and must not be"
            + " sent",
        "temp | 4 | MALFORMED | temp is not a field of KitchenReading; the fields are"
            + " [batteryPercent, deviceId, dishId, dishStage, eventId, eventTime, quality,"
            + " quantity, recordedTime, sequence, value]"
      })
  void refusesAField(String field, String value, RejectReason reason, String sentence) {
    assertThat(refusal(with(field, value))).isEqualTo(new Refusal(reason, field, sentence));
  }

  @ParameterizedTest
  @CsvSource({"eventId", "eventTime", "deviceId", "quantity", "value"})
  void refusesAnEventWithout(String field) {
    Map<String, String> fields = complete();
    fields.remove(field);

    assertThat(refusal(object(fields)))
        .isEqualTo(new Refusal(RejectReason.MALFORMED, field, field + " is missing"));
  }

  @Test
  void writesEveryFieldThatEndsInHundredthsInItsUnit() throws RefusedException {
    EventReader<Device> devices = new EventReader<>(Topics.DEVICES);

    Device device =
        devices.read(
            StrictJson.read(
                bytes(
                    """
                    {"eventId":"0f8fad5b-d9cb-469f-a165-70867728950e","eventTime":0,
                     "deviceId":"d","schoolId":"2151000001","kind":"FREEZER","name":"n",
                     "periodSeconds":60,"labelMax":-18}
                    """)),
            AT_NOON);

    assertThat(device.getLabelMaxHundredths()).isEqualTo(-1800);
    assertThat(device.getSchoolId()).isEqualTo("2151000001");
  }

  @Test
  void readsEveryFieldThatEndsInMillisInSeconds() throws RefusedException {
    EventReader<Device> devices = new EventReader<>(Topics.DEVICES);

    Device device =
        devices.read(
            StrictJson.read(
                bytes(
                    """
                    {"eventId":"0f8fad5b-d9cb-469f-a165-70867728950e","eventTime":0,
                     "deviceId":"d","schoolId":"2151000001","kind":"FREEZER","name":"n",
                     "periodSeconds":60,"clockAheadSeconds":-10800}
                    """)),
            AT_NOON);

    assertThat(device.getClockAheadMillis()).isEqualTo(-10_800_000L);
  }

  @Test
  void readsADayAsItIsWritten() throws RefusedException {
    CalendarPeriod term = calendar.read(StrictJson.read(bytes(period("\"2026-09-01\""))), AT_NOON);

    assertThat(term.getFirstDay()).isEqualTo("2026-09-01");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "\"2026-9-1\" | string \"2026-9-1\"",
        "\"2026-02-29\" | string \"2026-02-29\"",
        "\"2026-09-01T00:00:00+08:00\" | string \"2026-09-01T00:00:00+08:00\"",
        "\"+999999999-12-31\" | string \"+999999999-12-31\"",
        "20697 | number 20697"
      })
  void refusesADayThatIsNone(String value, String shown) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> calendar.read(StrictJson.read(bytes(period(value))), AT_NOON));

    assertThat(refused.refusal())
        .isEqualTo(
            new Refusal(
                RejectReason.MALFORMED,
                "firstDay",
                "firstDay must be a day such as 2026-09-01, was " + shown));
  }

  @Test
  void readsAMapOfTexts() throws RefusedException {
    EventReader<RuleSetting> settings = new EventReader<>(Topics.RULE_SETTINGS);
    String setting =
        """
        {"eventId":"0f8fad5b-d9cb-469f-a165-70867728950e","eventTime":0,"settingId":"s",
         "ruleId":"COLD_HOLD_HIGH","scope":"5117","parameters":{"max":%s},"effectiveFrom":0,
         "reason":"summer"}
        """;

    RuleSetting read = settings.read(StrictJson.read(bytes(setting.formatted("\"6\""))), AT_NOON);
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> settings.read(StrictJson.read(bytes(setting.formatted("6"))), AT_NOON));

    assertThat(read.getParameters()).containsExactly(Map.entry("max", "6"));
    assertThat(refused.refusal().sentence())
        .isEqualTo("parameters.max must be a string, was number 6");
  }

  @Test
  void readsRecordsInsideLists() throws RefusedException {
    Delivery delivery =
        deliveries.read(
            StrictJson.read(
                bytes(
                    delivery(
                        """
                        [{"lotId":"A","ingredient":"猪肉","kind":"PORK","declaredGrams":2000,
                          "weighedGrams":1990,"producedOn":"2026-03-01","surfaceTemperature":3.55,
                          "origins":[{"lotId":"PIG","grams":2500}],
                          "papers":[{"kind":"PORK_INSPECTION","number":"7","validUntil":null}]},
                         {"lotId":"B","ingredient":"米","kind":"PACKAGED","declaredGrams":1,
                          "weighedGrams":0}]
                        """))),
            AT_NOON);

    DeliveryLine first = delivery.getLines().get(0);
    assertThat(first.getProducedOn()).isEqualTo("2026-03-01");
    assertThat(first.getSurfaceTemperatureHundredths()).isEqualTo(355);
    assertThat(first.getOrigins()).containsExactly(new LotAmount("PIG", 2500L));
    assertThat(first.getPapers())
        .containsExactly(new Paper(PaperKind.PORK_INSPECTION, "7", null, null));
    DeliveryLine second = delivery.getLines().get(1);
    assertThat(second.getKeeping()).isEqualTo(Keeping.UNKNOWN_KEEPING);
    assertThat(second.getOrigins()).isEmpty();
    assertThat(second.getLabelMaxHundredths()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      textBlock =
          """
          {} | lines | lines must be an array, was object {}
          [7] | lines[0] | lines[0] must be an object, was number
          [{"lotId":"A"}] | lines[0].ingredient | lines[0].ingredient is missing
          [{"lotId":null}] | lines[0].lotId | lines[0].lotId must not be null
          [{"lot":"A"}] | lines[0].lot | lines[0].lot is not a field of DeliveryLine; the fields are [declaredGrams, handTyped, ingredient, keeping, kind, labelMax, lotId, origins, papers, priceFen, producedOn, refusedGrams, storeId, surfaceTemperature, usableUntil, weighedGrams]
          [{"lotId":"A","ingredient":"x","kind":"PORK","declaredGrams":1,"weighedGrams":1,"origins":[{"lotId":"B","grams":"1"}]}] | lines[0].origins[0].grams | lines[0].origins[0].grams must be a whole number of grams (1 斤 is 500, 1 公斤 is 1000), was string "1"
          [{"lotId":"A","ingredient":"x","kind":"PORK","declaredGrams":1,"weighedGrams":1,"papers":[{"kind":"PORK_INSPECTION","number":"1","valid":1}]}] | lines[0].papers[0].valid | lines[0].papers[0].valid is not a field of Paper; the fields are [kind, number, pictureHash, validUntil]
          """)
  void refusesRecordsInsideListsByTheirPlace(String lines, String field, String sentence) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> deliveries.read(StrictJson.read(bytes(delivery(lines))), AT_NOON));

    assertThat(refused.refusal()).isEqualTo(new Refusal(RejectReason.MALFORMED, field, sentence));
  }

  @Test
  void refusesAListOfMoreThanAThousand() throws RefusedException {
    EventReader<RecallNotice> recalls = new EventReader<>(Topics.RECALLS);
    String recall =
        """
        {"eventId":"0f8fad5b-d9cb-469f-a165-70867728950e","eventTime":0,"recallId":"R","level":1,
         "lotIds":[%s],"reason":"r","issuer":"i"}
        """;
    String thousand = String.join(",", Collections.nCopies(1_000, "\"L\""));

    RecallNotice whole = recalls.read(StrictJson.read(bytes(recall.formatted(thousand))), AT_NOON);
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () ->
                recalls.read(
                    StrictJson.read(bytes(recall.formatted(thousand + ",\"L\""))), AT_NOON));

    assertThat(whole.getLotIds()).hasSize(1_000);
    assertThat(refused.refusal())
        .isEqualTo(
            new Refusal(
                RejectReason.OUT_OF_RANGE, "lotIds", "lotIds may have 1000 elements, has 1001"));
  }

  private static String delivery(String lines) {
    return """
    {"eventId":"0f8fad5b-d9cb-469f-a165-70867728950e","eventTime":0,"deliveryId":"D",
     "schoolId":"2151000001","supplierId":"s","lines":%s}
    """
        .formatted(lines);
  }

  private static String period(String firstDay) {
    return """
    {"eventId":"0f8fad5b-d9cb-469f-a165-70867728950e","eventTime":0,"calendarId":"term",
     "scope":"51","firstDay":%s,"lastDay":"2027-01-22","kind":"SCHOOL_DAYS","name":"秋季学期"}
    """
        .formatted(firstDay);
  }

  private KitchenReading read(String json) throws RefusedException {
    return readings.read(StrictJson.read(bytes(json)), AT_NOON);
  }

  private Refusal refusal(String json) {
    return catchThrowableOfType(RefusedException.class, () -> read(json)).refusal();
  }

  private static String with(String field, String value) {
    Map<String, String> fields = complete();
    fields.put(field, value);
    return object(fields);
  }

  private static Map<String, String> complete() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("eventId", '"' + ID.toString() + '"');
    fields.put("eventTime", "\"2026-03-02T11:59:00+08:00\"");
    fields.put("deviceId", "\"fridge-1\"");
    fields.put("quantity", "\"TEMPERATURE\"");
    fields.put("value", "4");
    return fields;
  }

  private static String object(Map<String, String> fields) {
    StringBuilder json = new StringBuilder("{");
    fields.forEach(
        (name, value) ->
            json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":")
                .append(value));
    return json.append('}').toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
