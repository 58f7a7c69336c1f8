package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.SubjectKind;
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
import java.time.Instant;
import java.time.LocalDate;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a school pays, over real HTTP, on a real broker and a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PricesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SCHOOL = "2151000001";
  private static final String EMPTY_SCHOOL = "2151000009";
  private static final String PRICES = "/school/" + SCHOOL + "/prices";
  private static final String COUNTY_PRICES = "/region/511702/prices";
  private static final String PORK = "/" + URLEncoder.encode("猪肉", StandardCharsets.UTF_8);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
  private static final Instant YESTERDAY = NOON.minus(Duration.ofDays(1));

  private HttpClient browser;
  private TestLog kafka;
  private TestDatabase database;
  private Portal portal;

  @BeforeAll
  void start(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    database = TestDatabase.start();
    List<School> schools = new ArrayList<>();
    schools.add(Records.school(SCHOOL, "通川区第一小学"));
    schools.add(Records.school(EMPTY_SCHOOL, "通川区新建小学"));
    List<Delivery> notes = new ArrayList<>();
    for (int other = 2; other <= 7; other++) {
      String id = "215100000" + other;
      schools.add(Records.school(id, "小学" + other));
      notes.add(Records.delivery("rice", 1, id, YESTERDAY, "大米", 500 + other));
      notes.add(Records.delivery("egg", 1, id, NOON, "鸡蛋", 900));
    }
    notes.add(Records.delivery("today", 1, SCHOOL, NOON, "瘦猪肉", 2_600));
    notes.add(Records.delivery("yesterday", 2, SCHOOL, YESTERDAY, "猪肉", 2_100));
    notes.add(Records.delivery("yesterday", 1, SCHOOL, YESTERDAY, "猪肉", 9_900));
    notes.add(Records.delivery("slip", 1, SCHOOL, YESTERDAY, "猪肉", 21_000));
    notes.add(Records.delivery("rice", 1, SCHOOL, YESTERDAY, "大米", 520));
    notes.add(Records.delivery("egg", 1, SCHOOL, NOON, "鸡蛋", 1_000));
    notes.add(Records.delivery("old", 1, SCHOOL, NOON.minus(Duration.ofDays(30)), "牛肉", 7_000));
    kafka.send(Topics.SCHOOLS, schools);
    kafka.send(Topics.DELIVERIES, notes);
    kafka.send(
        Topics.REFERENCE_PRICES,
        List.of(
            Records.referencePrice(TODAY, 2, "猪肉", 2_000L),
            Records.referencePrice(TODAY, 1, "猪肉", 7_777L),
            Records.referencePrice(TODAY.minusDays(1), 1, "猪肉", 2_000L),
            Records.referencePrice(TODAY.minusDays(4), 1, "猪肉", 1_900L),
            Records.referencePrice(TODAY.minusDays(4), 2, "猪肉", null)));
    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.priceFinding("dear", "PRICE_ABOVE_MARKET", SCHOOL, "today", NOON)
                .setGrams(10_000L)
                .setFen(6_000L)
                .build(),
            Records.priceFinding("jump", "PRICE_JUMP", SCHOOL, "today", NOON)
                .setFen(5_000L)
                .build(),
            Records.priceFinding("mistyped", "PRICE_SLIP", SCHOOL, "slip", YESTERDAY).build(),
            Records.priceFinding("undone", "PRICE_ABOVE_MARKET", SCHOOL, "yesterday", YESTERDAY)
                .setStatus(FindingStatus.WITHDRAWN)
                .setFen(1L)
                .build(),
            Records.mealFinding("drift", "PRICE_DRIFT", SCHOOL, "猪肉 butcher")
                .setSubjectKind(SubjectKind.SCHOOL)
                .build(),
            Records.mealFinding("low", "LOW_STOCK", EMPTY_SCHOOL, "food 大米")
                .setSubjectKind(SubjectKind.SCHOOL)
                .setStatus(FindingStatus.OPEN)
                .setEndTime(null)
                .setGrams(12_000L)
                .build()));
    portal =
        Portal.start(
            TestDatabase.properties(database.migrated(), kafka), Clock.fixed(NOON, ZoneOffset.UTC));
    browser = SignedIn.official(portal).browser();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                get("/finding/low").statusCode() == 200
                    && get("/finding/drift").statusCode() == 200
                    && get(PRICES).body().contains("¥20.00/kg")
                    && get(PRICES).body().contains("data-ingredient=\"鸡蛋\""));
  }

  @AfterAll
  void stop() {
    portal.close();
    database.close();
    kafka.close();
  }

  @Test
  void listsIngredientsWhatIsPaidTooMuchFirst() {
    String page = get(PRICES).body();

    assertThat(page)
        .containsSubsequence(
            "data-ingredient=\"猪肉\"", "data-ingredient=\"鸡蛋\"", "data-ingredient=\"大米\"")
        .contains("¥622.00", "¥60.00", "1 种食材", "1 笔")
        .doesNotContain("牛肉", "??");
  }

  @Test
  void holdsThePriceAgainstTheReferenceOrAgainstOthersOrSaysThatNobodyKnows() {
    assertThat(row("猪肉")).contains("¥26.00/kg", "¥20.00/kg", "县区参考价", "30.0 %", "¥60.00");
    assertThat(row("大米")).contains("¥5.20/kg", "¥5.05/kg", "其他学校中位价", "3.0 %");
    assertThat(row("鸡蛋")).contains("¥10.00/kg", "无法比较", "—").doesNotContain("中位价", " %");
  }

  @Test
  void showsOneIngredientDayByDay() {
    HttpResponse<String> page = get(PRICES + PORK);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("猪肉", "¥470.00", "¥60.00", "3 次，30 kg")
        .contains("class=\"dot is-dear\"", "class=\"dot is-fair\"", "class=\"dot is-slip\"")
        .contains("class=\"quoted\"", "不足 5 所学校")
        .containsSubsequence(
            "data-lot=\"lot-today\"", "data-lot=\"lot-slip\"", "data-lot=\"lot-yesterday\"")
        .contains("/finding/dear", "/finding/jump", "/finding/mistyped", "/finding/drift")
        .contains("5.0 %", "多付 ¥60.00")
        .doesNotContain("/finding/undone", "class=\"others\"", "¥99.00", "??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/%E7%8C%AA%E8%82%89"})
  void speaksEnglishToo(String ingredient) {
    assertThat(get(PRICES + ingredient, "Accept-Language", "en").body())
        .contains("lang=\"en\"", "Paid above the market", "Reference price of the county")
        .doesNotContain("??");
  }

  /** Rice was last bought at 5.20, pork at 26.00, and not at what was mistyped the day before. */
  @Test
  void saysWhatAPlanCostsByWhatTheSchoolPaidLast() {
    String text = "日期,餐次,菜品,食材,6-8\n2026-01-12,午餐,米饭,大米,100\n,,红烧肉,猪肉,50";

    assertThat(checked(SCHOOL, text, "5"))
        .contains("¥1.82", "比预算 ¥5.00 少 ¥3.18")
        .doesNotContain("不知道价格", "??");
    assertThat(checked(SCHOOL, text, "1.5")).contains("比预算 ¥1.50 多 ¥0.32");
    assertThat(checked(SCHOOL, text, "")).contains("没有填预算");
    assertThat(checked(SCHOOL, text, "many")).contains("预算应为 0 到 999.99 元，这里是“many”");
  }

  /** It has bought nothing: the county has a reference price of pork, and none of rice. */
  @Test
  void goesByTheReferencePriceAndSaysWhatHasNone() {
    String text = "日期,餐次,菜品,食材,6-8\n2026-01-12,午餐,米饭,大米,100\n,,红烧肉,猪肉,50";

    assertThat(checked(EMPTY_SCHOOL, text, "5"))
        .contains("¥1.00", "至少要花这么多，预算是 ¥5.00", "不知道价格：大米")
        .doesNotContain("比预算", "??");
  }

  @Test
  void offersTheSubsidyAsTheBudget() {
    assertThat(get("/school/" + SCHOOL + "/plan/check").body())
        .containsPattern("name=\"budget\"[^>]* value=\"5\"")
        .doesNotContain("id=\"cost\"", "??");
  }

  @Test
  void saysSoWhereNothingWasBought() {
    assertThat(get("/school/" + EMPTY_SCHOOL + "/prices").body())
        .contains("这 30 天没有采购记录", "¥0.00")
        .doesNotContain("<table", "??");
  }

  @Test
  void saysInTheStoreWhatRunsShort() {
    String page = get("/school/" + EMPTY_SCHOOL + "/store").body();

    assertThat(page.substring(page.indexOf("data-low=\"大米\"")))
        .contains("/finding/low", "缺 12 kg")
        .doesNotContain("??");
    assertThat(get("/school/" + SCHOOL + "/store").body()).doesNotContain("data-low");
  }

  @Test
  void isReachedFromTheSchoolAndFetchesItsPart() {
    assertThat(get("/school/" + SCHOOL).body()).contains("href=\"" + PRICES + "\"");
    assertThat(get("/school/" + SCHOOL + "/price-list").body())
        .contains("id=\"list\"", "data-ingredient=\"猪肉\"")
        .doesNotContain("<html");
  }

  @Test
  void givesLotsInGramsAndFen() {
    JsonNode document = json("/api" + PRICES + "?from=2026-01-05");

    assertThat(document.required("schoolId").asString()).isEqualTo(SCHOOL);
    assertThat(document.required("lots").get(0).toString())
        .isEqualTo(
            "{\"day\":\"2026-01-05\",\"ingredient\":\"猪肉\",\"supplierId\":\"butcher\","
                + "\"deliveryId\":\"today\",\"lotId\":\"lot-today\",\"grams\":10000,"
                + "\"priceFen\":2600,\"fen\":26000,\"quotedFen\":2000,\"othersFen\":null,"
                + "\"overPercent\":30.0,\"tooMuchFen\":6000,\"slip\":false}");
    assertThat(json("/api" + PRICES).required("lots").findValuesAsString("lotId"))
        .containsExactly("lot-today", "lot-slip", "lot-yesterday", "lot-egg", "lot-rice");
  }

  @Test
  void givesSheetsInKilogramsAndYuan() {
    HttpResponse<String> list = get("/api" + PRICES + "?format=csv");

    assertThat(list.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"prices-" + SCHOOL + ".csv\"");
    assertThat(list.body().lines())
        .contains(
            "\uFEFF日期,食材,供货商,送货单,批次,重量（kg）,单价（元/kg）,金额（元）,县区参考价（元/kg）,"
                + "其他学校中位价（元/kg）,高出,多付（元）,疑似录错",
            "2026-01-05,猪肉,butcher,today,lot-today,10.000,26.00,260.00,20.00,,30.0 %,60.00,",
            "2026-01-04,猪肉,butcher,slip,lot-slip,10.000,210.00,2100.00,20.00,,950.0 %,,是",
            "2026-01-04,大米,butcher,rice,lot-rice,10.000,5.20,52.00,,5.05,3.0 %,,",
            "2026-01-05,鸡蛋,butcher,egg,lot-egg,10.000,10.00,100.00,,,,,");
    assertThat(get("/api" + PRICES + "?format=xlsx").body()).startsWith("PK");
  }

  @Test
  void showsWhatFoodCostsInACountyAndWhoPaysMore() {
    String page = get(COUNTY_PRICES).body();

    assertThat(page)
        .containsSubsequence("data-food=\"猪肉\"", "data-food=\"鸡蛋\"", "data-food=\"大米\"")
        .containsSubsequence("data-payer=\"" + SCHOOL + "\"", "¥60.00", "9.6 %")
        .contains("/finding/dear", "/finding/jump", "/finding/mistyped", "/finding/drift", "7 所学校")
        .doesNotContain("/finding/undone", "牛肉", "??");
    assertThat(food(page, "猪肉"))
        .contains("¥20.00/kg", "县区参考价，2026-01-05", "1 所学校，30 kg", "¥470.00", "¥60.00");
    assertThat(food(page, "大米"))
        .contains("¥5.05/kg", "居中学校", "¥5.02", "¥5.20", "通川区第一小学", "比居中高 3.0 %")
        .contains("aria-label=\"最低 ¥5.02/kg，居中 ¥5.05/kg，最高 ¥5.20/kg\"");
  }

  @Test
  void saysOfALargerRegionInWhichCountiesTooMuchIsPaid() {
    for (String code : List.of("51", "5117")) {
      assertThat(get("/region/" + code + "/prices").body())
          .contains("data-payer=\"511702\"", "href=\"" + COUNTY_PRICES + "\"", "¥60.00")
          .doesNotContain("??");
    }
    assertThat(get("/region/5101/prices").body()).contains("这 30 天没有采购记录");
  }

  @Test
  void isReachedFromTheCountyAndSpeaksEnglish() {
    assertThat(get("/region/511702").body()).contains("href=\"" + COUNTY_PRICES + "\"");
    assertThat(get(COUNTY_PRICES, "Accept-Language", "en").body())
        .contains("lang=\"en\"", "Dearest school", "3.0 % over the middle")
        .doesNotContain("??");
  }

  @Test
  void givesTheCountyInGramsAndFen() {
    JsonNode document = json("/api" + COUNTY_PRICES);

    assertThat(document.required("regionCode").asString()).isEqualTo("511702");
    assertThat(document.required("ingredients").get(0).toString())
        .isEqualTo(
            "{\"ingredient\":\"猪肉\",\"grams\":30000,\"fen\":47000,\"tooMuchFen\":6000,"
                + "\"quotedFen\":2000,\"quotedDay\":\"2026-01-05\",\"leastFen\":2100,"
                + "\"middleFen\":2100,\"mostFen\":2100,\"schools\":[{\"schoolId\":\"2151000001\","
                + "\"name\":\"通川区第一小学\",\"grams\":30000,\"fen\":47000,\"usualFen\":2100,"
                + "\"overPercent\":0.0,\"tooMuchFen\":6000,\"slips\":1}]}");
  }

  @Test
  void givesTheCountyAsSheets() {
    HttpResponse<String> list = get("/api" + COUNTY_PRICES + "?format=csv");

    assertThat(list.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"prices-511702.csv\"");
    assertThat(list.body().lines())
        .contains(
            "\uFEFF食材,学校代码,学校,重量（kg）,金额（元）,单价中位数（元/kg）,居中学校（元/kg）,高出居中," + "县区参考价（元/kg）,多付（元）,疑似录错",
            "猪肉,2151000001,通川区第一小学,30.000,470.00,21.00,21.00,0.0 %,20.00,60.00,1",
            "大米,2151000001,通川区第一小学,10.000,52.00,5.20,5.05,3.0 %,,0.00,0");
    assertThat(get("/api" + COUNTY_PRICES + "?format=xlsx").body()).startsWith("PK");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/school/none/prices | 404 | no school none",
        "/api/school/2151000001/prices?format=xml | 400"
            + " | format must be json, csv or xlsx, was 'xml'",
        "/api/school/2151000001/prices?from=2026-01-06 | 400"
            + " | from 2026-01-06 must not be after to 2026-01-05",
        "/api/region/5117/prices | 400"
            + " | prices are compared in one county, and region 5117 is none",
        "/api/region/99/prices | 404 | no region 99",
        "/region/99/prices | 404 | 没有找到这个页面",
        "/school/none/prices | 404 | 没有找到这个页面",
        "/school/2151000001/prices/gold | 404 | 没有找到这个页面"
      })
  void saysWhatIsWrongWithAQuestion(String path, int status, String words) {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }

  /** The row of an ingredient in the list. */
  private String row(String ingredient) {
    String page = get(PRICES).body();
    int begin = page.indexOf("data-ingredient=\"" + ingredient + "\"");
    assertThat(begin).as("row of %s", ingredient).isPositive();
    return page.substring(begin, page.indexOf("</tr>", begin));
  }

  /** The row of a food in the list of a county. */
  private static String food(String page, String ingredient) {
    int begin = page.indexOf("data-food=\"" + ingredient + "\"");
    assertThat(begin).as("row of %s", ingredient).isPositive();
    return page.substring(begin, page.indexOf("</tr>", begin));
  }

  private JsonNode json(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  /** The page that says what the check says of a plan. */
  private String checked(String schoolId, String text, String budget) {
    String path = "/school/" + schoolId + "/plan/check";
    String body =
        "_csrf=%s&text=%s&budget=%s"
            .formatted(
                SignedIn.token(get(path).body()),
                URLEncoder.encode(text, StandardCharsets.UTF_8),
                URLEncoder.encode(budget, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
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
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
