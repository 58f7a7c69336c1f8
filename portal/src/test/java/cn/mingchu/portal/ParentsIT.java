package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.portal.SmallProvince.Home;
import cn.mingchu.portal.access.PublicDatabase;
import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.Feedback;
import cn.mingchu.schemas.event.FeedbackState;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everybody sees without signing in, and what becomes of what parents write. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParentsIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final Home SCHOOL = SmallProvince.OWN;
  private static final String PAGE = "/public/school/" + SCHOOL.schoolId();
  private static final String FORM = PAGE + "/feedback";
  private static final String DESK = "/school/" + SCHOOL.schoolId() + "/feedback";
  private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("id=\"code\">([0-9A-Z-]{24})<");
  private static final Pattern ENTRY = Pattern.compile("data-feedback=\"([0-9a-f-]{36})\"");
  private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([0-9]+)\"");

  private TestLog kafka;
  private TestDatabase server;
  private ConfigurableApplicationContext context;
  private Portal portal;
  private SignedIn leader;
  private SignedIn official;

  @BeforeAll
  void start(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    server = TestDatabase.start();
    SmallProvince.tell(kafka);
    kafka.send(
        Topics.PUBLIC_MENUS,
        Stream.of(1, 2, 3, 4)
            .map(
                day ->
                    Records.publicMenu(SCHOOL.schoolId(), MONDAY.plusDays(day))
                        .setCooked(false)
                        .build())
            .toList());
    context =
        Portal.application(
                Clock.fixed(NOON, ZoneOffset.UTC),
                TestDatabase.properties(server.migrated(), kafka))
            .run();
    portal = new Portal(context);
    leader = SignedIn.as(portal, Role.SCHOOL_LEADER, Scope.school(SCHOOL.schoolId()));
    official =
        SignedIn.as(portal, Role.SUPERVISOR, new Scope(Scope.Level.COUNTY, SCHOOL.countyCode()));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                owner().sql("select count(*) from public_menu").query(Integer.class).single()
                    == SmallProvince.HOMES.size() + 4);
    await().atMost(PATIENCE).until(() -> official.get(DESK).statusCode() == 200);
  }

  @AfterAll
  void stop() {
    portal.close();
    server.close();
    kafka.close();
  }

  @Test
  void findsASchoolByNameAndByCounty() {
    Parent parent = new Parent();

    assertThat(parent.get("/public").body()).contains("通川区", "查找").doesNotContain("??");
    String byName = parent.get("/public?name=" + encoded("小学" + SCHOOL.mark())).body();
    assertThat(byName).contains("href=\"" + PAGE + "\"").doesNotContain("小学乙乙");
    assertThat(parent.get("/public?county=511703").body()).contains("小学丙丙").doesNotContain("小学乙乙");
    assertThat(parent.get("/public?name=" + encoded("%")).body()).contains("没有找到学校");
  }

  @Test
  void showsAWeekWithAllergensInWordsSourcesAndChecks() {
    HttpResponse<String> page = new Parent().get(PAGE);

    assertThat(page.body())
        .contains("番茄炒蛋", "过敏原：蛋、大豆", "豆瓣酱：成分不明", "达州市川东肉联有限公司", "JY151170********")
        .contains("校长陪餐", "3 / 3", "5 / 6", "612 kcal", "21.5 g", "18.0", "供应商未登记", "计划")
        .doesNotContain("??", "<script", "style=");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    String english = new Parent().get(PAGE + "?lang=en").body();
    assertThat(english).contains("Allergens: ", "This week", "lang=en").doesNotContain("??", "过敏原");
    assertThat(new Parent().get(PAGE + "?week=2026-01-14").body()).contains("这一周还没有公示食谱");
    assertThat(new Parent().get(PAGE + "?week=2020-01-01").statusCode()).isEqualTo(404);
    assertThat(new Parent().get(PAGE + "?week=x").statusCode()).isEqualTo(400);
    assertThat(new Parent().get("/public/school/nowhere").body()).contains("没有找到");
    assertThat(new Parent().get(PAGE + "/poster").body())
        .contains("<svg", "http://127.0.0.1:" + portal.port() + PAGE);
  }

  @Test
  void isSentPackedOnceAndNotAgain() throws Exception {
    HttpResponse<byte[]> packed =
        HttpClient.newHttpClient()
            .send(
                request(PAGE).header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());
    String tag = packed.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again =
        HttpClient.newHttpClient()
            .send(request(PAGE).header("If-None-Match", tag).build(), BodyHandlers.ofByteArray());
    HttpResponse<byte[]> style =
        HttpClient.newHttpClient()
            .send(
                request("/static/public.css").header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Cache-Control")).contains("public, max-age=60");
    assertThat(packed.body().length + style.body().length).isLessThan(100 * 1024);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void givesMenusAwayUnderALicence() {
    String csv =
        new Parent().get("/public/open-data/menus.csv?county=511702&week=2026-01-05").body();
    String json = new Parent().get("/public/open-data/menus.json?county=511702").body();

    assertThat(csv).contains(SCHOOL.schoolId() + ",2026-01-05,午餐,已供餐,番茄炒蛋", "CC BY 4.0");
    assertThat(csv).doesNotContain(SmallProvince.FAR.schoolId());
    assertThat(json).contains("\"licence\":\"CC BY 4.0\"", "\"menus\":[", "番茄炒蛋");
    assertThat(new Parent().get("/public/open-data").body()).contains("CC BY 4.0");
    assertThat(new Parent().get("/public/open-data/menus.csv?county=51").statusCode())
        .isEqualTo(404);
  }

  @Test
  void answersAParentWhoIsNobodyByTheirCodeAlone() {
    Parent parent = new Parent();
    String phone = "13912345678";
    String sent = parent.write("汤是凉的，孩子王小明说的，电话" + phone, "2", true);
    String code = group(CODE, sent);
    assertThat(sent).contains("汤是凉的").doesNotContain(phone, "王小明");
    assertThat(parent.lookUp(code)).contains("前答复").doesNotContain(phone);

    String id = entryOf("汤是凉的");
    assertThat(leader.get(DESK).body())
        .contains("汤是凉的", "还剩")
        .doesNotContain(phone, "王小明", code, "??");
    assertThat(act(leader, id, "answer", Map.of("answer", "已给汤桶加盖保温，谢谢。"))).isEmpty();
    assertThat(parent.lookUp(code.toLowerCase(Locale.ROOT).replace("-", " "))).contains("已给汤桶加盖保温");
    assertThat(new Parent().get(PAGE + "?week=2026-01-05&lang=en").body())
        .doesNotContain("已给汤桶加盖保温");

    assertThat(act(leader, id, "publish", Map.of())).isEqualTo("OWN_ANSWER");
    assertThat(act(official, id, "publish", Map.of())).isEmpty();
    assertThat(new Parent().get(PAGE + "?week=2026-01-07").body())
        .contains("已给汤桶加盖保温", "样本不足")
        .doesNotContain("汤是凉的", phone);

    await().atMost(PATIENCE).until(() -> told(id).stream().anyMatch(one -> one.getRevision() == 3));
    Feedback last = told(id).get(told(id).size() - 1);
    assertThat(last.getState()).isEqualTo(FeedbackState.ANSWERED);
    assertThat(last.getComplaint()).isTrue();
    assertThat(last.toString()).doesNotContain(phone, "王小明", code);
    String kept =
        owner()
            .sql("select f::text from feedback f where feedback_id = :id")
            .param("id", UUID.fromString(id))
            .query(String.class)
            .single();
    assertThat(kept).contains(phone).doesNotContain(code, code.replace("-", ""), "127.0.0.1");
  }

  @Test
  void publishesNoAnswerThatTellsWhoSomebodyIsOrQuotes() {
    new Parent().write("今天的米饭夹生而且菜里有头发", "1", true);
    String id = entryOf("米饭夹生");

    act(leader, id, "answer", Map.of("answer", "已请王老师处理，电话13800001234"));
    assertThat(act(official, id, "publish", Map.of())).isEqualTo("REVEALS");
    act(leader, id, "answer", Map.of("answer", "您说“今天的米饭夹生而且菜里有头发”，已处理"));
    assertThat(act(official, id, "publish", Map.of())).isEqualTo("QUOTES");
    act(leader, id, "answer", Map.of("answer", "已重新蒸饭，并加强检查"));
    assertThat(act(official, id, "withhold", Map.of("reason", " "))).isEqualTo("LENGTH");
    assertThat(act(official, id, "withhold", Map.of("reason", "可认出个人"))).isEmpty();
    assertThat(leader.get(DESK).body()).contains("可认出个人");
    assertThat(
            official
                .post(DESK, DESK + "/" + id + "/publish", Map.of("revision", "1"))
                .headers()
                .firstValue("Location")
                .orElse(""))
        .contains("objection=CHANGED");
    SignedIn cook = SignedIn.as(portal, Role.CANTEEN_STAFF, Scope.school(SCHOOL.schoolId()));
    assertThat(
            cook.postWith(
                    SignedIn.token(cook.get(DESK).body()),
                    DESK + "/" + id + "/answer",
                    Map.of("revision", "1", "answer", "x"))
                .statusCode())
        .isEqualTo(403);
    assertThat(official.get("/region/" + SCHOOL.countyCode() + "/feedback").body())
        .contains("小学" + SCHOOL.mark(), DESK)
        .doesNotContain("??");
  }

  @Test
  void takesAFormOnceAndOnlyFromTheBrowserThatItWasMadeFor() {
    Parent parent = new Parent();
    Map<String, String> fields =
        new HashMap<>(Map.of("seal", parent.seal(FORM), "rating", "3", "words", "重复发送试试"));

    String first = group(CODE, parent.post(FORM, fields).body());
    assertThat(group(CODE, parent.post(FORM, fields).body())).isEqualTo(first);
    assertThat(
            owner()
                .sql("select count(*) from feedback where words = '重复发送试试'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);

    HttpResponse<String> foreign = new Parent().post(FORM, fields);
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("重复发送试试", "请再按一次");
    fields.remove("seal");
    assertThat(parent.post(FORM, fields).statusCode()).isEqualTo(403);
    assertThat(parent.post("/public/answer", Map.of("code", first)).statusCode()).isEqualTo(403);
    HttpResponse<String> without =
        parent.post(FORM, Map.of("seal", parent.seal(FORM), "words", "没有星级"));
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("请选择星级", "没有星级");
    assertThat(parent.lookUp("0000-0000-0000-0000-0000")).contains("没有这个查询码");
  }

  @ParameterizedTest
  @CsvSource({
    "4, , ",
    "5, 5, ",
    "7, 5, ",
    "8, 10, ",
    "9, 10, ",
    "10, 10, 30",
    "12, 10, 30",
    "13, 15, 30"
  })
  void tellsOfNoSmallGroup(int people, Integer told, Integer mean) {
    String school = "small-" + people;
    JdbcClient owner = owner();
    for (int i = 0; i < people; i++) {
      owner
          .sql(
              "insert into feedback (feedback_id, school_id, received_time, rating, complaint,"
                  + " words, words_may_be_shown, code_hash, state, answer, review, changed_time)"
                  + " values (:id, :school, '2025-12-30T00:00:00Z', 3, false, :words, true,"
                  + " sha256(cast(:code as bytea)), 'ANSWERED', '好', 'PUBLISHED', now())")
          .param("id", UUID.nameUUIDFromBytes((school + i).getBytes(StandardCharsets.UTF_8)))
          .param("school", school)
          .param("words", "话" + i)
          .param("code", school + i)
          .update();
    }
    Map<String, Object> row =
        everybody()
            .sql("select people, rating_tenths from public_opinion where school_id = :school")
            .param("school", school)
            .query()
            .singleRow();

    assertThat(row.get("people")).isEqualTo(told);
    assertThat(row.get("rating_tenths")).isEqualTo(mean);
    assertThat(
            everybody()
                .sql("select count(*) from public_words where school_id = :school")
                .param("school", school)
                .query(Integer.class)
                .single())
        .isEqualTo(people < 5 ? 0 : people);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "school",
        "device",
        "finding",
        "alert",
        "feedback",
        "account",
        "account_session",
        "audit",
        "duty_day",
        "paper",
        "meal_audit",
        "supervision",
        "notice",
        "silence",
        "inspection",
        "inspection_answer",
        "inspection_draw",
        "inspection_conflict",
        "kafka_offset"
      })
  void readsNoOtherTableForPublicPages(String table) {
    assertThatThrownBy(() -> everybody().sql("select * from " + table).query().listOfRows())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void hasNoTableBesideTheOnesThatArePublished() {
    assertThat(
            owner()
                .sql(
                    "select table_name from information_schema.role_table_grants"
                        + " where grantee = 'mingchu_public' and privilege_type = 'SELECT'")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "public_menu",
            "public_school",
            "public_opinion",
            "public_reply",
            "public_words",
            "public_inspection");
  }

  @Test
  void letsAParentFindReadWriteAndReadTheAnswerWithoutScripts() throws IOException {
    assumeThat(Files.isExecutable(CHROMIUM)).as("Chromium is installed").isTrue();
    Files.createDirectories(PICTURES);
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
        BrowserContext phone =
            browser.newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(360, 740)
                    .setLocale("zh-CN")
                    .setJavaScriptEnabled(false))) {
      Page page = phone.newPage();
      page.navigate(address("/public"));
      page.fill("#name", "小学" + SCHOOL.mark());
      page.keyboard().press("Enter");
      page.click(".schools a");
      assertThat(page.innerText("main")).contains("番茄炒蛋", "过敏原：蛋、大豆");
      fits(page);
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve("public-menu-phone.png")));
      page.click(".say a >> nth=0");
      page.check("input[name=rating][value='4']");
      page.fill("#words", "青椒肉丝很香，想多吃一点");
      fits(page);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve("public-feedback-phone.png")));
      page.click("button[type=submit]");
      String code = page.innerText("#code");
      assertThat(page.url()).doesNotContain(code);

      String id = entryOf("青椒肉丝很香");
      assertThat(act(leader, id, "answer", Map.of("answer", "谢谢，下周会再安排。"))).isEmpty();
      page.click("main a.button");
      page.fill("#code", code);
      page.click("button[type=submit]");
      assertThat(page.innerText("#reply")).isEqualTo("谢谢，下周会再安排。");
      assertThat(page.url()).doesNotContain(code);
      fits(page);
      screenshots(browser);
    }
  }

  private void screenshots(Browser browser) {
    try (BrowserContext desk =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"))) {
      Page page = desk.newPage();
      page.navigate(address(PAGE));
      page.click("details >> nth=1");
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("public-menu.png")));
      page.navigate(address(PAGE + "/poster"));
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("public-poster.png")));
      desk.addCookies(List.of(new Cookie(SignedIn.COOKIE, leader.session()).setUrl(address("/"))));
      page.navigate(address(DESK));
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("feedback.png")));
    }
  }

  private static void fits(Page page) {
    page.setViewportSize(360, 740);
    double width = page.locator("body").boundingBox().width;
    assertThat(width).isLessThanOrEqualTo(360);
    assertThat(page.locator("main").boundingBox().width).isLessThanOrEqualTo(360);
  }

  /** Somebody with a browser of their own, who has not signed in. */
  private final class Parent {

    private final HttpClient browser =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> get(String path) {
      return send(browser, request(path).build());
    }

    String seal(String form) {
      return group(SEAL, get(form).body());
    }

    String write(String words, String rating, boolean complaint) {
      Map<String, String> fields = new HashMap<>();
      fields.put("seal", seal(FORM));
      fields.put("rating", rating);
      fields.put("day", "2026-01-05");
      fields.put("meal", "LUNCH");
      fields.put("words", words);
      if (complaint) {
        fields.put("complaint", "true");
      }
      HttpResponse<String> answer = post(FORM, fields);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    }

    String lookUp(String code) {
      return post("/public/answer", Map.of("seal", seal("/public/answer"), "code", code)).body();
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
      String body =
          fields.entrySet().stream()
              .map(field -> field.getKey() + "=" + encoded(field.getValue()))
              .collect(Collectors.joining("&"));
      return send(
          browser,
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build());
    }
  }

  /** What a member of staff does with an entry as they see it; the objection, empty for none. */
  private String act(SignedIn person, String id, String deed, Map<String, String> fields) {
    String list = person.get(DESK).body();
    String entry = list.substring(list.indexOf("data-feedback=\"" + id));
    Map<String, String> all = new HashMap<>(fields);
    all.put("revision", entry.contains("name=\"revision\"") ? group(REVISION, entry) : "0");
    HttpResponse<String> answer =
        person.postWith(SignedIn.token(list), DESK + "/" + id + "/" + deed, all);
    assertThat(answer.statusCode()).isEqualTo(302);
    String where = answer.headers().firstValue("Location").orElseThrow();
    return where.contains("objection=") ? where.replaceFirst(".*objection=([A-Z_]+).*", "$1") : "";
  }

  private String entryOf(String words) {
    String list = leader.get(DESK).body();
    Matcher entries = ENTRY.matcher(list.substring(0, list.indexOf(words)));
    String last = "";
    while (entries.find()) {
      last = entries.group(1);
    }
    return last;
  }

  private List<Feedback> told(String id) {
    RecordDecoder<Feedback> decoder = WireFormat.singleObject().decoder(Topics.FEEDBACK);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.FEEDBACK.name()).stream()
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Feedback> told = new ArrayList<>();
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          Feedback one = decoder.decode(record.value());
          if (one.getFeedbackId().equals(id)) {
            told.add(one);
          }
        }
      }
      return told;
    } catch (UndecodableRecordException e) {
      throw new IllegalStateException(e);
    }
  }

  private JdbcClient everybody() {
    return context.getBean(PublicDatabase.class).client();
  }

  private JdbcClient owner() {
    return context.getBean(UnboundDatabase.class).client();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + portal.port() + path;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address(path))).timeout(PATIENCE);
  }

  private static HttpResponse<String> send(HttpClient browser, HttpRequest request) {
    try {
      return browser.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String group(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
