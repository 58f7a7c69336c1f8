package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.broker.UndealtPort;
import cn.mingchu.schemas.event.AuditedGroup;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DutyEntry;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.topic.Topics;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees in a real browser while findings arrive on the real topic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePageIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final String SCHOOL = "2151000001";
  private static final String OTHER_SCHOOL = "2151000002";
  private static final String BREAKFAST = "breakfast-0105";
  private static final String FIVE = "FIVE_MEAL_INCOMPLETE";

  /** Playwright's own five seconds are over soon on a machine that does much at once. */
  private static final double PATIENCE_MILLIS = 30_000;

  private static final String COUNT_STREAMS =
      """
      window.streams = [];
      window.EventSource = class extends EventSource {
        constructor(address) {
          super(address);
          window.streams.push(this);
        }
      };
      """;

  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private TestLog kafka;
  private TestDatabase database;
  private Map<String, Object> properties = Map.of();
  private Portal portal;
  private SignedIn official;
  private Playwright playwright;
  private Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    assumeThat(Files.isExecutable(CHROMIUM))
        .as("%s is not installed: apt-get install chromium", CHROMIUM)
        .isTrue();
    Files.createDirectories(PICTURES);
    kafka = TestLog.start(folder);
    database = TestDatabase.start();
    fill();
    properties = new HashMap<>(TestDatabase.properties(database.migrated(), kafka));
    properties.put("server.port", UndealtPort.find()); // one test comes back to it
    portal = Portal.start(properties, Clock.fixed(NOON, ZoneOffset.UTC));
    official = SignedIn.official(portal);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    for (String page : List.of("/trace/pork-42", "/finding/small", "/device/fridge-1")) {
      await().atMost(Duration.ofSeconds(60)).until(() -> official.get(page).statusCode() == 200);
    }
  }

  @AfterEach
  void closePages() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }

  @AfterAll
  void stop() {
    if (portal == null) {
      return; // skipped
    }
    browser.close();
    playwright.close();
    portal.close();
    database.close();
    kafka.close();
  }

  @Test
  void showsAFindingOnTheOpenPageWithoutReloadingIt() {
    Page page = open("/region/511702", 1280, 860);
    assertThat(page.locator("#link")).hasAttribute("data-state", "on");
    assertThat(page.locator("[data-finding=gas]")).isVisible();
    page.evaluate("window.neverReloaded = true");

    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.finding("just-now", "freezer-1", SCHOOL)
                .setRuleId("FREEZER_HIGH")
                .setSeverity(Severity.ORANGE)
                .setLimitHundredths(-1200)
                .setWorstHundredths(-1040)
                .build()));

    Locator finding = page.locator("[data-finding=just-now]");
    assertThat(finding).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    assertThat(finding).containsText("冷冻超温");
    assertThat(finding).containsText("-10.4 °C");
    assertThat(page.locator("#announcer")).containsText("新预警：冷冻超温");
    assertThat(page.locator(".tile.is-ORANGE b")).hasText("3");
    assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
    picture(page, "county");

    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.finding("just-now", "freezer-1", SCHOOL)
                .setRevision(2)
                .setStatus(FindingStatus.CLOSED)
                .setEndTime(NOON)
                .build()));

    assertThat(finding).hasCount(0);
  }

  @Test
  void drawsTheReadingsOfADevice() {
    Page page = open("/device/fridge-1", 1280, 860);

    assertThat(page.locator("#charts[data-ready=true] canvas")).isVisible();
    assertThat(page.locator("#chart-note")).isHidden();
    picture(page, "device");

    kafka.send(
        Topics.KITCHEN_READINGS,
        List.of(
            Records.reading("fridge-1", SCHOOL, Quantity.TEMPERATURE, 1_337, NOON.minusMillis(1))));

    assertThat(page.locator("#state")).containsText("13.37");
  }

  @Test
  void drawsTheChainOfALot() {
    Page page = open("/trace/pork-42", 1280, 860);

    assertThat(page.locator("#sankey[data-ready=true] canvas")).isVisible();
    assertThat(page.locator("#sankey-aside")).containsText("1 次往回的移动未画出");
    assertThat(page.locator(".gap-NO_SUPPLIER")).hasCount(0);
    assertThat(page.locator(".gap-GAVE_MORE")).containsText("10 kg");
    picture(page, "trace");

    page.getByText("来源", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#sankey[data-ready=true] canvas")).isVisible();
    assertThat(page.locator(".chain tbody tr").first()).containsText("采收");
  }

  @Test
  void findsALotByItsNumber() {
    Page page = open("/trace", 1280, 860);
    assertThat(page.locator("[data-recall=recall-1]")).containsText("检出克伦特罗");
    picture(page, "traces");

    page.locator("#lot").fill("lunch-1");
    page.locator(".search button").click();

    assertThat(page.locator(".gap-NO_SUPPLIER")).containsText("cabbage-9");
    assertThat(page).hasTitle("lunch-1 · 溯源 · 明厨");
  }

  @Test
  void showsTheDevicesOfASchool() {
    Page page = open("/school/" + SCHOOL, 1280, 860);

    assertThat(page.locator(".card")).hasCount(5);
    assertThat(page.locator(".card").first()).containsText("一号冷藏柜");
    picture(page, "school");
  }

  @Test
  void showsWhatLiesInTheStoreOfASchool() {
    Page page = open("/school/" + SCHOOL, 1280, 860);
    page.getByText("库房", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(page.locator(".stock .shelf")).hasText(Pattern.compile("猪肉.*58 kg", Pattern.DOTALL));
    assertThat(page.locator(".stock tbody tr").nth(1)).containsText("还有 2 天");
    assertThat(page.locator(".marks a")).containsText("临期库存");
    picture(page, "store");

    page.getByText("全部", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".stock tbody tr")).hasCount(4);
  }

  @Test
  void showsWhatBecameOfTheMealsOfASchool() {
    Page page = open("/school/" + SCHOOL, 1280, 860);
    page.getByText("餐次核对", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(page.locator("[data-meal=lunch-0105] .use-LESS")).containsText("畜禽肉");
    assertThat(page.locator("[data-meal=lunch-0105] .use-LESS")).containsText("62 %");
    assertThat(page.locator("[data-meal=lunch-0105] .marks")).containsText("带量食谱执行不足 · 畜禽肉");
    picture(page, "meals");

    page.locator("[data-meal=lunch-0105] th a").click();
    assertThat(page.locator(".dish-ABSENT")).containsText("红烧肉");
    assertThat(page.locator(".bars .use-LESS")).containsText("25.4 kg");
    picture(page, "meal");
  }

  @Test
  void showsWhatThePeopleOfASchoolHadToDo() {
    Page page = open("/school/" + SCHOOL, 1280, 860);
    page.getByText("履职情况", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(page.locator("[data-duty=SAMPLE_KEPT]")).containsText("没有留样：鸡蛋");
    assertThat(page.locator("[data-state=MISSING] .marks").first()).containsText("负责人陪餐缺失");
    picture(page, "duties");

    page.locator("[data-duty=SAMPLE_KEPT] summary").click();
    assertThat(page.locator("[data-duty=SAMPLE_KEPT] li").first()).isVisible();
    page.getByText("前一天", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".calm")).containsText("这一天没有到期的职责");
  }

  @Test
  void showsThePapersAndPostsOfASchoolTheMostUrgentFirst() {
    Page page = open("/school/" + SCHOOL + "/duties", 1280, 860);
    page.getByText("证照与人员", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(page.locator("tbody tr").first()).containsText("worker-2");
    assertThat(page.locator("[data-entry=worker-2]")).containsText("已到期");
    assertThat(page.locator("[data-entry=worker-1]")).containsText("即将到期");
    assertThat(page.locator(".keys")).containsText("2 / 3");
    picture(page, "registers");
  }

  @Test
  void showsWhereInACountyDutiesAreNotDone() {
    Page page = open("/region/511702", 1280, 860);
    page.getByText("履职情况", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(page.locator(".duty-parts tbody tr").first()).containsText("通川区第一小学");
    assertThat(page.locator(".duty-parts tbody tr").last()).containsText("—");
    picture(page, "duty-survey");
  }

  @Test
  void showsWhatTheDrillsOfACountyFound() {
    Page page = open("/region/511702", 1280, 860);
    page.getByText("召回演练", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(page.locator(".keys .big").first()).hasText("91.66 %");
    assertThat(page.locator("[data-drill]")).hasCount(2);
    assertThat(page.locator("[data-drill]").first())
        .containsText(Pattern.compile("110 kg，共 120 kg.*下落不明 10 kg", Pattern.DOTALL));
    assertThat(page.locator("[data-drill] a[href='/school/2151000001']")).hasCount(1);
    picture(page, "drills");
  }

  @Test
  void fitsAPhone() {
    for (String path :
        List.of(
            "/",
            "/region/511702",
            "/region/511702/drills",
            "/region/511702/prices",
            "/school/" + SCHOOL + "/plan/check",
            "/school/" + SCHOOL,
            "/school/" + SCHOOL + "/store",
            "/region/511702/duties?week=true",
            "/school/" + SCHOOL + "/duties",
            "/school/" + SCHOOL + "/registers",
            "/school/" + SCHOOL + "/meals",
            "/school/" + SCHOOL + "/meals/lunch-0105",
            "/device/fridge-1",
            "/finding/warm",
            "/trace",
            "/trace/pork-42",
            "/operations")) {
      Page page = open(path, 360, 780);

      assertThat(
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .as("pixels beyond the right edge of %s", path)
          .isEqualTo(0);
      picture(page, "phone" + path.replaceAll("[/?=]", "-"));
      page.context().close(); // it would go on asking for what is new while others are drawn
    }
  }

  @Test
  void fillsAWallWithoutScrolling() {
    Page page = open("/region/511702?wall", 1920, 1080);

    assertThat(page.locator("[data-finding=gas]")).isInViewport();
    assertThat(
            page.evaluate(
                "document.documentElement.scrollHeight - document.documentElement.clientHeight"))
        .isEqualTo(0);
    picture(page, "wall");
  }

  @Test
  void saysWhenTheConnectionIsLostAndRecovers() {
    Page page = open("/region/511702", 1280, 860);
    assertThat(page.locator("#link")).hasAttribute("data-state", "on");

    portal.close();

    assertThat(page.locator("#link")).hasAttribute("data-state", "off");
    assertThat(page.locator("#lost"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("lost.png")));

    kafka.send(Topics.FINDINGS, List.of(Records.finding("meanwhile", "sample-1", SCHOOL).build()));
    portal = Portal.start(properties, Clock.fixed(NOON, ZoneOffset.UTC));

    assertThat(page.locator("[data-finding=meanwhile]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    assertThat(page.locator("#link")).hasAttribute("data-state", "on");
    assertThat(page.locator("#lost")).isHidden();
  }

  @Test
  void listensToOneStreamHoweverOftenTheNetworkComesBack() {
    Page page = open("/region/511702", 1280, 860, COUNT_STREAMS);
    assertThat(page.locator("#link")).hasAttribute("data-state", "on");

    page.evaluate("window.dispatchEvent(new Event('online'))");
    page.evaluate("window.dispatchEvent(new Event('online'))");

    assertThat(page.evaluate("window.streams.length")).isEqualTo(3);
    assertThat(
            page.evaluate(
                "window.streams.filter(one => one.readyState !== EventSource.CLOSED).length"))
        .isEqualTo(1);
  }

  private Page open(String path, int width, int height) {
    return open(path, width, height, "");
  }

  /**
   * @param script runs before any script of the page
   */
  private Page open(String path, int width, int height, String script) {
    complaints.clear();
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
    contexts.add(context);
    context.addCookies(
        List.of(new Cookie(SignedIn.COOKIE, official.session()).setUrl(address("/"))));
    context.addInitScript(script);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("net::ERR_")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(address(path));
    return page;
  }

  private String address(String path) {
    return "http://127.0.0.1:" + portal.port() + path;
  }

  private void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    assertThat(complaints)
        .as("what the browser complains of, the content policy above all")
        .isEmpty();
  }

  /** A county at noon: five schools, most of them well. */
  private void fill() {
    PorkStory.tell(kafka);
    kafka.send(
        Topics.SCHOOLS,
        List.of(
            Records.school(SCHOOL, "通川区第一小学"),
            Records.school(OTHER_SCHOOL, "通川区实验小学"),
            Records.school("2151000003", "达州市第一中学"),
            Records.school("2151000004", "通川区西外幼儿园"),
            Records.school("2151000005", "通川区特殊教育学校")));
    kafka.send(
        Topics.DEVICES,
        List.of(
            Records.device("fridge-1", SCHOOL, DeviceKind.FRIDGE, "一号冷藏柜"),
            Records.device("freezer-1", SCHOOL, DeviceKind.FREEZER, "冷冻柜"),
            Records.device("hot-1", SCHOOL, DeviceKind.HOT_HOLD, "保温台"),
            Records.device("store-1", SCHOOL, DeviceKind.DRY_STORE, "干货库温湿度"),
            Records.device("sample-1", SCHOOL, DeviceKind.SAMPLE_CABINET, "留样柜"),
            Records.device("gas-1", OTHER_SCHOOL, DeviceKind.GAS_DETECTOR, "燃气探测器"),
            Records.device("sample-3", "2151000003", DeviceKind.SAMPLE_CABINET, "留样柜"),
            Records.device("fridge-3", "2151000003", DeviceKind.FRIDGE, "冷藏柜"),
            Records.device("hot-4", "2151000004", DeviceKind.HOT_HOLD, "保温台"),
            Records.device("fridge-5", "2151000005", DeviceKind.FRIDGE, "冷藏柜")));
    List<KitchenReading> readings = new ArrayList<>();
    for (int minute = 0; minute < 600; minute++) {
      int wave = (int) (40 * Math.sin(minute / 30.0));
      int warming = Math.max(0, minute - 540) * 11;
      readings.add(temperature("fridge-1", 420 + wave + warming, minute));
      readings.add(temperature("freezer-1", -1_850 + wave, minute));
      readings.add(temperature("hot-1", 6_800 + wave, minute));
      readings.add(temperature("store-1", 2_150 + wave / 2, minute));
      readings.add(temperature("sample-1", 390 + wave, minute));
      readings.add(temperature("fridge-3", 350 + wave, minute));
      readings.add(temperature("hot-4", 6_200 - minute, minute));
      readings.add(temperature("fridge-5", 510 + wave, minute));
    }
    kafka.send(Topics.KITCHEN_READINGS, readings);
    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.finding("warm", "fridge-1", SCHOOL).setSeverity(Severity.ORANGE).build(),
            Records.finding("gas", "gas-1", OTHER_SCHOOL)
                .setRuleId("GAS_HIGH_ALARM")
                .setSeverity(Severity.RED)
                .setQuantity(Quantity.COMBUSTIBLE_GAS)
                .setLimitHundredths(5_000)
                .setWorstHundredths(5_240)
                .setStartTime(NOON.minusSeconds(95))
                .build(),
            Records.finding("cool", "hot-4", "2151000004")
                .setRuleId("HOT_HOLD_LOW")
                .setLimitHundredths(6_000)
                .setWorstHundredths(5_601)
                .setStartTime(NOON.minusSeconds(20 * 60))
                .build(),
            Records.finding("silent", "sample-3", "2151000003")
                .setRuleId("SENSOR_STALE")
                .setSeverity(Severity.BLUE)
                .setQuantity(null)
                .setLimitHundredths(null)
                .setWorstHundredths(null)
                .setStartTime(NOON.minusSeconds(130 * 60))
                .build(),
            Records.finding("soon", "pork-42@" + SCHOOL, SCHOOL)
                .setRuleId("EXPIRING_STOCK")
                .setSubjectKind(SubjectKind.LOT)
                .setSeverity(Severity.BLUE)
                .setQuantity(null)
                .setLimitHundredths(null)
                .setWorstHundredths(null)
                .build()));
    LocalDate today = LocalDate.of(2026, 1, 5);
    kafka.send(
        Topics.RECALL_DRILLS,
        List.of(
            Records.drill("511702", today, 1, 120_000, 80_000, 30_000),
            Records.drill("511702", today.minusDays(1), 1, 120_000, 80_000, 40_000)));
    kafka.send(
        Topics.STOCK_LEVELS,
        List.of(
            Records.stockLevel("pork-42", SCHOOL, 1, 80_000, 30_000),
            Records.stockLevel("pork-43", SCHOOL, 1, 8_000, 0),
            Records.stockLevel("pork-41", SCHOOL, 1, 60_000, 60_000)));
    fillMeals();
    fillDuties();
  }

  /** A Monday at noon: a breakfast without leader and sample, a lunch to come, a week to review. */
  private void fillDuties() {
    LocalDate today = LocalDate.of(2026, 1, 5);
    Instant breakfast = NOON.minus(Duration.ofHours(5));
    Instant due = breakfast.plus(Duration.ofHours(2));
    List<DutyEntry> duties = new ArrayList<>();
    for (int worker = 0; worker < 4; worker++) {
      duties.add(
          done(DutyKind.MORNING_CHECK, "MORNING_CHECK_MISSING", null, minutes(breakfast, -50))
              .setDueTime(breakfast)
              .build());
    }
    duties.add(
        done(DutyKind.DISINFECTION, "DISINFECT_MISSING", null, minutes(breakfast, 20))
            .setState(DutyState.LATE)
            .setDueTime(breakfast)
            .build());
    duties.add(
        Records.duty(DutyKind.LEADER_MEAL, "MEAL_COMPANION_MISSING", DutyState.MISSING)
            .setMealId(BREAKFAST)
            .setDueTime(due)
            .build());
    for (String dish : List.of("馒头", "鸡蛋", "豆浆")) {
      DutyEntry.Builder sample =
          dish.equals("鸡蛋")
              ? Records.duty(DutyKind.SAMPLE_KEPT, "SAMPLE_MISSING", DutyState.MISSING)
                  .setMealId(BREAKFAST)
              : done(DutyKind.SAMPLE_KEPT, "SAMPLE_MISSING", BREAKFAST, minutes(breakfast, 15));
      duties.add(sample.setDueTime(due).setDish(dish).build());
    }
    duties.add(
        Records.duty(DutyKind.LEADER_MEAL, "MEAL_COMPANION_MISSING", DutyState.DUE)
            .setMealId("lunch-0105")
            .setDueTime(NOON.plus(Duration.ofHours(2)))
            .build());
    duties.add(
        Records.duty(DutyKind.DAILY_CONTROL, "DAILY_CONTROL_MISSING", DutyState.DUE)
            .setDueTime(NOON.plus(Duration.ofHours(8)))
            .build());
    duties.add(
        done(DutyKind.COOK_TASTING, FIVE, BREAKFAST, minutes(breakfast, -40))
            .setDueTime(NOON.plus(Duration.ofHours(12)))
            .build());
    duties.add(
        done(DutyKind.TEACHER_MEAL, FIVE, BREAKFAST, minutes(breakfast, 10))
            .setState(DutyState.BACK_FILLED)
            .setDueTime(NOON.plus(Duration.ofHours(12)))
            .setRecordedTime(minutes(breakfast, 290))
            .build());
    DutyEntry review =
        Records.duty(DutyKind.WEEKLY_REVIEW, "WEEKLY_REVIEW_MISSING", DutyState.DUE)
            .setDueTime(Instant.parse("2026-01-11T16:00:00Z"))
            .build();
    kafka.send(
        Topics.REGISTERS,
        List.of(
            Records.certificate("worker-1", SCHOOL, "worker-1", LocalDate.of(2026, 1, 20)),
            Records.certificate("worker-2", SCHOOL, "worker-2", LocalDate.of(2026, 1, 4)),
            Records.certificate("worker-3", SCHOOL, "worker-3", LocalDate.of(2026, 12, 31))));
    kafka.send(
        Topics.DUTY_DAYS,
        List.of(
            Records.dutyDay(SCHOOL, today, 1, duties),
            Records.dutyDay(SCHOOL, today.plusDays(6), 1, List.of(review)),
            Records.dutyDay(OTHER_SCHOOL, today, 1, duties.subList(0, 5))));
    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.mealFinding("alone", "MEAL_COMPANION_MISSING", SCHOOL, BREAKFAST)
                .setStartTime(due)
                .build(),
            Records.mealFinding("unsampled", "SAMPLE_MISSING", SCHOOL, BREAKFAST)
                .setStartTime(due)
                .build(),
            Records.mealFinding("small", "SAMPLE_UNDERWEIGHT", SCHOOL, SCHOOL + " sample-1")
                .setStatus(FindingStatus.CLOSED)
                .setStartTime(minutes(breakfast, 15))
                .setEndTime(minutes(breakfast, 15))
                .build()));
  }

  private static DutyEntry.Builder done(
      DutyKind kind, String ruleId, @Nullable String mealId, Instant time) {
    return Records.duty(kind, ruleId, DutyState.DONE)
        .setMealId(mealId)
        .setDoneTime(time)
        .setRecordedTime(time.plus(Duration.ofMinutes(2)));
  }

  private static Instant minutes(Instant from, int number) {
    return from.plus(Duration.ofMinutes(number));
  }

  /** Four days of meals: as planned, but for a lunch without its pork and a dinner to come. */
  private void fillMeals() {
    List<MealAudit> audits = new ArrayList<>();
    for (int daysAgo = 0; daysAgo < 4; daysAgo++) {
      LocalDate day = LocalDate.of(2026, 1, 5).minusDays(daysAgo);
      String name = "%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
      Instant noon = NOON.minus(Duration.ofDays(daysAgo));
      audits.add(
          meal("breakfast-" + name, MealKind.BREAKFAST, day, noon.minus(Duration.ofHours(5)))
              .setGroups(
                  List.of(
                      new AuditedGroup(FoodGroup.GRAIN, 48_000L, 47_200L - 900L * daysAgo),
                      new AuditedGroup(FoodGroup.EGG, 41_000L, 40_500L),
                      new AuditedGroup(FoodGroup.MILK, 164_000L, 162_000L),
                      new AuditedGroup(FoodGroup.SOY, 24_000L, daysAgo == 2 ? 33_500L : 23_900L)))
              .setCookedGrams(277_000)
              .setLeftGrams(5_300L + 900L * daysAgo)
              .setCostFen(196_300L + 1_700L * daysAgo)
              .build());
      audits.add(
          daysAgo == 0
              ? meal("lunch-" + name, MealKind.LUNCH, day, noon).build()
              : meal("lunch-" + name, MealKind.LUNCH, day, noon)
                  .setGroups(
                      List.of(
                          new AuditedGroup(FoodGroup.GRAIN, 81_200L, 80_100L + 700L * daysAgo),
                          new AuditedGroup(FoodGroup.VEGETABLE, 97_440L, 95_500L),
                          new AuditedGroup(FoodGroup.FRUIT, 60_000L, 58_400L),
                          new AuditedGroup(FoodGroup.MEAT, 40_600L, 39_800L - 400L * daysAgo)))
                  .setLeftGrams(8_900L - 1_300L * daysAgo)
                  .setCostFen(daysAgo == 3 ? null : 442_100L)
                  .build());
    }
    audits.add(
        dinnerToCome("dinner-0105", LocalDate.of(2026, 1, 5), NOON.plus(Duration.ofHours(6))));
    audits.add(
        dinnerWithoutAPlan(
            "dinner-0104", LocalDate.of(2026, 1, 4), NOON.minus(Duration.ofHours(18))));
    kafka.send(Topics.MEAL_AUDITS, audits);
    kafka.send(
        Topics.FINDINGS,
        List.of(
            Records.mealFinding(
                    "little", "RECIPE_EXEC_LOW", SCHOOL, "meal " + SCHOOL + " lunch-0105 MEAT")
                .setSeverity(Severity.ORANGE)
                .build()));
  }

  private static MealAudit dinnerToCome(String id, LocalDate day, Instant servedTime) {
    return meal(id, MealKind.DINNER, day, servedTime)
        .setServed(false)
        .setDiners(0)
        .setGroups(
            List.of(
                new AuditedGroup(FoodGroup.GRAIN, 34_000L, 0L),
                new AuditedGroup(FoodGroup.FISH, 21_000L, 0L)))
        .setServedDishes(List.of())
        .setCookedGrams(0)
        .setLeftGrams(0)
        .setCostFen(null)
        .build();
  }

  private static MealAudit dinnerWithoutAPlan(String id, LocalDate day, Instant servedTime) {
    return meal(id, MealKind.DINNER, day, servedTime)
        .setPlanned(false)
        .setPlannedDiners(0)
        .setDiners(318)
        .setGroups(
            List.of(
                new AuditedGroup(FoodGroup.GRAIN, 0L, 33_100L),
                new AuditedGroup(FoodGroup.FISH, 0L, 20_400L)))
        .setPlannedDishes(List.of())
        .setCookedGrams(94_500)
        .setLeftGrams(2_700)
        .setCostFen(151_300L)
        .setIncomeFen(null)
        .build();
  }

  private static MealAudit.Builder meal(
      String id, MealKind kind, LocalDate day, Instant servedTime) {
    return Records.mealAudit(id, SCHOOL, 1).setMeal(kind).setDay(day).setServedTime(servedTime);
  }

  private static KitchenReading temperature(String device, int hundredths, int minute) {
    return Records.reading(
        device,
        SCHOOL,
        Quantity.TEMPERATURE,
        hundredths,
        NOON.minus(Duration.ofMinutes(600 - minute)));
  }
}
