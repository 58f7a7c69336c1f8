package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.TraceLink;
import cn.mingchu.schemas.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Traces over real HTTP, from links on the real topic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TraceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ADDRESS_LOT = "https://id.gs1.org/01/06901234567892/10/A=1";

  private HttpClient browser;
  private TestLog kafka;
  private TestDatabase database;
  private Portal portal;

  @BeforeAll
  void start(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    database = TestDatabase.start();
    PorkStory.tell(kafka);
    kafka.send(
        Topics.TRACE_LINKS,
        List.of(
            PorkStory.link(
                "address", null, PorkStory.lot(ADDRESS_LOT, "farm-2"), 5, LinkStep.HARVEST, NOON)));
    portal =
        Portal.start(
            TestDatabase.properties(database.migrated(), kafka), Clock.fixed(NOON, ZoneOffset.UTC));
    browser = SignedIn.official(portal).browser();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                get("/api/trace/" + encoded(ADDRESS_LOT)).statusCode() == 200
                    && get("/api/trace/lunch-1").body().contains("\"id\":\"=D-17\"")
                    && get("/trace").body().contains("110 kg")
                    && get("/school/" + PorkStory.FAR_SCHOOL).statusCode() == 200);
  }

  @AfterAll
  void stop() {
    portal.close();
    database.close();
    kafka.close();
  }

  @Test
  void followsALotToTheMealsThatItWasEatenIn() {
    JsonNode trace = json("/api/trace/pork-42@packer-1?direction=forward");

    JsonNode meal = node(trace, "lunch-1@" + PorkStory.SCHOOL);
    assertThat(meal.required("ofAsked").toString())
        .isEqualTo("{\"certain\":35000,\"likely\":37143,\"most\":40000}");
    assertThat(meal.required("heads").asInt()).isEqualTo(860);
    assertThat(meal.required("partyName").asString()).isEqualTo("通川区第一小学");
    assertThat(trace.required("nodes").get(0).required("asked").asBoolean()).isTrue();
    assertThat(trace.required("nodes")).hasSize(9);
    assertThat(trace.required("behind").asLong()).isZero();
  }

  @Test
  void followsAMealToTheFarm() {
    JsonNode trace = json("/api/trace/lunch-1?direction=backward");

    assertThat(node(trace, "pig-7@farm-1").required("inAsked").required("likely").asLong())
        .isEqualTo(24_762);
    assertThat(trace.required("links").get(0).required("step").asString()).isEqualTo("HARVEST");
    assertThat(trace.required("gaps").toString())
        .contains("{\"node\":\"cabbage-9@2151000001\",\"kind\":\"NO_SUPPLIER\",\"grams\":30000")
        .contains("{\"node\":\"pig-8@packer-1\",\"kind\":\"NO_ORIGIN\"")
        .contains("\"papers\":[\"PORK_INSPECTION\"]")
        .doesNotContain("GAVE_MORE");
  }

  @Test
  void marksALotThatGaveMoreThanItGot() {
    assertThat(json("/api/trace/pork-42@" + PorkStory.OTHER_SCHOOL).required("gaps").toString())
        .contains("{\"node\":\"pork-42@2151000002\",\"kind\":\"GAVE_MORE\",\"grams\":10000");
  }

  @Test
  void showsOnlyOnesOwnPartOfTheProvinceAndTheSuppliersBeforeIt() {
    JsonNode trace = json("/api/trace/pork-42?scope=region:511703");

    assertThat(trace.required("nodes").findValuesAsString("id"))
        .containsExactlyInAnyOrder(
            "pork-42@2151000009",
            "pork-42@packer-1",
            "cut-1@packer-1",
            "pig-7@packer-1",
            "pig-8@packer-1",
            "pig-7@farm-1");
    assertThat(trace.required("hidden").asInt()).isPositive();
    assertThat(get("/api/trace/lunch-1?scope=region:511703").statusCode()).isEqualTo(404);
    assertThat(get("/trace/pork-42?scope=region:511703").body())
        .contains("达川区第一中学")
        .doesNotContain("通川区第一小学");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/trace/nothing | 404 | nobody knows a lot 'nothing'",
        "/api/trace/lunch-1?direction=up | 400 | direction must be forward, backward or both",
        "/api/trace/lunch-1?format=xml | 400 | format must be json, csv, xlsx or epcis, was 'xml'",
        "/api/trace/lunch-1?scope=moon | 400 | scope must be region:CODE or school:ID, was 'moon'",
        "/api/trace/nothing/chart | 404 | nobody knows a lot 'nothing'",
        "/trace/nothing | 404 | 没有找到",
        "/trace?lot=nothing | 404 | 没有人报过“nothing”",
      })
  void saysWhatIsWrongWithAQuestion(String path, int status, String words) {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }

  @Test
  void givesASheetOfKeyDataElements() {
    HttpResponse<String> answer = get("/api/trace/lunch-1?format=csv", "Accept-Language", "en");

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"trace.csv\"");
    List<String> lines = answer.body().lines().toList();
    assertThat(lines.get(0))
        .startsWith(
            "\uFEFFCritical tracking event,Date and time,\"Traceability lot code, from\","
                + "\"Traceability lot code, to\",Product description,Quantity,Unit of measure");
    assertThat(lines)
        .contains(
            "Receiving,2026-01-05T06:00:00+08:00,pork-42,pork-42,猪前腿肉,60.000,kg,packer-1,,"
                + "2151000001,通川区第一小学,Delivery note,'=D-17,35.000,37.143,40.000,link-6");
    assertThat(get("/api/trace/lunch-1?format=csv").body()).startsWith("\uFEFF关键追溯事件");
  }

  @Test
  void scoresWhoExplainsTheCasesOfAnOutbreak() {
    JsonNode scores =
        JsonMapper.shared()
            .readTree(
                post("{\"cases\":[{\"lot\":\"lunch-1\"},{\"lot\":\"egg-dish\",\"weight\":0}]}")
                    .body());
    assertThat(scores.toString()).contains("nobody knows a lot 'egg-dish'");

    scores =
        JsonMapper.shared()
            .readTree(
                post("{\"cases\":[{\"lot\":\"lunch-1\"},"
                        + "{\"lot\":\"pork-42@2151000009\",\"weight\":3}]}")
                    .body());

    assertThat(scores.required("cases").asInt()).isEqualTo(2);
    assertThat(scored(scores, "parties", "farm-1")).isEqualTo("1.0 of highest 1.0");
    assertThat(scored(scores, "parties", PorkStory.SCHOOL)).isEqualTo("0.25 of highest 0.25");
    assertThat(scored(scores, "lots", "pork-42")).isEqualTo("1.0 of highest 1.0");
    assertThat(scored(scores, "lots", "cabbage-9")).isEqualTo("0.25 of highest 0.25");
    assertThat(scores.required("movements").get(0).required("link").required("step").asString())
        .isEqualTo("HARVEST");
  }

  @Test
  void endsWhereEverythingIsKilled() {
    String cases = "{\"cases\":[{\"lot\":\"cabbage-9\"},{\"lot\":\"lunch-1\"}]";

    JsonNode apart = JsonMapper.shared().readTree(post(cases + "}").body());
    JsonNode killed =
        JsonMapper.shared().readTree(post(cases + ",\"killing\":[\"packer-1\"]}").body());

    assertThat(scored(apart, "parties", "farm-1")).isEqualTo("0.5 of highest 1.0");
    assertThat(killed.required("parties").findValuesAsString("id")).doesNotContain("farm-1");
  }

  @Test
  void showsWhatCasesHaveInCommon() {
    assertThat(get("/outbreak").body()).contains("病例").doesNotContain("??");
    assertThat(
            get("/outbreak?cases=lunch-1%0Apork-42@2151000009+3", "Accept-Language", "en").body())
        .contains("data-scored=\"farm-1\"", "通川区第一小学", "0.250", "lang=\"en\"")
        .doesNotContain("??");
    HttpResponse<String> unknown = get("/outbreak?cases=nothing");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("nobody knows a lot &#39;nothing&#39;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | cases must be 1 to 500, were 0",
        "{\"cases\":[{}]} | lot of a case is missing",
        "{\"cases\":[null]} | lot of a case is missing",
        "{\"cases\":7} | the body must be one JSON object with cases, mixing and killing",
        "nonsense | the body must be one JSON object with cases, mixing and killing",
      })
  void saysWhatIsWrongWithCases(String body, String words) {
    HttpResponse<String> answer = post(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(words);
  }

  @Test
  void takesNamesThatAreAddresses() {
    String address = encoded(ADDRESS_LOT);

    assertThat(json("/api/trace/" + address).required("lot").asString()).isEqualTo(ADDRESS_LOT);
    assertThat(get("/trace/" + address).body()).contains(ADDRESS_LOT, "href=\"/trace/" + address);
    assertThat(get("/trace?lot=" + address).headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/trace/" + address));
    assertThat(get("/api/trace/" + address + "?format=csv").body()).contains(ADDRESS_LOT);
  }

  @Test
  void findsALotByItsUrnAndByTheLinkOfAnyDomain() {
    kafka.send(
        Topics.TRACE_LINKS,
        List.of(
            PorkStory.link(
                "named",
                null,
                PorkStory.lot("https://id.gs1.org/01/06901234567892/10/L7", "farm-2"),
                5,
                LinkStep.HARVEST,
                NOON)));
    String urn = "urn:epc:class:lgtin:6901234.056789.L7";
    await().atMost(PATIENCE).until(() -> get("/api/trace/" + urn).statusCode() == 200);

    for (String lot :
        List.of(urn, urn + "@farm-2", "https://shop.example/01/6901234567892/10/L7")) {
      assertThat(json("/api/trace/" + encoded(lot)).required("nodes").findValuesAsString("id"))
          .containsExactly("https://id.gs1.org/01/06901234567892/10/L7@farm-2");
    }
  }

  @Test
  void givesTheEventsOfAChain() {
    HttpResponse<String> answer = get("/api/trace/lunch-1?format=epcis");

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/ld+json");
    assertThat(answer.body())
        .contains(
            "EPCISDocument", "urn:mingchu:lot:pork-42", "urn:mingchu:paper:DELIVERY%3A%3DD-17");
    assertThat(get("/trace/lunch-1").body()).contains("format=epcis", "送货单");
  }

  @Test
  void tellsOfTheRecallsAndWhatTheyReach() {
    assertThat(get("/trace").body())
        .contains("data-recall=\"recall-1\"", "检出克伦特罗", "/trace/pork-42?direction=forward")
        .contains("110 kg");
    assertThat(get("/operations").body()).contains("mingchu.trace-links-0", "流转索引");
  }

  @Test
  void servesItsPagesInBothLanguages() {
    for (String path : List.of("/trace", "/trace/pork-42", "/trace/lunch-1?direction=backward")) {
      assertThat(get(path).body()).contains("lang=\"zh-CN\"", "溯源").doesNotContain("??");
      assertThat(get(path, "Accept-Language", "en").body())
          .contains("lang=\"en\"", "Trace")
          .doesNotContain("??");
    }
  }

  @Test
  void drawsACircleWithoutTheLinkThatClosesIt() {
    JsonNode drawing = json("/api/trace/pork-42/chart");

    assertThat(drawing.required("returns").asInt()).isEqualTo(1);
    assertThat(drawing.required("folded").asBoolean()).isFalse();
    assertThat(drawing.required("flows").toString())
        .contains("{\"source\":\"stew-1@2151000001\",\"target\":\"lunch-1@2151000001\"");
  }

  @Test
  void foldsWhatWouldBeTooLong() {
    List<TraceLink> links = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      links.add(
          PorkStory.link(
              "wide-" + i,
              PorkStory.lot("flour-1", "mill-1"),
              PorkStory.lot("flour-1", "21520" + (10_000 + i)),
              1_000 + i,
              LinkStep.RECEIVE,
              NOON));
    }
    kafka.send(Topics.TRACE_LINKS, links);
    await()
        .atMost(PATIENCE)
        .until(
            () -> get("/api/trace/flour-1@mill-1?direction=forward").body().contains("wide-1999"));

    JsonNode drawing = json("/api/trace/flour-1@mill-1/chart");

    assertThat(drawing.required("folded").asBoolean()).isTrue();
    assertThat(drawing.required("bars")).hasSize(10);
    assertThat(drawing.required("bars").toString()).contains("其他 1,992 个单位");
  }

  @Test
  void hearsOfCorrectionsWhileItRuns() {
    TraceLink first =
        PorkStory.link(
            "corrected", null, PorkStory.lot("egg-1", "farm-3"), 10, LinkStep.HARVEST, NOON);
    kafka.send(Topics.TRACE_LINKS, List.of(first));
    await().atMost(PATIENCE).until(() -> get("/api/trace/egg-1").statusCode() == 200);

    kafka.send(
        Topics.TRACE_LINKS,
        List.of(TraceLink.newBuilder(first).setRevision(2).setGrams(0).build()));

    await().atMost(PATIENCE).until(() -> get("/api/trace/egg-1").statusCode() == 404);
  }

  private JsonNode json(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static JsonNode node(JsonNode trace, String id) {
    for (JsonNode node : trace.required("nodes")) {
      if (node.required("id").asString().equals(id)) {
        return node;
      }
    }
    throw new AssertionError("no node " + id + " in " + trace);
  }

  private static String encoded(String lot) {
    return URLEncoder.encode(lot, StandardCharsets.UTF_8);
  }

  private static String scored(JsonNode scores, String kind, String id) {
    for (JsonNode row : scores.required(kind)) {
      if (row.required("id").asString().equals(id)) {
        return row.required("score").asString()
            + " of highest "
            + row.required("normalized").asString();
      }
    }
    return "nothing";
  }

  private HttpResponse<String> post(String body) {
    try {
      return browser.send(
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + portal.port() + "/api/trace/scores"))
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer " + TestDatabase.TOKEN)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path))
            .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return browser.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
