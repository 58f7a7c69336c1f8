package cn.mingchu.gateway;

import static cn.mingchu.gateway.Client.json;
import static cn.mingchu.gateway.Client.line;
import static cn.mingchu.gateway.Client.reading;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.gateway.key.Allowance;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.key.Scope;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.RecallStatus;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway on a real broker, spoken to over HTTP. */
class GatewayIT {

  private static final int MEBIBYTE = 1 << 20;
  private static final Instant BEFORE_NOON = Town.NOON.minusSeconds(20);

  @TempDir static Path folder;
  static Site site;
  static Gateway gateway;
  static Client school;

  @BeforeAll
  static void start() throws Exception {
    site = Site.open(folder);
    String key = site.schoolKey();
    gateway = site.gateway("data", Map.of());
    school = new Client(gateway, key);
  }

  @AfterAll
  static void stop() {
    gateway.close();
    site.close();
  }

  @Test
  void saysWhereTheBrokerKeepsAReading() throws Exception {
    UUID id = UUID.randomUUID();

    HttpResponse<String> response = school.post("kitchen-readings", reading(id, "4.255"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(line(response, 1).get("status").stringValue()).isEqualTo("accepted");
    assertThat(line(response, 1).get("offset").isIntegralNumber()).isTrue();
    assertThat(site.readings(id)).hasSize(1);
    KitchenReading stored = site.readings(id).get(0);
    assertThat(stored.getHundredths()).isEqualTo(426);
    assertThat(stored.getHeader().getIngestTime()).isEqualTo(Town.NOON);
    assertThat(stored.getHeader().getRecordedTime()).isEqualTo(Town.NOON.minusSeconds(30));
    assertThat(stored.getHeader().getSchoolId()).isEqualTo(Town.SCHOOL);
    assertThat(stored.getHeader().getRegionCode()).isEqualTo(Town.COUNTY);
  }

  @Test
  void believesNobodyWhenAReadingArrived() throws Exception {
    UUID id = UUID.randomUUID();

    HttpResponse<String> response =
        school.send(
            "/v1/kitchen-readings",
            Map.of("Content-Type", "application/json", "Mingchu-Arrivals", BEFORE_NOON + "*1"),
            BodyPublishers.ofString(reading(id, "4")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(site.readings(id).get(0).getHeader().getIngestTime()).isEqualTo(Town.NOON);
  }

  @Test
  void believesWhoSendsThePastWhenEachReadingArrived() throws Exception {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();

    try (Gateway past = site.gatewayForReplay("past")) {
      HttpResponse<String> response =
          new Client(past, site.schoolKey())
              .send(
                  "/v1/kitchen-readings",
                  Map.of(
                      "Content-Type",
                      "application/x-ndjson",
                      "Mingchu-Arrivals",
                      BEFORE_NOON + "*1," + BEFORE_NOON.plusSeconds(10) + "*1"),
                  BodyPublishers.ofString(reading(first, "4") + "\n" + reading(second, "5")));

      assertThat(response.statusCode()).isEqualTo(200);
    }
    assertThat(site.readings(first).get(0).getHeader().getIngestTime()).isEqualTo(BEFORE_NOON);
    assertThat(site.readings(second).get(0).getHeader().getIngestTime())
        .isEqualTo(BEFORE_NOON.plusSeconds(10));
  }

  @Test
  void takesAReadingOnce() throws Exception {
    UUID id = UUID.randomUUID();
    school.post("kitchen-readings", reading(id, "4"));

    HttpResponse<String> repeat = school.post("kitchen-readings", reading(id, "4"));

    assertThat(repeat.statusCode()).isEqualTo(200);
    assertThat(line(repeat, 1).get("status").stringValue()).isEqualTo("duplicate");
    assertThat(site.readings(id)).hasSize(1);
  }

  @Test
  void takesAReadingWhoseIdAnotherSchoolUsedBefore() throws Exception {
    UUID id = UUID.randomUUID();
    Client other =
        new Client(
            gateway,
            site.key(
                Set.of(Scope.EVENTS), new Binding(Set.of(Town.OTHER_SCHOOL), Set.of(), Set.of())));
    other.post("kitchen-readings", reading(id, "4").replace(Town.FRIDGE, Town.OTHER_FRIDGE));

    HttpResponse<String> response = school.post("kitchen-readings", reading(id, "9.5"));

    assertThat(line(response, 1).get("status").stringValue()).isEqualTo("accepted");
    assertThat(site.readings(id))
        .extracting(KitchenReading::getDeviceId)
        .containsExactlyInAnyOrder(Town.FRIDGE, Town.OTHER_FRIDGE);
  }

  @Test
  void takesAReadingOnceFromSixteenAtTheSameTime() throws Exception {
    UUID id = UUID.randomUUID();
    ExecutorService senders = Executors.newFixedThreadPool(16);
    List<Future<HttpResponse<String>>> answers = new ArrayList<>();

    for (int i = 0; i < 16; i++) {
      answers.add(senders.submit(() -> school.post("kitchen-readings", reading(id, "4"))));
    }

    List<String> statuses = new ArrayList<>();
    for (Future<HttpResponse<String>> answer : answers) {
      statuses.add(line(answer.get(), 1).get("status").stringValue());
    }
    senders.shutdown();
    assertThat(statuses).containsOnlyOnce("accepted").contains("duplicate").hasSize(16);
    assertThat(site.readings(id)).hasSize(1);
  }

  @Test
  void answersEveryLineByItself() throws Exception {
    UUID good = UUID.randomUUID();
    String body =
        String.join(
            "\n",
            reading(good, "4"),
            reading(good, "4"),
            "",
            "{\"eventId\":",
            reading(UUID.randomUUID(), "-300"));

    HttpResponse<String> response = school.lines("kitchen-readings", body);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("accepted").intValue()).isEqualTo(1);
    assertThat(json(response).get("duplicate").intValue()).isEqualTo(1);
    assertThat(json(response).get("refused").intValue()).isEqualTo(2);
    assertThat(line(response, 3).get("reason").stringValue()).isEqualTo("MALFORMED");
    assertThat(line(response, 4).get("field").stringValue()).isEqualTo("value");
    assertThat(line(response, 4).get("message").stringValue())
        .isEqualTo("a TEMPERATURE of -300 is impossible; it lies between -60 and 250");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "malformed | {\"eventId\":} | 400 | MALFORMED | ",
        "array | [1] | 400 | MALFORMED | ",
        "unknown field | {\"nonsense\":1} | 400 | MALFORMED | nonsense",
        "set by gateway | {\"ingestTime\":1} | 400 | MALFORMED | ingestTime",
        "missing | {\"deviceId\":\"fridge-1\"} | 400 | MALFORMED | eventId"
      })
  void refusesWhatIsNoReading(String name, String body, int status, String reason, String field)
      throws Exception {
    HttpResponse<String> response = school.post("kitchen-readings", body);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(line(response, 1).get("reason").stringValue()).isEqualTo(reason);
    if (field != null) {
      assertThat(line(response, 1).get("field").stringValue()).isEqualTo(field);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "value, -300, 422, OUT_OF_RANGE",
    "value, 1e999999999, 422, OUT_OF_RANGE",
    "value, NaN, 400, MALFORMED",
    "value, Infinity, 400, MALFORMED",
    "value, '\"4\"', 400, MALFORMED",
    "quantity, '\"WARMTH\"', 400, MALFORMED",
    "quantity, '\"UNKNOWN_QUANTITY\"', 422, OUT_OF_RANGE",
    "deviceId, '\"nobody\"', 422, UNKNOWN_SUBJECT",
    "deviceId, '\"fridge-2\"', 403, FORBIDDEN",
    "eventTime, '\"1970-01-01T00:00:00Z\"', 422, TOO_OLD",
    "eventTime, '\"2099-01-01T00:00:00Z\"', 422, CLOCK_AHEAD",
    "eventTime, '\"2026-03-02T12:05:00.001+08:00\"', 422, CLOCK_AHEAD",
    "eventTime, '\"2026-02-28T11:59:59.999+08:00\"', 422, TOO_OLD",
    "eventTime, '\"2026-03-02T12:00:00\"', 400, MALFORMED",
    "batteryPercent, 101, 422, OUT_OF_RANGE",
    "sequence, -1, 422, OUT_OF_RANGE",
    "sequence, 1.5, 400, MALFORMED",
    "eventId, '\"7\"', 400, MALFORMED"
  })
  void refusesAReadingWith(String field, String value, int status, String reason) throws Exception {
    HttpResponse<String> response = school.post("kitchen-readings", readingWith(field, value));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(line(response, 1).get("reason").stringValue()).isEqualTo(reason);
    if (!reason.equals("MALFORMED") || !value.matches("NaN|Infinity")) {
      assertThat(line(response, 1).get("field").stringValue()).isEqualTo(field);
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02T12:05:00+08:00", "2026-02-28T12:00:00+08:00"})
  void takesAReadingAtTheVeryBoundOf(String time) throws Exception {
    HttpResponse<String> response =
        school.post("kitchen-readings", readingWith("eventTime", '"' + time + '"'));

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void setsARefusedReadingAsideWithAllThatIsKnownOfIt() throws Exception {
    String original = readingWith("eventTime", "\"2099-01-01T00:00:00Z\"");

    school.post("kitchen-readings", original);

    Reject reject =
        site.rejects().stream()
            .filter(each -> text(each).equals(original))
            .findFirst()
            .orElseThrow();
    assertThat(reject.getReason()).isEqualTo(RejectReason.CLOCK_AHEAD);
    assertThat(reject.getComponent()).isEqualTo("gateway");
    assertThat(reject.getTopic()).isEqualTo("mingchu.kitchen-readings");
    assertThat(reject.getSubjectId()).isEqualTo(Town.FRIDGE);
    assertThat(reject.getSchoolId()).isEqualTo(Town.SCHOOL);
    assertThat(reject.getEventTime()).isEqualTo("2099-01-01T00:00:00Z");
    assertThat(reject.getIngestTime()).isEqualTo(Town.NOON);
    assertThat(reject.getField()).isEqualTo("eventTime");
  }

  @Test
  void takesACorrectedReadingUnderTheIdOfTheRefusedOne() throws Exception {
    UUID id = UUID.randomUUID();
    school.post("kitchen-readings", reading(id, "-300"));

    HttpResponse<String> corrected = school.post("kitchen-readings", reading(id, "-3"));

    assertThat(line(corrected, 1).get("status").stringValue()).isEqualTo("accepted");
  }

  @Test
  void takesAnObservation() throws Exception {
    HttpResponse<String> response =
        school.post(
            "kitchen-observations",
            """
            {"eventId":"%s","eventTime":1772423970000,"deviceId":"fridge-1","kind":"PEST",
             "zone":"STORE","confidence":0.93}
            """
                .formatted(UUID.randomUUID()));

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void takesADeliveryFromTheSupplierAndTellsWhichLineIsWrong() throws Exception {
    Client supplier = supplier("gaoming-meat");
    UUID id = UUID.randomUUID();
    String delivery =
        paper(
            id,
            """
            "deliveryId":"D-1","schoolId":"2151000001","supplierId":"gaoming-meat",
            "lines":[{"lotId":"PORK-0302","ingredient":"猪肉","kind":"PORK","declaredGrams":50000,
                      "weighedGrams":49800,"producedOn":"2026-03-01",
                      "papers":[{"kind":"PORK_INSPECTION","number":"51170226"}]}]
            """);

    HttpResponse<String> taken = supplier.post("deliveries", delivery);
    HttpResponse<String> refused =
        supplier.post(
            "deliveries", delivery.replace("\"weighedGrams\":49800", "\"weighedGrams\":-1"));
    HttpResponse<String> forbidden = supplier("other-meat").post("deliveries", delivery);

    assertThat(taken.statusCode()).isEqualTo(200);
    Delivery stored = stored(Topics.DELIVERIES, id);
    assertThat(stored.getHeader().getRegionCode()).isEqualTo(Town.COUNTY);
    assertThat(stored.getLines().get(0).getWeighedGrams()).isEqualTo(49_800);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(line(refused, 1).get("field").stringValue()).isEqualTo("lines[0].weighedGrams");
    assertThat(forbidden.statusCode()).isEqualTo(403);
    assertThat(line(forbidden, 1).get("message").stringValue())
        .endsWith(" may not speak for " + Town.SCHOOL);
  }

  @Test
  void takesADeliveryOfAThousandLines() throws Exception {
    UUID id = UUID.randomUUID();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      lines.add(
          """
          {"lotId":"LOT-%d","ingredient":"大米","kind":"PACKAGED","declaredGrams":25000,\
          "weighedGrams":25000,"priceFen":560,"producedOn":"2026-02-01","usableUntil":"2026-08-01"}"""
              .formatted(i));
    }
    String delivery =
        paper(
            id,
            """
            "deliveryId":"D-2","schoolId":"2151000001","supplierId":"rice","lines":[%s]
            """
                .formatted(String.join(",", lines)));

    HttpResponse<String> taken = school.post("deliveries", delivery);
    HttpResponse<String> tooMany =
        school.post("deliveries", delivery.replace("[{", "[" + lines.get(0) + ",{"));

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(stored(Topics.DELIVERIES, id).getLines()).hasSize(1_000);
    assertThat(tooMany.statusCode()).isEqualTo(422);
    assertThat(line(tooMany, 1).get("message").stringValue())
        .isEqualTo("lines may have 1000 elements, has 1001");
  }

  @Test
  void takesAStockMovementAWeekOld() throws Exception {
    UUID id = UUID.randomUUID();
    String movement =
        paper(
                id,
                """
                "movementId":"M-1","schoolId":"2151000001","kind":"ISSUED","lotId":"PORK-0302",
                "grams":12000,"mealId":"2026-02-23-LUNCH"
                """)
            .replace("2026-03-02T11:59:30+08:00", "2026-02-23T12:00:00+08:00");

    HttpResponse<String> older =
        school.post("stock-movements", movement.replace("T12:00:00+", "T11:59:59+"));
    HttpResponse<String> taken = school.post("stock-movements", movement);

    assertThat(older.statusCode()).isEqualTo(422);
    assertThat(line(older, 1).get("reason").stringValue()).isEqualTo("TOO_OLD");
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(stored(Topics.STOCK_MOVEMENTS, id).getGrams()).isEqualTo(12_000);
  }

  @Test
  void takesAMeal() throws Exception {
    UUID id = UUID.randomUUID();

    HttpResponse<String> taken =
        school.post(
            "meals",
            paper(
                id,
                """
                "mealId":"2026-03-02-LUNCH","schoolId":"2151000001","day":"2026-03-02",
                "meal":"LUNCH","diners":400,"servedTime":"2026-03-02T11:40:00+08:00",
                "dishes":[{"dishId":"pork-1","name":"回锅肉","portions":200,
                           "lots":[{"lotId":"PORK-0302","grams":12000}]}]
                """));

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(stored(Topics.MEALS, id).getDishes().get(0).getLots())
        .containsExactly(new LotAmount("PORK-0302", 12_000L));
  }

  @Test
  void takesWhatIsPlannedForALaterDay() throws Exception {
    UUID id = UUID.randomUUID();

    HttpResponse<String> taken =
        school.post(
            "menus",
            paper(
                id,
                """
                "mealId":"2026-03-09-LUNCH","schoolId":"2151000001","day":"2026-03-09",
                "meal":"LUNCH","servedTime":"2026-03-09T11:40:00+08:00",
                "diners":[{"band":"AGE_6_8","heads":400}],
                "dishes":[{"name":"米饭","recipe":[{"ingredient":"大米",
                           "portions":[{"band":"AGE_6_8","milligrams":100000}]}]}]
                """));

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(stored(Topics.MENUS, id).getDishes().get(0).getName()).isEqualTo("米饭");
  }

  @Test
  void takesAStepOfASupplierFromNobodyElse() throws Exception {
    UUID id = UUID.randomUUID();
    String step =
        paper(
            id,
            """
            "stepId":"S-1","partyId":"gaoming-meat","kind":"PROCESSED",
            "inputs":[{"lotId":"PIG-17","grams":90000}],
            "outputs":[{"lotId":"PORK-0302","grams":60000}]
            """);

    int fromTheSchool = school.post("supply-steps", step).statusCode();
    HttpResponse<String> taken = supplier("gaoming-meat").post("supply-steps", step);

    assertThat(fromTheSchool).isEqualTo(403);
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(stored(Topics.SUPPLY_STEPS, id).getHeader().getSchoolId()).isNull();
  }

  @Test
  void takesATestOfALot() throws Exception {
    UUID id = UUID.randomUUID();

    HttpResponse<String> taken =
        school.post(
            "lot-tests",
            paper(
                id,
                """
                "testId":"T-1","lotId":"PEPPER-7","partyId":"2151000001","method":"QUICK",
                "item":"农残","outcome":"FAILED","inhibition":62.5
                """));

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(stored(Topics.LOT_TESTS, id).getInhibitionHundredths()).isEqualTo(6250);
  }

  @Test
  void takesARecallFromAnOfficeAndNotFromASchool() throws Exception {
    Client office = new Client(gateway, site.key(Set.of(Scope.EVENTS), Binding.toEveryone()));
    UUID id = UUID.randomUUID();
    String recall =
        paper(
            id,
            """
            "recallId":"R-1","level":1,"lotIds":["PORK-0302"],"reason":"瘦肉精",
            "issuer":"达州市市场监督管理局"
            """);

    int fromTheSchool = school.post("recalls", recall).statusCode();
    HttpResponse<String> taken = office.post("recalls", recall);

    assertThat(fromTheSchool).isEqualTo(403);
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(stored(Topics.RECALLS, id).getStatus()).isEqualTo(RecallStatus.IN_FORCE);
  }

  @Test
  void turnsAwayWhoHasNoKeyThatIsInForce() throws Exception {
    for (String token : List.of("", "nonsense", "mck_00", "mck_00_x")) {
      HttpResponse<String> response =
          new Client(gateway, token).post("kitchen-readings", reading(UUID.randomUUID(), "4"));

      assertThat(response.statusCode()).as("token '%s'", token).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
    }
  }

  @Test
  void opensInputTopicsOnly() throws Exception {
    for (String topic : List.of("findings", "rejects", "schools", "nothing")) {
      assertThat(school.post(topic, "{}").statusCode()).as(topic).isEqualTo(404);
    }
  }

  @Test
  void turnsAwayAKeyThatIsNotForEvents() throws Exception {
    Client office = new Client(gateway, site.key(Set.of(Scope.REFERENCE), Binding.toEveryone()));

    HttpResponse<String> response =
        office.post("kitchen-readings", reading(UUID.randomUUID(), "4"));

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void turnsAwayAnEmptyBody() throws Exception {
    assertThat(school.post("kitchen-readings", " \n ").statusCode()).isEqualTo(400);
  }

  @Test
  void turnsAwayWhatIsNotJson() throws Exception {
    HttpResponse<String> form =
        school.post(
            "kitchen-readings",
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString("value=4"));

    assertThat(form.statusCode()).isEqualTo(415);
    assertThat(json(form).get("detail").stringValue())
        .isEqualTo(
            "Content-Type must be application/json or application/x-ndjson, was"
                + " application/x-www-form-urlencoded");
  }

  @RepeatedTest(5)
  void turnsAwayFiftyMegabytesWithAnAnswer() throws Exception {
    byte[] body = new byte[50 * MEBIBYTE];

    HttpResponse<String> announced =
        school.post("kitchen-readings", "application/json", BodyPublishers.ofByteArray(body));

    assertThat(announced.statusCode()).isEqualTo(413);
  }

  @Test
  void turnsAwayFiveMegabytesAndAByteOfUnknownLength() throws Exception {
    InputStream endless =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(new byte[5 * MEBIBYTE]),
                    new ByteArrayInputStream(new byte[1]))));

    HttpResponse<String> response =
        school.post(
            "kitchen-readings", "application/json", BodyPublishers.ofInputStream(() -> endless));

    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void turnsAwayMillionsOfLinesByTheirNumber() throws Exception {
    HttpResponse<String> response =
        school.lines("kitchen-readings", "x\n".repeat(5 * MEBIBYTE / 2));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).get("detail").stringValue())
        .isEqualTo("this key may send 10000 events at once, these are 2621440");
  }

  @Test
  void limitsAKeyByItsEvents() throws Exception {
    Client limited = new Client(gateway, site.limitedKey(new Allowance(1, 2)));
    String two = reading(UUID.randomUUID(), "4") + "\n" + reading(UUID.randomUUID(), "4");

    int first = limited.lines("kitchen-readings", two).statusCode();
    HttpResponse<String> second = limited.lines("kitchen-readings", two);
    int tooMany = limited.lines("kitchen-readings", two + "\n" + two).statusCode();

    assertThat(first).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValueAsLong("Retry-After")).hasValue(2);
    assertThat(tooMany).isEqualTo(413);
  }

  @Test
  void registersASchoolAndItsDeviceAndTakesItsReadingAtOnce() throws Exception {
    Client office =
        new Client(gateway, site.key(Set.of(Scope.REFERENCE, Scope.EVENTS), Binding.toEveryone()));

    HttpResponse<String> newSchool =
        office.put(
            "/v1/reference/schools/2151000009",
            """
            {"name":"万源市实验小学","regionCode":"511781","type":"PRIMARY","diners":1200}
            """);
    HttpResponse<String> newDevice =
        office.put(
            "/v1/reference/devices/freezer-9",
            """
            {"schoolId":"2151000009","kind":"FREEZER","name":"冷冻柜","periodSeconds":60,
             "labelMax":-18}
            """);
    HttpResponse<String> first =
        office.post("kitchen-readings", readingWith("deviceId", "\"freezer-9\""));

    assertThat(newSchool.body()).contains("\"kind\":\"schools\"");
    assertThat(newSchool.statusCode()).isEqualTo(200);
    assertThat(newDevice.statusCode()).isEqualTo(200);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(office.delete("/v1/reference/schools/2151000009").statusCode()).isEqualTo(409);
    assertThat(office.delete("/v1/reference/devices/freezer-9").statusCode()).isEqualTo(200);
    assertThat(office.delete("/v1/reference/devices/freezer-9").statusCode()).isEqualTo(404);
    assertThat(
            office.post("kitchen-readings", readingWith("deviceId", "\"freezer-9\"")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void takesAPeriodOfTheCalendarAndErasesIt() throws Exception {
    Client office = new Client(gateway, site.key(Set.of(Scope.REFERENCE), Binding.toEveryone()));
    String holiday =
        """
        {"scope":"51","firstDay":"2026-10-01","lastDay":"2026-10-07","kind":"REST_DAYS",
         "name":"国庆节"}
        """;

    HttpResponse<String> taken = office.put("/v1/reference/calendar/national-day", holiday);
    HttpResponse<String> refused =
        office.put(
            "/v1/reference/calendar/national-day", holiday.replace("2026-10-07", "2026-09-30"));

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.body()).contains("\"kind\":\"calendar\"");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).get("field").stringValue()).isEqualTo("lastDay");
    assertThat(office.delete("/v1/reference/calendar/national-day").statusCode()).isEqualTo(200);
    assertThat(office.delete("/v1/reference/calendar/national-day").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesReferenceDataOfSomebodyElse() throws Exception {
    Client schoolOffice =
        new Client(
            gateway,
            site.key(
                Set.of(Scope.REFERENCE), new Binding(Set.of(Town.SCHOOL), Set.of(), Set.of())));
    String stolen =
        """
        {"schoolId":"%s","kind":"FRIDGE","name":"冷藏柜","periodSeconds":60}
        """
            .formatted(Town.SCHOOL);

    HttpResponse<String> response =
        schoolOffice.put("/v1/reference/devices/" + Town.OTHER_FRIDGE, stolen);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(json(response).get("field").stringValue()).isEqualTo("deviceId");
    assertThat(schoolOffice.put("/v1/reference/recipes/1", "{}").statusCode()).isEqualTo(404);
    assertThat(school.put("/v1/reference/devices/x", stolen).statusCode()).isEqualTo(403);
  }

  @Test
  void isFoundAtTheAddressThatItListensOn() throws Exception {
    try (Gateway elsewhere = site.gateway("elsewhere", Map.of("server.address", "127.0.0.2"))) {
      assertThat(elsewhere.uri()).isEqualTo(URI.create("http://127.0.0.2:" + elsewhere.port()));
      assertThat(new Client(elsewhere, "").get("/actuator/health/readiness").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void saysWhyTheLinesAfterOneWereNotTried() throws Exception {
    try (Gateway narrow = site.gateway("narrow", Map.of("mingchu.gateway.limits.open-events", 1))) {
      String token = site.schoolKey();
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        lines.add(reading(UUID.randomUUID(), "4"));
      }

      HttpResponse<String> response =
          new Client(narrow, token).lines("kitchen-readings", String.join("\n", lines));

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(line(response, 50).get("message").stringValue())
          .matches(
              "not tried, as line \\d+ could not be taken:"
                  + " too many events are waiting for the broker");
    }
  }

  @Test
  void showsItsHealthItsMetricsAndItsInterface() throws Exception {
    school.post("kitchen-readings", reading(UUID.randomUUID(), "4"));
    Client anybody = new Client(gateway, "");

    assertThat(anybody.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(anybody.get("/actuator/prometheus").body())
        .contains("mingchu_gateway_events_total{outcome=\"accepted\",topic=\"kitchen-readings\"}")
        .contains("mingchu_gateway_produce_seconds_count")
        .contains("mingchu_gateway_ids_stored");
    assertThat(json(anybody.get("/v3/api-docs")).get("paths").propertyNames())
        .contains("/v1/kitchen-readings", "/v1/reference/schools/{id}");
  }

  private static Client supplier(String supplierId) {
    return new Client(
        gateway,
        site.key(Set.of(Scope.EVENTS), new Binding(Set.of(), Set.of(supplierId), Set.of())));
  }

  private static String paper(UUID id, String fields) {
    return """
    {"eventId":"%s","eventTime":"2026-03-02T11:59:30+08:00",%s}
    """
        .formatted(id, fields);
  }

  /** The one record of this id on the topic. */
  private static <T extends SpecificRecord> T stored(Topic<T> topic, UUID id) {
    List<T> found =
        site.all(topic).stream()
            .filter(record -> ((EventHeader) record.get(0)).getEventId().equals(id))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String readingWith(String field, String value) {
    Map<String, String> fields =
        new LinkedHashMap<>(
            Map.of(
                "eventId",
                '"' + UUID.randomUUID().toString() + '"',
                "eventTime",
                "\"2026-03-02T11:59:30+08:00\"",
                "deviceId",
                "\"fridge-1\"",
                "quantity",
                "\"TEMPERATURE\"",
                "value",
                "4"));
    fields.put(field, value);
    List<String> written = new ArrayList<>();
    fields.forEach((name, json) -> written.add('"' + name + "\":" + json));
    return '{' + String.join(",", written) + '}';
  }

  private static String text(Reject reject) {
    return StandardCharsets.UTF_8.decode(reject.getOriginal().duplicate()).toString();
  }
}
