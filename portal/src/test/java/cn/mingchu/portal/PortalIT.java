package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RecallDrill;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages over real HTTP, with a real broker and a real database behind them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalIT {

  private static final String STRICT_SCHOOL = "2151000002";
  private static final String SCHOOL = "2151000001";

  private HttpClient browser;
  private TestLog kafka;
  private TestDatabase database;
  private Portal portal;

  @BeforeAll
  void start(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    database = TestDatabase.start();
    kafka.send(Topics.SCHOOLS, List.of(Records.school(SCHOOL, "通川区第一小学")));
    kafka.send(
        Topics.DEVICES,
        List.of(
            Records.device("fridge-1", SCHOOL, DeviceKind.FRIDGE, "一号冷藏柜"),
            Records.device("store-1", SCHOOL, DeviceKind.DRY_STORE, "干货库温湿度"),
            Records.device("freezer-1", SCHOOL, DeviceKind.FREEZER, "冷冻柜")));
    List<KitchenReading> readings = new ArrayList<>();
    for (int minute = 0; minute < 120; minute++) {
      readings.add(
          Records.reading(
              "fridge-1",
              SCHOOL,
              Quantity.TEMPERATURE,
              400 + minute,
              NOON.minus(Duration.ofMinutes(119 - minute))));
    }
    kafka.send(Topics.KITCHEN_READINGS, readings);
    kafka.send(Topics.SCHOOLS, List.of(Records.school(STRICT_SCHOOL, "通川区实验小学")));
    kafka.send(
        Topics.DEVICES,
        List.of(Records.device("fridge-9", STRICT_SCHOOL, DeviceKind.FRIDGE, "实验小学冷藏柜")));
    kafka.send(
        Topics.RULE_SETTINGS,
        List.of(
            Records.setting("s1", "COLD_HOLD_HIGH", STRICT_SCHOOL, Map.of("limit", "5")),
            Records.setting("s2", "COLD_HOLD_HIGH", "511703", Map.of("limit", "2"))));
    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.finding("open-1", "fridge-1", SCHOOL).build(),
            Records.finding("strange-1", "fridge-1", SCHOOL)
                .setRuleId("UNLIKE_ITSELF")
                .setSeverity(Severity.BLUE)
                .setLimitHundredths(null)
                .setParameters(Map.of("strangeness", "3.5", "for", "PT50M", "learn", "PT72H"))
                .setSigns(List.of(Sign.STUCK, Sign.CALM))
                .setEvidence(
                    List.of(
                        Evidence.newBuilder()
                            .setEventId(new UUID(0, 0))
                            .setRole(EvidenceRole.FIRST)
                            .setEventTime(NOON)
                            .setHundredths(412)
                            .build()))
                .build(),
            Records.finding("past-1", "fridge-1", SCHOOL)
                .setStatus(FindingStatus.CLOSED)
                .setSeverity(Severity.ORANGE)
                .setEndTime(NOON)
                .build()));
    portal =
        Portal.start(
            TestDatabase.properties(database.fresh(), kafka), Clock.fixed(NOON, ZoneOffset.UTC));
    browser = SignedIn.official(portal).browser();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                get("/school/" + SCHOOL).body().contains("5.19")
                    && get("/finding/past-1").statusCode() == 200);
  }

  @AfterAll
  void stop() {
    portal.close();
    database.close();
    kafka.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, 达州市",
    "/region/51, 达州市",
    "/region/5117, 通川区",
    "/region/511702, 通川区第一小学",
    "/school/2151000001, 一号冷藏柜",
    "/device/fridge-1, 一号冷藏柜",
    "/finding/open-1, 冷藏超温",
    "/operations, mingchu.findings-0"
  })
  void servesItsPagesInChinese(String path, String words) {
    HttpResponse<String> page = get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(words, "lang=\"zh-CN\"").doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/region/511702",
        "/school/2151000001",
        "/device/fridge-1",
        "/finding/open-1",
        "/operations",
        "/nowhere"
      })
  void servesItsPagesInEnglishWhenTheBrowserAsks(String path) {
    HttpResponse<String> page = get(path, "Accept-Language", "en-GB,en;q=0.9");

    assertThat(page.body()).contains("lang=\"en\"", "Operations").doesNotContain("??");
  }

  @Test
  void remembersTheLanguageThatWasChosen() {
    HttpResponse<String> page = get("/?lang=en");

    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .contains("mingchu-lang=en", "HttpOnly", "SameSite=Lax");
    assertThat(get("/", "Cookie", "mingchu-lang=en").body()).contains("lang=\"en\"");
  }

  @Test
  void countsOpenFindingsOnlyOnce() {
    String page = get("/region/511702").body();

    assertThat(page).contains("data-finding=\"open-1\"").doesNotContain("data-finding=\"past-1\"");
    assertThat(get("/school/" + SCHOOL).body())
        .contains("data-finding=\"open-1\"", "data-finding=\"past-1\"");
  }

  @Test
  void asksAPersonToLookAtWhatAModelIsNotSureOf() {
    kafka.send(
        Topics.DEVICES, List.of(Records.device("camera-9", SCHOOL, DeviceKind.CAMERA, "专间摄像头")));
    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.finding("seen-1", "camera-9", SCHOOL)
                .setRuleId("NO_MASK")
                .setSeverity(Severity.BLUE)
                .setStatus(FindingStatus.CLOSED)
                .setEndTime(NOON)
                .setQuantity(null)
                .setLimitHundredths(null)
                .setWorstHundredths(null)
                .setParameters(Map.of("alertAt", "0.8", "reviewAt", "0.6", "quiet", "PT5M"))
                .setEvidence(
                    List.of(
                        Evidence.newBuilder()
                            .setEventId(new UUID(1, 2))
                            .setRole(EvidenceRole.FIRST)
                            .setEventTime(NOON)
                            .setHundredths(67)
                            .build()))
                .build()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get("/finding/seen-1").body().contains("专间摄像头"));

    assertThat(get("/finding/seen-1").body())
        .contains("未戴口罩", "请人工复核", "置信度", "0.67", "合并间隔")
        .doesNotContain("最差值", "限值", "??");
    assertThat(get("/school/" + SCHOOL).body()).contains("未戴口罩", "专间摄像头");
    assertThat(get("/device/camera-9").body())
        .contains("未戴口罩")
        .doesNotContain("id=\"charts\"", "??");
  }

  @ParameterizedTest
  @CsvSource({"-10800000, 时钟慢 3 小时", "28800000, 时钟快 8 小时"})
  void tellsHowWrongTheClockOfADeviceIs(long aheadMillis, String words) {
    String id = "fridge-by-" + aheadMillis;
    kafka.send(
        Topics.DEVICES,
        List.of(
            Device.newBuilder(Records.device(id, SCHOOL, DeviceKind.FRIDGE, "旧冷藏柜"))
                .setClockAheadMillis(aheadMillis)
                .build()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get("/device/" + id).body().contains("旧冷藏柜"));

    assertThat(get("/device/" + id).body()).contains(words + "：预警时间已校正");
    assertThat(get("/device/fridge-1").body()).doesNotContain("时钟");
  }

  @Test
  void namesTheDishThatAFindingIsAbout() {
    kafka.send(
        Topics.DEVICES, List.of(Records.device("probe-1", SCHOOL, DeviceKind.COOK_PROBE, "中心温度计")));
    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.finding("dish-1", "probe-1", SCHOOL)
                .setRuleId("COOL_STAGE2_SLOW")
                .setSeverity(Severity.ORANGE)
                .setDishId("红烧肉-0302")
                .setParameters(
                    Map.of(
                        "start", "21", "limit", "8", "for", "PT2H", "since", "60", "within",
                        "PT4H"))
                .build()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get("/finding/dish-1").body().contains("中心温度计"));

    assertThat(get("/finding/dish-1").body())
        .contains("二阶段冷却过慢", "红烧肉-0302 · 中心温度计", "整个冷却的起算温度")
        .doesNotContain("??");
    assertThat(get("/school/" + SCHOOL).body()).contains("红烧肉-0302 · 中心温度计");
    assertThat(get("/device/probe-1").body()).contains("二阶段冷却过慢").doesNotContain("??");
    assertThat(get("/api/findings?scope=device:probe-1").body())
        .contains("\"dishId\":\"红烧肉-0302\"");
  }

  @Test
  void showsHowMuchIsMissingAndWhatItIsWorth() {
    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.finding("light-1", "pork-1@" + SCHOOL, SCHOOL)
                .setRuleId("WEIGHT_MISMATCH")
                .setSubjectKind(SubjectKind.LOT)
                .setStatus(FindingStatus.CLOSED)
                .setEndTime(Records.NOON)
                .setQuantity(null)
                .setLimitHundredths(null)
                .setWorstHundredths(null)
                .setSigns(List.of(Sign.SHORT_WEIGHT))
                .setCauseId("delivery " + SCHOOL + " note-1 pork-1")
                .setGrams(1_250L)
                .setFen(3_250L)
                .setParameters(Map.of("variance", "0.02", "varianceMass", "0.5"))
                .build()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get("/finding/light-1").body().contains("短斤少两"));

    assertThat(get("/finding/light-1").body())
        .contains("1.25 kg", "¥32.50", "实收少于送货单", "note-1 pork-1", "允许相差的重量")
        .doesNotContain("实付单价", "??");
    assertThat(get("/api/findings?scope=school:" + SCHOOL).body())
        .contains("\"grams\":1250,\"fen\":3250,\"paidFenPerKilogram\":null");
  }

  @Test
  void showsWhatWasPaidBesideWhatIsFair() {
    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.finding("dear-1", "pork-1@" + SCHOOL, SCHOOL)
                .setRuleId("PRICE_ABOVE_MARKET")
                .setSubjectKind(SubjectKind.LOT)
                .setStatus(FindingStatus.CLOSED)
                .setEndTime(Records.NOON)
                .setQuantity(null)
                .setLimitHundredths(null)
                .setWorstHundredths(null)
                .setGrams(10_000L)
                .setFen(6_050L)
                .setPaidFenPerKilogram(2_605L)
                .setFairFenPerKilogram(2_000L)
                .setParameters(Map.of("over", "0.1", "raiseOver", "0.2", "peers", "5"))
                .build()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get("/finding/dear-1").body().contains("高于市场价"));

    assertThat(get("/finding/dear-1").body())
        .contains("10 kg", "¥60.50", "实付单价", "¥26.05/kg", "比较单价 ¥20.00/kg", "允许高出的比例")
        .doesNotContain("??");
    assertThat(get("/api/findings?scope=school:" + SCHOOL).body())
        .contains("\"fen\":6050,\"paidFenPerKilogram\":2605,\"fairFenPerKilogram\":2000");
  }

  @Test
  void showsWhatIsFoundOfASchoolAndWhomItExplains() {
    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.finding("school-1", SCHOOL, SCHOOL)
                .setRuleId("SCHOOL_SILENT")
                .setSubjectKind(SubjectKind.SCHOOL)
                .setQuantity(null)
                .setLimitHundredths(null)
                .setWorstHundredths(null)
                .setExplains(List.of("freezer-1", "fridge-1", "not-registered"))
                .setParameters(
                    Map.of("devices", "3", "share", "0.6", "within", "PT5M", "for", "PT1M"))
                .build()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get("/finding/school-1").body().contains("学校整体失联"));

    assertThat(get("/finding/school-1").body())
        .contains("同一原因还涉及", "冷冻柜", "一号冷藏柜", "not-registered", "/device/freezer-1")
        .contains("同时失联的设备数", "同时失联的比例")
        .doesNotContain("??");
    assertThat(get("/school/" + SCHOOL).body()).contains("学校整体失联").doesNotContain("??");
    assertThat(get("/region/511702").body()).contains("学校整体失联");
    assertThat(get("/api/findings?scope=school:" + SCHOOL).body())
        .contains("\"explains\":[\"freezer-1\",\"fridge-1\",\"not-registered\"]");
  }

  @Test
  void saysThatASettingIsNotLaw() {
    assertThat(get("/finding/open-1").body())
        .contains("设置值，非法定", "本系统默认值", "8.12 °C", "00000000-0000-0001-0000-000000000002");
  }

  @Test
  void saysWhatAFindingLooksLikeAndShowsNoIdThatIsNotKnown() {
    assertThat(get("/finding/strange-1").body())
        .contains("设备表现异于往常", "传感器一直报告同一个数值", "变动比以往都小", "新设备的学习期", "4.12 °C")
        .doesNotContain("00000000-0000-0000-0000-000000000000", "??");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/region/999999",
        "/region/<script>",
        "/school/none",
        "/device/none",
        "/finding/none",
        "/device/fridge-1?hours=7",
        "/nowhere"
      })
  void answersAnUnknownPlaceWithAPageOfItsOwn(String path) {
    HttpResponse<String> page = get(path.replace("<", "%3C").replace(">", "%3E"));

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("没有找到这个页面").doesNotContain("<script>");
  }

  @Test
  void tellsTheBrowserWhatItMayDo() {
    HttpResponse<String> page = get("/");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(page.body()).doesNotContain(" style=", " onclick=");
  }

  @Test
  void servesStyleAndScriptsUnderNamesThatMayBeKept() {
    String page = get("/device/fridge-1").body();

    for (String part : List.of("/static/mingchu-", "/static/live-", "/static/chart-", "htmx")) {
      int at = page.indexOf(part.startsWith("/") ? "\"" + part : "\"/webjars/" + part);
      assertThat(at).as(part).isPositive();
      String path = page.substring(at + 1, page.indexOf('"', at + 1));
      HttpResponse<String> resource = get(path);
      assertThat(resource.statusCode()).as(path).isEqualTo(200);
      assertThat(resource.headers().firstValue("Cache-Control").orElse("")).contains("31536000");
    }
  }

  @Test
  void answersTheChartInNaturalUnits() {
    HttpResponse<String> chart =
        get("/api/devices/fridge-1/readings?from=2026-01-05T03:50:00Z&to=2026-01-05T03:53:00Z");

    assertThat(chart.statusCode()).isEqualTo(200);
    assertThat(chart.body())
        .contains("\"unit\":\"°C\"", "[1767585000000,5.09,5.09,5.09]", "\"value\":8.0")
        .contains("\"findingId\":\"open-1\"", "\"severity\":\"YELLOW\"");
  }

  @Test
  void showsTheLimitThatTheSchoolHasSetForItself() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(get("/api/devices/fridge-9/readings").body())
                    .contains("\"value\":5.0", "\"longestSilenceMillis\":900000"));

    assertThat(get("/school/" + STRICT_SCHOOL).body())
        .contains("不高于 5 °C")
        .doesNotContain("不高于 8 °C");
    assertThat(get("/api/devices/fridge-1/readings").body()).contains("\"value\":8.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/devices/none/readings|404|no device 'none'",
        "/api/devices/fridge-1/readings?from=soon|400|parameter 'from' cannot be read: 'soon'",
        "/api/devices/fridge-1/readings?from=2026-01-01T00:00:00Z&to=2026-01-04T00:00:00Z|400"
            + "|from 2026-01-01T00:00:00Z to 2026-01-04T00:00:00Z is more than 48 hours",
        "/api/devices/fridge-1/readings?from=2026-01-04T00:00:00Z&to=2026-01-01T00:00:00Z|400"
            + "|from 2026-01-04T00:00:00Z must be before to 2026-01-01T00:00:00Z",
        "/api/findings|400|parameter 'scope' is missing",
        "/api/findings?scope=region:99|400"
            + "|scope must be region:CODE, school:ID or device:ID, was 'region:99'",
        "/api/findings?scope=region:51&status=shut|400"
            + "|status must be open, closed, withdrawn or held_back, was 'shut'",
        "/api/findings?scope=region:51&after=yesterday|400"
            + "|parameter 'after' cannot be read: 'yesterday'",
        "/api/findings?scope=region:51&most=501|400|most must be from 1 to 500, was 501"
      })
  void saysWhatIsWrongWithAQuestion(String path, int status, String detail) {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .contains("application/problem+json");
    assertThat(answer.body()).contains("\"detail\":\"" + detail + "\"");
  }

  @Test
  void listsFindingsByScopeStatusAndTime() {
    assertThat(get("/api/findings?scope=region:5117&status=open").body())
        .contains("\"findingId\":\"open-1\"", "\"limit\":8.0", "\"worst\":9.85", "\"more\":false")
        .doesNotContain("past-1");
    assertThat(get("/api/findings?scope=school:2151000001&most=1").body())
        .contains("\"more\":true");
    assertThat(get("/api/findings?scope=device:fridge-1&since=2026-01-05T03:45:00.001Z").body())
        .isEqualTo("{\"findings\":[],\"more\":false,\"next\":0}");
  }

  @Test
  void tellsWhoFollowsTheFindingsOfOneThatWasDecidedForAnEarlierMoment() {
    String question = "/api/findings?scope=school:" + STRICT_SCHOOL + "&most=1&after=";
    kafka.send(
        Topics.FINDINGS, List.of(Records.finding("followed", "fridge-9", STRICT_SCHOOL).build()));
    String next = nextAfterItComes(question + 0, "followed");
    assertThat(get(question + next).body())
        .isEqualTo("{\"findings\":[],\"more\":false,\"next\":" + next + "}");

    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.finding("belated", "fridge-9", STRICT_SCHOOL)
                .setDecidedTime(NOON.minus(Duration.ofHours(7)))
                .setDecidedIngestTime(NOON.minus(Duration.ofHours(7)))
                .build()));
    next = nextAfterItComes(question + next, "belated");
    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.finding("followed", "fridge-9", STRICT_SCHOOL)
                .setRevision(2)
                .setStatus(FindingStatus.CLOSED)
                .setEndTime(NOON)
                .build()));

    nextAfterItComes(question + next, "\"revision\":2");
  }

  private String nextAfterItComes(String question, String words) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(get(question).body()).contains(words));
    String answer = get(question).body();
    return answer.substring(answer.indexOf("\"next\":") + 7, answer.length() - 1);
  }

  @Test
  void showsTheStoreOfASchoolAndGivesItAsSheets() {
    kafka.send(
        Topics.STOCK_LEVELS,
        List.of(
            Records.stockLevel("pork-1", SCHOOL, 2, 30_000, 29_500),
            Records.stockLevel("pork-1", SCHOOL, 1, 30_000, 0),
            Records.stockLevel("=pork-2", SCHOOL, 1, 1_000, 1_000),
            Records.stockLevel("pork-3", STRICT_SCHOOL, 1, 7_000, 0)));
    String path = "/api/school/" + SCHOOL + "/store";
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(get(path + "?all=true").body()).contains("=pork-2"));

    assertThat(get("/school/" + SCHOOL + "/store").body())
        .contains("pork-1", "500 g", "还有 2 天")
        .doesNotContain("=pork-2", "pork-3", "库房里没有货", "??");
    assertThat(get("/school/" + SCHOOL + "/store?all=true", "Accept-Language", "en").body())
        .contains("=pork-2", "2 d left")
        .doesNotContain("??");
    assertThat(get(path).body())
        .contains("\"lotId\":\"pork-1\"", "\"issued\":29500", "\"onHand\":500")
        .doesNotContain("=pork-2");
    assertThat(get(path + "?all=true&format=csv").body().lines())
        .contains(
            "猪肉,'=pork-2,冷藏,2026-01-07,1.000,0.000,0.000,1.000,0.000,0.000,0.000,0.000,0.000");
    HttpResponse<String> workbook = get(path + "?format=xlsx");
    assertThat(workbook.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"store-" + SCHOOL + ".xlsx\"");
    assertThat(workbook.body()).startsWith("PK");
    assertThat(get(path + "?format=xml").body())
        .contains("format must be json, csv or xlsx, was 'xml'");
    assertThat(get("/api/school/none/store").statusCode()).isEqualTo(404);
    assertThat(get("/school/none/store").statusCode()).isEqualTo(404);
  }

  @Test
  void showsWhatDrillsFoundInEachPartOfTheProvinceAndGivesItAsSheets() {
    LocalDate last = LocalDate.of(2026, 1, 5);
    List<RecallDrill> drills = new ArrayList<>();
    for (int night = 0; night < 9; night++) {
      drills.add(Records.drill("511702", last.minusDays(night), 1, 120_000, 80_000, 40_000));
    }
    drills.add(Records.drill("511702", last, 2, 120_000, 80_000, 39_999));
    drills.add(Records.drill("511703", last, 1, 0, 0, 0));
    drills.add(Records.drill("510104", last, 1, 7_000, 7_000, 0));
    kafka.send(Topics.RECALL_DRILLS, drills);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(get("/api/region/51/drills").body())
                    .contains("drill:510104:2026-01-05", "\"found\":119999"));

    assertThat(get("/region/511702/drills").body())
        .contains("召回演练", "99.99 %", "119.999 kg，共 120 kg", "7 秒", "下落不明 1 g", "2025-12-30")
        .contains("通川区第一小学", ">2151000404<")
        .doesNotContain(">2025-12-29<", "达川区", "??");
    assertThat(get("/region/5117/drills", "Accept-Language", "en").body())
        .contains("Recall drills", "unaccounted for 1 g", "<b>—</b>", "2026-01-05")
        .doesNotContain("7 kg", "??");
    assertThat(get("/region/51/drills").body()).contains("127 kg").doesNotContain("还没有演练");
    assertThat(get("/region/510106/drills").body()).contains("还没有演练");
    assertThat(get("/region/511702").body()).contains("/region/511702/drills");
    assertThat(get("/api/region/511702/drills?nights=1").body())
        .contains(
            "\"revision\":2",
            "\"foundHundredths\":9999",
            "\"unreachable\":[\"2151000001\",\"2151000404\"]")
        .doesNotContain("\"day\":\"2026-01-04\"");
    assertThat(get("/api/region/511702/drills?nights=1&format=csv").body().lines())
        .contains(
            "2026-01-05,通川区,猪肉,pork-42,120.000,119.999,80.000,0.000,39.999,0.000,0.000,"
                + "2151000001 2151000404");
    assertThat(get("/api/region/511702/drills?format=xlsx").body()).startsWith("PK");
    assertThat(get("/api/region/511702/drills?format=xml").body())
        .contains("format must be json, csv or xlsx, was 'xml'");
    assertThat(get("/api/region/511702/drills?nights=0").body())
        .contains("nights must be from 1 to 400, was 0");
    assertThat(get("/api/region/999999/drills").statusCode()).isEqualTo(404);
    assertThat(get("/region/999999/drills").statusCode()).isEqualTo(404);
  }

  @Test
  void isHealthyAndMeasured() {
    assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"", "projection");
    assertThat(get("/actuator/prometheus").body()).contains("mingchu_portal_live_pages");
  }

  private HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path))
            .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
