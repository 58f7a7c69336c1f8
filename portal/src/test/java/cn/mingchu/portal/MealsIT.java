package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.schemas.event.AuditedGroup;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** What became of the meals of a school, over real HTTP, on a real broker and a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MealsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SCHOOL = "2151000001";
  private static final String OTHER_SCHOOL = "2151000002";
  private static final String MEALS = "/school/" + SCHOOL + "/meals";
  private static final String PLAN = "/school/" + SCHOOL + "/plan";
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

  private HttpClient browser;
  private TestLog kafka;
  private TestDatabase database;
  private Portal portal;

  @BeforeAll
  void start(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    database = TestDatabase.start();
    kafka.send(
        Topics.SCHOOLS,
        List.of(Records.school(SCHOOL, "通川区第一小学"), Records.school(OTHER_SCHOOL, "通川区实验小学")));
    kafka.send(
        Topics.MEAL_AUDITS,
        List.of(
            Records.mealAudit("lunch-1", SCHOOL, 2).build(),
            Records.mealAudit("lunch-1", SCHOOL, 1).setDiners(1).build(),
            Records.mealAudit("lunch-1", OTHER_SCHOOL, 1).setDiners(77).build(),
            Records.mealAudit("breakfast-1", SCHOOL, 1)
                .setMeal(MealKind.BREAKFAST)
                .setServedTime(NOON.minus(Duration.ofHours(5)))
                .setDiners(0)
                .setCookedGrams(0)
                .setLeftGrams(0)
                .build(),
            Records.mealAudit("dinner-1", SCHOOL, 1)
                .setMeal(MealKind.DINNER)
                .setServedTime(NOON.plus(Duration.ofHours(6)))
                .setServed(false)
                .setDiners(0)
                .setGroups(List.of(new AuditedGroup(FoodGroup.GRAIN, 81_200L, 0L)))
                .setServedDishes(List.of())
                .setCookedGrams(0)
                .setLeftGrams(0)
                .setCostFen(null)
                .build(),
            audit("first", TODAY.minusDays(13)),
            audit("before", TODAY.minusDays(14)),
            audit("tomorrow", TODAY.plusDays(1)),
            Records.mealAudit("unplanned", SCHOOL, 1)
                .setDay(TODAY.minusDays(1))
                .setPlanned(false)
                .setPlannedDiners(0)
                .setGroups(List.of(new AuditedGroup(FoodGroup.GRAIN, 0L, 80_000L)))
                .setPlannedDishes(List.of())
                .setIncomeFen(null)
                .build()));
    kafka.send(
        Topics.PLAN_CHECKS,
        List.of(
            Records.planCheck(SCHOOL, 2).build(),
            Records.planCheck(SCHOOL, 1).setMeals(List.of()).setAdvice(List.of()).build()));
    kafka.send(
        Topics.RULE_SETTINGS,
        List.of(
            Records.setting(
                "strict",
                "RECIPE_EXEC_LOW",
                OTHER_SCHOOL,
                Map.of("variance", "0.01", "raiseVariance", "0.3"))));
    String lunch = "meal " + SCHOOL + " lunch-1";
    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.mealFinding("little", "RECIPE_EXEC_LOW", SCHOOL, lunch + " MEAT")
                .setSeverity(Severity.ORANGE)
                .build(),
            Records.mealFinding("absent", "RECIPE_DISH_ABSENT", SCHOOL, lunch + " 红烧肉")
                .setStatus(FindingStatus.CLOSED)
                .setEndTime(NOON)
                .build(),
            Records.mealFinding("whole", "DINER_COUNT_MISMATCH", SCHOOL, lunch).build(),
            Records.mealFinding("undone", "FOOD_WASTE_HIGH", SCHOOL, lunch)
                .setStatus(FindingStatus.WITHDRAWN)
                .build(),
            Records.mealFinding("neighbour", "RECIPE_EXEC_LOW", SCHOOL, lunch + "0").build(),
            Records.mealFinding(
                    "elsewhere",
                    "RECIPE_EXEC_LOW",
                    OTHER_SCHOOL,
                    "meal " + OTHER_SCHOOL + " lunch-1")
                .build(),
            Records.mealFinding(
                    "gap", "RECIPE_GAP_PERSISTS", SCHOOL, "gap " + SCHOOL + " MEAT 1767585600000")
                .setSigns(List.of(Sign.ONE_GROUP))
                .build(),
            Records.mealFinding(
                    "planned",
                    "RECIPE_ENERGY_OUT",
                    SCHOOL,
                    "plan " + SCHOOL + " 2026-01-05 AGE_6_8 LOW")
                .build(),
            Records.finding("other", SCHOOL, SCHOOL).setCauseId("recall-1").build()));
    portal =
        Portal.start(
            TestDatabase.properties(database.migrated(), kafka), Clock.fixed(NOON, ZoneOffset.UTC));
    browser = SignedIn.official(portal).browser();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                get("/finding/other").statusCode() == 200
                    && get("/finding/elsewhere").statusCode() == 200
                    && get(PLAN).body().contains("data-meal=\"lunch-1\"")
                    && get(MEALS).body().contains("data-meal=\"unplanned\""));
  }

  @AfterAll
  void stop() {
    portal.close();
    database.close();
    kafka.close();
  }

  @Test
  void listsTheMealsOfFourteenDaysTheNewestDayFirst() {
    String page = get(MEALS).body();

    assertThat(page)
        .containsSubsequence(
            "2026-01-05 周一",
            "data-meal=\"breakfast-1\"",
            "data-meal=\"lunch-1\"",
            "data-meal=\"dinner-1\"",
            "2026-01-04 周日",
            "data-meal=\"unplanned\"",
            "2025-12-23 周二",
            "data-meal=\"first\"")
        .doesNotContain("data-meal=\"before\"", "data-meal=\"tomorrow\"", "??");
  }

  @Test
  void tellsWhatBecameOfAMealInARow() {
    String lunch = row("lunch-1");

    assertThat(lunch)
        .contains("午餐", "812", "计划 820", "3.4 %", "¥4.86")
        .contains("use-AS_PLANNED", "99 %", "use-MORE", "116 %", "use-LESS", "62 %")
        .contains("少于计划：领用 25.4 kg，计划 40.6 kg")
        .doesNotContain("盐", "尚未上报供餐", "没有带量食谱");
  }

  @Test
  void goesByTheBoundsThatASchoolHasSet() {
    assertThat(get(MEALS).body()).contains("85–115 % 视为与计划相符");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(get("/school/" + OTHER_SCHOOL + "/meals").body())
                    .contains("99–115 % 视为与计划相符", "少于计划：领用 80 kg，计划 81.2 kg", "98 %"));
    assertThat(get("/school/" + OTHER_SCHOOL + "/meals/lunch-1").body())
        .contains("99–115 % 视为与计划相符", "少于计划：领用 80 kg，计划 81.2 kg");
  }

  @Test
  void tellsNoShareAndNoCostWhereThereIsNone() {
    assertThat(row("breakfast-1")).contains("早餐", "—").doesNotContain("¥", "3.4 %");
    assertThat(row("dinner-1")).contains("晚餐", "尚未上报供餐", "计划 820").doesNotContain("use-LESS", "¥");
    assertThat(row("unplanned")).contains("没有带量食谱", "812").doesNotContain("use-NOT_PLANNED", "计划 ");
  }

  @Test
  void marksWhatWasFoundOfAMeal() {
    assertThat(row("lunch-1"))
        .contains("href=\"/finding/little\"", " · <span>畜禽肉</span>")
        .contains("href=\"/finding/absent\"", " · <span>红烧肉</span>")
        .contains("href=\"/finding/whole\"")
        .doesNotContain("/finding/undone", "/finding/neighbour", "/finding/elsewhere");
    assertThat(row("breakfast-1")).doesNotContain("/finding/");
  }

  @Test
  void tellsWhatIsMissingMealAfterMeal() {
    assertThat(get("/finding/gap").body())
        .contains("持续短量", "<span>畜禽肉</span>", "href=\"" + MEALS + "\"", "只有这一类食物明显偏少");
    assertThat(get("/school/" + SCHOOL).body()).contains("/finding/gap", "<span>畜禽肉</span>");
  }

  @Test
  void showsOneMealWithItsDishesAndIngredients() {
    HttpResponse<String> page = get(MEALS + "/lunch-1");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("2026-01-05 周一", "午餐", "812", "计划 820", "缴费 830", "到校 815")
        .contains("¥3946.32", "餐费 ¥4872.00", "占 81.0 %", "¥4.86")
        .contains("7.48 kg", "占制作量 219.9 kg 的 3.4 %")
        .contains("dish-COOKED", "dish-ABSENT", "未做", "dish-NOT_PLANNED", "素炒油菜")
        .contains("猪肉", "40.6 kg", "25.4 kg", "-15.2 kg", "31.3 g", "¥711.20")
        .contains("/finding/little", "/finding/absent", "/finding/whole")
        .contains("/trace/lunch-1@" + SCHOOL)
        .doesNotContain("/finding/undone", "??");
  }

  @Test
  void showsAMealThatIsAwaitedAndOneThatNobodyPlanned() {
    assertThat(get(MEALS + "/dinner-1").body())
        .contains("计划供餐时间", "尚未上报供餐", "dish-EXPECTED")
        .doesNotContain("dish-ABSENT", "/trace/dinner-1", "use-LESS", "??");
    assertThat(get(MEALS + "/unplanned").body())
        .contains("没有带量食谱", "80 kg")
        .doesNotContain("use-NOT_PLANNED", "dish-NOT_PLANNED", "餐费", "??");
    assertThat(get(MEALS + "/breakfast-1").body()).contains("¥3946.32").doesNotContain("g 的", "??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/lunch-1", "/dinner-1", "/unplanned", "/breakfast-1"})
  void speaksEnglishToo(String meal) {
    assertThat(get(MEALS + meal, "Accept-Language", "en").body())
        .contains("lang=\"en\"", "Left over", "Cost a child")
        .doesNotContain("??");
  }

  @Test
  void fetchesTheParts() {
    assertThat(get("/school/" + SCHOOL + "/meal-days").body())
        .contains("id=\"days\"", "data-meal=\"lunch-1\"")
        .doesNotContain("<html");
    assertThat(get(MEALS + "/lunch-1/body").body())
        .contains("id=\"audit\"", "猪肉")
        .doesNotContain("<html");
  }

  @Test
  void isReachedFromTheSchoolAndFromAFinding() {
    assertThat(get("/school/" + SCHOOL).body())
        .contains("href=\"" + MEALS + "\"", "<span>lunch-1</span>", "<span>畜禽肉</span>");
    assertThat(get("/region/511702").body())
        .containsPattern("<span>通川区第一小学</span>\\s+<span>lunch-1</span>\\s+<span>畜禽肉</span>");
    assertThat(get("/finding/little").body())
        .contains("href=\"" + MEALS + "/lunch-1\"", "餐次 lunch-1", "<span>畜禽肉</span>")
        .doesNotContain("??");
    assertThat(get("/finding/other").body()).contains("recall-1").doesNotContain("/meals/");
  }

  @Test
  void givesMealsInGramsAndFen() {
    JsonNode document = json("/api" + MEALS + "?from=2026-01-05");

    assertThat(document.required("schoolId").asString()).isEqualTo(SCHOOL);
    assertThat(document.required("from").asString()).isEqualTo("2026-01-05");
    assertThat(document.required("to").asString()).isEqualTo("2026-01-05");
    assertThat(document.required("meals").findValuesAsString("mealId"))
        .containsExactly("breakfast-1", "lunch-1", "dinner-1");
    assertThat(document.required("meals").get(1).toString())
        .isEqualTo(
            "{\"mealId\":\"lunch-1\",\"day\":\"2026-01-05\",\"kind\":\"LUNCH\","
                + "\"servedTime\":\"2026-01-05T04:00:00Z\",\"planned\":true,\"served\":true,"
                + "\"plannedDiners\":820,\"diners\":812,\"groups\":["
                + "{\"group\":\"GRAIN\",\"plannedGrams\":81200,\"usedGrams\":80000},"
                + "{\"group\":\"VEGETABLE\",\"plannedGrams\":97440,\"usedGrams\":113000},"
                + "{\"group\":\"MEAT\",\"plannedGrams\":40600,\"usedGrams\":25400},"
                + "{\"group\":\"SALT\",\"plannedGrams\":1624,\"usedGrams\":1500}],"
                + "\"cookedGrams\":219900,\"leftGrams\":7480,\"costFen\":394632,"
                + "\"incomeFen\":487200}");
    assertThat(json("/api" + MEALS).required("meals").findValuesAsString("mealId"))
        .containsExactly("breakfast-1", "lunch-1", "dinner-1", "unplanned", "first");
    assertThat(
            json("/api" + MEALS + "?from=2025-12-22&to=2025-12-22")
                .required("meals")
                .findValuesAsString("mealId"))
        .containsExactly("before");
  }

  @Test
  void givesOneMealWithItsIngredients() {
    JsonNode document = json("/api" + MEALS + "/lunch-1");

    assertThat(document.required("meal").required("mealId").asString()).isEqualTo("lunch-1");
    assertThat(document.required("dinersPaid").asInt()).isEqualTo(830);
    assertThat(document.required("ingredients").get(3).toString())
        .isEqualTo(
            "{\"name\":\"猪肉\",\"group\":\"MEAT\",\"plannedGrams\":40600,\"usedGrams\":25400,"
                + "\"fen\":71120}");
    assertThat(document.required("ingredients").get(2).required("fen").isNull()).isTrue();
    assertThat(document.required("plannedDishes").toString()).isEqualTo("[\"米饭\",\"红烧肉\",\"炒青菜\"]");
  }

  @Test
  void givesSheetsInKilogramsAndYuanThatNobodyCalculates() {
    HttpResponse<String> list = get("/api" + MEALS + "?from=2026-01-05&format=csv");
    assertThat(list.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"meals-" + SCHOOL + ".csv\"");
    assertThat(list.body().lines().findFirst().orElse(""))
        .startsWith("\uFEFF日期,餐次,餐次编号,计划人数,就餐人数,制作量（kg）")
        .contains("畜禽肉：计划（kg）,畜禽肉：领用（kg）")
        .endsWith("豆制品：领用（kg）");
    assertThat(list.body().lines())
        .contains(
            "2026-01-05,午餐,lunch-1,820,812,219.900,7.480,3946.32,4872.00,4.86,81.200,80.000,"
                + "97.440,113.000,,,40.600,25.400,,,,,,,,");

    HttpResponse<String> one = get("/api" + MEALS + "/lunch-1?format=csv");
    assertThat(one.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"meal-lunch-1.csv\"");
    assertThat(one.body().lines())
        .contains("猪肉,畜禽肉,40.600,25.400,-15.200,711.20", "'=油菜,蔬菜,0.000,12.000,12.000,");
    assertThat(get("/api" + MEALS + "?format=xlsx").body()).startsWith("PK");
    assertThat(get("/api" + MEALS + "/lunch-1?format=xlsx").body()).startsWith("PK");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/school/none/meals | 404 | no school none",
        "/api/school/none/meals/lunch-1 | 404 | no school none",
        "/api/school/2151000001/meals/lunch-9 | 404 | no meal lunch-9 of school 2151000001",
        "/api/school/2151000001/meals?format=xml | 400"
            + " | format must be json, csv or xlsx, was 'xml'",
        "/api/school/2151000001/meals/lunch-1?format=xml | 400"
            + " | format must be json, csv or xlsx, was 'xml'",
        "/api/school/2151000001/meals?from=soon | 400 | parameter 'from' cannot be read: 'soon'",
        "/api/school/2151000001/meals?from=2026-01-06 | 400"
            + " | from 2026-01-06 must not be after to 2026-01-05",
        "/api/school/2151000001/meals?from=2024-01-01 | 400"
            + " | from 2024-01-01 to 2026-01-05 is more than 366 days",
        "/school/none/meals | 404 | 没有找到这个页面",
        "/school/none/meals/lunch-1 | 404 | 没有找到这个页面",
        "/school/2151000001/meals/lunch-9 | 404 | 没有找到这个页面"
      })
  void saysWhatIsWrongWithAQuestion(String path, int status, String words) {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }

  @Test
  void showsTheNewestRevisionHoweverTheyCome() {
    MealAudit first = audit("revised", TODAY.minusDays(3));
    kafka.send(Topics.MEAL_AUDITS, List.of(first));
    await().atMost(PATIENCE).until(() -> get(MEALS + "/revised").body().contains("812"));
    assertThat(get(MEALS).body()).contains("data-meal=\"revised\"");

    kafka.send(
        Topics.MEAL_AUDITS,
        List.of(
            Records.mealAudit("revised", SCHOOL, 2)
                .setDay(TODAY.minusDays(20))
                .setDiners(799)
                .build()));
    await().atMost(PATIENCE).until(() -> get(MEALS + "/revised").body().contains("799"));
    assertThat(get(MEALS).body()).doesNotContain("data-meal=\"revised\"");

    kafka.send(Topics.MEAL_AUDITS, List.of(first, audit("after-it", TODAY.minusDays(20))));
    await().atMost(PATIENCE).until(() -> get(MEALS + "/after-it").statusCode() == 200);
    assertThat(get(MEALS + "/revised").body()).contains("799");
  }

  @Test
  void holdsThePlanOfTheWeekAgainstTheStandard() {
    assertThat(get(PLAN).body())
        .contains("2026-01-05 至 2026-01-11", "2026-01-06 周二", "米饭、番茄炒蛋")
        .contains("过敏原：蛋、大豆", "食物目录中没有：龙须菜", "只核算了 94 % 的重量")
        .contains("低于标准：480 kcal，标准 569 kcal–650 kcal", "use-LESS", "use-AS_PLANNED")
        .contains("高于标准：2.5 g，标准 0 g–2 g", "use-MORE")
        .contains("没有适用的标准，不作判断", "食谱未写盐", "食谱未写油")
        .doesNotContain("??");
    assertThat(get(PLAN + "?week=2026-01-11").body()).contains("data-meal=\"lunch-1\"");
    assertThat(get(PLAN + "?week=2026-01-12").body()).contains("这一周还没有食谱").doesNotContain("??");
  }

  @Test
  void saysInOneSentenceEachWhatToChangeInAPlan() {
    assertThat(get(PLAN).body())
        .contains(
            "6–8 岁每人每餐多放 25 g 谷薯，先从周二午餐补起",
            "周二午餐加一类食物：蔬菜，每人 120 g",
            "周二午餐6–8 岁每人少放 0.5 g 盐",
            "周二午餐去掉“四季豆”",
            "周二再加 2 种蔬菜",
            "本周把“红烧肉”换成别的菜 1 次");
    assertThat(get(PLAN, "Accept-Language", "en").body())
        .contains("lang=\"en\"", "Add 25 g of Grain", "first at Lunch on Tue")
        .doesNotContain("??");
    assertThat(get(PLAN + "/week").body()).contains("id=\"week\"").doesNotContain("<html");
    assertThat(get("/school/" + SCHOOL).body()).contains("href=\"" + PLAN + "\"");
    assertThat(get("/finding/planned").body())
        .contains("href=\"" + PLAN + "?week=2026-01-05\"", "食谱能量偏离");
  }

  @Test
  void givesAPlanAsADocumentAndAsASheet() {
    JsonNode plan = json("/api" + PLAN);
    assertThat(plan.path("monday").asString()).isEqualTo("2026-01-05");
    assertThat(plan.path("known").asInt()).isEqualTo(94);
    assertThat(plan.path("meals").path(0).path("plates").path(0).path("kcal").asInt())
        .isEqualTo(480);
    assertThat(plan.path("advice").path(3).path("sentence").asString()).isEqualTo("周二午餐去掉“四季豆”");
    assertThat(plan.path("advice").path(3).path("advice").path("name").asString()).isEqualTo("四季豆");

    assertThat(get("/api" + PLAN + "?format=csv").body())
        .contains("能量（kcal）", "2026-01-06,午餐,6–8 岁,100,米饭、番茄炒蛋,480,569,650,15,94,130");
    assertThat(get("/api" + PLAN + "?format=xlsx").statusCode()).isEqualTo(200);
    assertThat(get("/api/school/2151009999/plan").statusCode()).isEqualTo(404);
    assertThat(get("/school/2151009999/plan").statusCode()).isEqualTo(404);
    assertThat(get("/api" + PLAN + "?week=x").statusCode()).isEqualTo(400);
  }

  private static MealAudit audit(String mealId, LocalDate day) {
    return Records.mealAudit(mealId, SCHOOL, 1).setDay(day).build();
  }

  /** The row of a meal in the list. */
  private String row(String mealId) {
    String page = get(MEALS).body();
    int begin = page.indexOf("data-meal=\"" + mealId + "\"");
    assertThat(begin).as("row of %s", mealId).isPositive();
    return page.substring(begin, page.indexOf("</tr>", begin));
  }

  private JsonNode json(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void checksAPlanBeforeItIsSentAndKeepsNothing() {
    String text =
        """
        日期,餐次,菜品,食材,6-8岁
        2026-01-12,午餐,米饭,大米,100
        ,,四季豆炒肉,四季豆,120
        ,,,猪肉,1两
        ,,,龙肉,10
        """;

    HttpResponse<String> answer = post(PLAN + "/check", Map.of("text", text, "heads", "80"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("2026-01-12 至 2026-01-18", "周一午餐去掉“四季豆”")
        .contains("data-meal=\"2026-01-12-LUNCH\"", "80 人", "食物目录中没有：龙肉", "日期,餐次")
        .doesNotContain("??", "draft-problem");
    assertThat(get(PLAN + "?week=2026-01-12").body()).contains("这一周还没有食谱");
    assertThat(get(PLAN + "/check").body())
        .contains("<form", "textarea", "/static/draft-")
        .doesNotContain("data-meal", "??");
    assertThat(get(PLAN).body()).contains("href=\"" + PLAN + "/check\"");
  }

  @Test
  void saysInWhichLineOfAPlanSomethingIsWrong() {
    String text = "day,meal,dish,ingredient,6-8\n2026-01-12,lunch,fruit,苹果,1箱";

    HttpResponse<String> answer =
        post(PLAN + "/check", Map.of("text", text), "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Line 2: the amount of 苹果 is 1箱; nobody says how many grams that unit has")
        .doesNotContain("data-meal", "??");
    assertThat(post(PLAN + "/check", Map.of("text", text, "heads", "0")).body())
        .contains("就餐人数应为 1 到 10,000，这里是 0");
    assertThat(post("/school/none/plan/check", Map.of()).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    String token = SignedIn.token(get(PLAN + "/check").body());
    String body =
        Stream.concat(Stream.of(Map.entry("_csrf", token)), form.entrySet().stream())
            .map(
                field ->
                    field.getKey()
                        + '='
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
