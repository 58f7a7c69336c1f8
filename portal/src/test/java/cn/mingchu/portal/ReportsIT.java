package cn.mingchu.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Diligence;
import cn.mingchu.schemas.event.Measure;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.MissedClock;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.ScoreCap;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Supervision;
import cn.mingchu.schemas.event.SupervisionPeriod;
import cn.mingchu.schemas.event.TargetedOffice;
import cn.mingchu.schemas.topic.Topics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reports from the hour at which they are made to their next edition, over real HTTP, on a real
 * broker and a real PostgreSQL. One story, told in order.
 */
@SuppressWarnings("NullAway.Init") // JUnit starts everything before a test can use it
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path NOTO =
      Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
  private static final String SCHOOL = "2151000001";
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final String LIST = "/region/5117/reports";
  private static final String REPORT = LIST + "/WEEK-2026-01-05-1";
  private static final String COUNTY_REPORT = "/region/511702/reports/WEEK-2026-01-05-1";

  /** Eight in the morning of the Monday after, in Shanghai. */
  private static final Instant HOUR = Instant.parse("2026-01-12T00:00:00Z");

  private final SetClock clock = new SetClock(HOUR.minusSeconds(1));
  private TestLog kafka;
  private TestDatabase database;
  private String url;
  private Portal portal;
  private SignedIn city;

  /** A clock that stands until it is set. */
  private static final class SetClock extends Clock {

    private volatile Instant now;

    SetClock(Instant now) {
      this.now = now;
    }

    void set(Instant moment) {
      now = moment;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }

  @BeforeAll
  void start(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    database = TestDatabase.start();
    url = database.migrated();
    kafka.send(Topics.SCHOOLS, List.of(Records.school(SCHOOL, "通川区第一小学")));
    kafka.send(
        Topics.SUPERVISION,
        Stream.of(
                week("5117", OfficeLevel.CITY, MONDAY.minusWeeks(1), 8_250, 60),
                week("511702", OfficeLevel.COUNTY, MONDAY.minusWeeks(1), 7_000, 60),
                week("5117", OfficeLevel.CITY, MONDAY, 6_000, 80)
                    .setRevision(3)
                    .setUncappedScoreHundredths(8_000)
                    .setCaps(List.of(ScoreCap.RED_INCIDENT))
                    .setTargets(List.of(target())),
                week("511702", OfficeLevel.COUNTY, MONDAY, 7_500, 40),
                week("511703", OfficeLevel.COUNTY, MONDAY, 9_100, 100),
                week(SCHOOL, OfficeLevel.SCHOOL, MONDAY, 7_500, 40),
                week("5117", OfficeLevel.CITY, MONDAY.plusWeeks(1), 5_000, 50).setClosed(false))
            .map(Supervision.Builder::build)
            .toList());
    portal = Portal.start(properties(), clock);
    city = SignedIn.as(portal, Role.SUPERVISOR, new Scope(Scope.Level.CITY, "5117"));
  }

  @AfterAll
  void stop() {
    portal.close();
    database.close();
    kafka.close();
  }

  @Test
  @Order(1)
  void isMadeAtItsHourAndNotBefore() {
    await()
        .atMost(PATIENCE)
        .until(() -> city.get(LIST).body().contains("data-report=\"WEEK-2025-12-29-1\""));

    sayNothingThatCanBeRead("5101");
    clock.set(HOUR);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                city.get(REPORT).statusCode() == 200
                    && city.get(COUNTY_REPORT).statusCode() == 200);

    String list = city.get(LIST).body();
    assertThat(list)
        .contains("周通报", "2026 年第 2 期（第 1 版）", "2026-01-05 至 2026-01-11", "自动")
        .doesNotContain("WEEK-2026-01-12", "??");
    assertThat(madeTimes("WEEK", MONDAY)).containsOnly(HOUR);
  }

  @Test
  @Order(2)
  void saysHowItWasWhoIsNamedAndWhy() {
    String page = city.get(REPORT).body();

    assertThat(page)
        .contains(
            "达州市学校食堂食品安全周通报",
            "2026 年第 2 期（第 1 版）",
            "本期得分 60 分，上期 82.5 分，变化 -22.5 分。",
            "有红色预警，封顶",
            "封顶前 80",
            "data-section=\"ranking\"",
            "达川区",
            "91",
            "接入率",
            "变好",
            "变差",
            "上报后未按时响应",
            "href=\"/alert/alert-1\"",
            "通川区第一小学",
            "未测量：",
            "不是法律规定",
            "/region/511702/supervision?period=WEEK&amp;day=2026-01-05",
            "/region/511702/alerts?state=any&amp;from=2026-01-05&amp;to=2026-01-11")
        .doesNotContain("??", "null");
    assertThat(page.indexOf(">达川区<")).isLessThan(page.indexOf(">通川区<"));
    assertThat(city.get(REPORT + "?lang=en").body())
        .contains(
            "weekly bulletin", "Tongchuan", "not measured", "Told, and did not answer in time")
        .doesNotContain("??");
    city.get(REPORT + "?lang=zh");
    assertThat(city.get("/region/5117/alerts?state=any&from=2026-01-05&to=2026-01-11").statusCode())
        .isEqualTo(200);
    assertThat(city.get("/region/5117/alerts?from=monday").statusCode()).isEqualTo(400);
  }

  @Test
  @Order(3)
  void isAFileForSpreadsheetsAndPrograms() throws Exception {
    assertThat(city.get("/api" + REPORT).body())
        .contains("\"score\":6000", "\"restsOn\"", "alert-1");
    assertThat(city.get("/api" + REPORT + "?format=csv").body())
        .contains("下级排名,511703,达川区,,得分,1,,,91,,", "未按时响应 通川区第一小学");
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(bytes(REPORT + "?format=xlsx")));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      assertThat(rows.filter(row -> row.getCellText(1).equals("511703")).findFirst())
          .hasValueSatisfying(
              row -> {
                assertThat(row.getCellText(2)).isEqualTo("达川区");
                assertThat(row.getCellAsNumber(5).orElseThrow().intValue()).isEqualTo(1);
                assertThat(row.getCellText(8)).isEqualTo("91");
              });
    }
    assertThat(city.get("/api" + REPORT + "?format=xml").statusCode()).isEqualTo(400);
    assertThat(city.get(LIST + "/WEEK-2026-01-05-2").statusCode()).isEqualTo(404);
    assertThat(city.get(LIST + "/last").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(4)
  void isPrintedAsItIsShown() throws Exception {
    assumeTrue(Files.isReadable(NOTO), "fonts-noto-cjk is not installed");
    byte[] pdf = bytes(REPORT + "?format=pdf");

    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", ""))
          .contains("达州市学校食堂食品安全周通报", "本期得分60分，上期82.5分，变化-22.5分。", "达川区191—", "通川区第一小学上报后未按时响应红色");
    }
    assertThat(bytes(REPORT + "?format=pdf")).isEqualTo(pdf);
  }

  @Test
  @Order(5)
  void isSeenByThoseWhoseRegionItIsAndAbove() throws SQLException {
    SignedIn tongchuan = SignedIn.as(portal, Role.AUDITOR, new Scope(Scope.Level.COUNTY, "511702"));
    SignedIn dachuan = SignedIn.as(portal, Role.AUDITOR, new Scope(Scope.Level.COUNTY, "511703"));

    assertThat(tongchuan.get(COUNTY_REPORT).body()).contains("通川区第一小学").doesNotContain("达川区");
    assertThat(tongchuan.get(REPORT).statusCode()).isEqualTo(404);
    assertThat(dachuan.get(COUNTY_REPORT).statusCode()).isEqualTo(404);
    assertThat(dachuan.get("/api" + COUNTY_REPORT).statusCode()).isEqualTo(404);
    assertThat(seenBy("COUNTY", "511703")).containsOnly("511703");
    assertThat(seenBy("CITY", "5117")).contains("5117", "511702", "511703");
    assertThat(seenBy("CITY", "5101")).isEmpty();
    assertThat(seenBy("SCHOOL", SCHOOL)).isEmpty();
  }

  @Test
  @Order(6)
  void staysAsItIsWhenItsPeriodIsAmendedAndHasANewEdition() {
    SignedIn auditor = SignedIn.as(portal, Role.AUDITOR, new Scope(Scope.Level.CITY, "5117"));
    assertThat(make(auditor, MONDAY)).isEqualTo(403);
    assertThat(city.get(REPORT).body()).doesNotContain("生成新版");
    make(city, MONDAY);
    assertThat(city.get(LIST).body()).doesNotContain("WEEK-2026-01-05-2");

    kafka.send(
        Topics.SUPERVISION,
        List.of(
            week("5117", OfficeLevel.CITY, MONDAY, 8_888, 80)
                .setRevision(4)
                .setAmended(true)
                .build()));
    await().atMost(PATIENCE).until(() -> city.get(REPORT).body().contains("生成新版"));
    assertThat(city.get(REPORT).body()).contains("在生成后有更正", "本期得分 60 分").doesNotContain("88.88");
    make(city, MONDAY.plusDays(3));
    make(city, MONDAY);

    assertThat(city.get(REPORT).body()).contains("本期得分 60 分", "WEEK-2026-01-05-2", "查看第 2 版");
    assertThat(city.get(LIST + "/WEEK-2026-01-05-2").body())
        .contains("本期得分 88.88 分", "第 2 版", "采用第 4 版数据", "由人员要求")
        .doesNotContain("生成新版");
    assertThat(city.get(LIST).body()).doesNotContain("WEEK-2026-01-05-3");
    assertThat(make(city, MONDAY.plusWeeks(1))).isEqualTo(302);
    assertThat(city.get(LIST + "?none").body()).contains("没有生成").doesNotContain("WEEK-2026-01-12");
    assertThatThrownBy(() -> count("delete from report returning 1"))
        .hasMessageContaining("the table report is only added to");
    assertThat(count("select count(*) from audit where subject like 'REPORT 5117 WEEK%'"))
        .isEqualTo(4);
  }

  @Test
  @Order(7)
  void isMadeOnceWhenPortalsComeBackHoweverManyTheyAre() {
    portal.close();
    kafka.send(
        Topics.SUPERVISION,
        List.of(
            week("5117", OfficeLevel.CITY, LocalDate.of(2026, 1, 11), 7_700, 50)
                .setPeriod(SupervisionPeriod.TEN_DAYS)
                .setLastDay(LocalDate.of(2026, 1, 20))
                .build(),
            week("5117", OfficeLevel.CITY, LocalDate.of(2025, 11, 1), 7_700, 50)
                .setPeriod(SupervisionPeriod.MONTH)
                .setLastDay(LocalDate.of(2025, 11, 30))
                .build()));
    clock.set(Instant.parse("2026-01-22T04:00:00Z"));
    Map<String, Object> withoutFont = new HashMap<>(properties());
    withoutFont.put("mingchu.portal.reports.font", "/nowhere/font.ttc");
    portal = Portal.start(properties(), clock);
    try (Portal other = Portal.start(withoutFont, clock)) {
      city = SignedIn.as(portal, Role.SUPERVISOR, new Scope(Scope.Level.CITY, "5117"));
      SignedIn elsewhere = SignedIn.as(other, Role.AUDITOR, new Scope(Scope.Level.CITY, "5117"));
      String tenDays = LIST + "/TEN_DAYS-2026-01-11-1";
      await().atMost(PATIENCE).until(() -> elsewhere.get(tenDays).statusCode() == 200);

      assertThat(elsewhere.get(tenDays).body())
          .contains("旬调度", "2026 年第 2 期", "fonts-noto-cjk", "没有可比的上期得分")
          .doesNotContain("format=pdf");
      assertThat(elsewhere.get("/api" + tenDays + "?format=pdf").statusCode()).isEqualTo(409);
      assertThat(elsewhere.get("/api" + tenDays + "?format=pdf").body())
          .contains("mingchu.portal.reports.font");
      assertThat(count("select count(*) from report where period = 'TEN_DAYS'")).isEqualTo(1);
      assertThat(city.get(LIST).body()).doesNotContain("MONTH-2025-11-01");
      city.post(LIST, LIST, Map.of("period", "MONTH", "day", "2025-11-30"));
      assertThat(city.get(LIST + "/MONTH-2025-11-01-1").body()).contains("月督导", "2025 年第 11 期");
    }
  }

  private Map<String, Object> properties() {
    return TestDatabase.properties(url, kafka);
  }

  /** Of this no report can be made, and its turn comes first. */
  private void sayNothingThatCanBeRead(String node) {
    new JdbcTemplate(TestDatabase.source(url))
        .update(
            "insert into supervision (node, level, period, begins, first_day, last_day, revision,"
                + " closed, amended, record) values (?, 'CITY', 'WEEK', ?, ?, ?, 1, true, false, '{}')",
            node,
            MONDAY,
            MONDAY,
            MONDAY.plusDays(6));
  }

  private int make(SignedIn person, LocalDate day) {
    String page = person == city ? LIST : "/password";
    return person.post(page, LIST, Map.of("period", "WEEK", "day", day.toString())).statusCode();
  }

  /** So many of a hundred schools are heard of. */
  private static Supervision.Builder week(
      String node, OfficeLevel level, LocalDate firstDay, int score, long heard) {
    return Records.supervision(node, level)
        .setFirstDay(firstDay)
        .setLastDay(firstDay.plusDays(6))
        .setClosed(true)
        .setScoreHundredths(score)
        .setUncappedScoreHundredths(score)
        .setMeasures(
            List.of(
                new Measure(MeasureKind.ACCESS, heard, 100L),
                new Measure(MeasureKind.SATISFACTION, null, null)));
  }

  private static TargetedOffice target() {
    return new TargetedOffice(
        "511702",
        OfficeLevel.COUNTY,
        new Diligence(1L, 3L, 1L, 3_000L, 2_500),
        List.of(
            new MissedClock(
                "alert-1",
                SCHOOL,
                AlertStepKind.ESCALATED,
                Severity.RED,
                Instant.parse("2026-01-07T04:00:00Z"))));
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + "/api" + path))
            .build();
    try (InputStream body = city.browser().send(request, BodyHandlers.ofInputStream()).body()) {
      return body.readAllBytes();
    }
  }

  private List<Instant> madeTimes(String period, LocalDate firstDay) {
    return all(
        "select made_time from portal.report where period = '%s' and first_day = '%s'"
            .formatted(period, firstDay),
        row -> row.getTimestamp(1).toInstant());
  }

  private long count(String query) {
    return all("set search_path = portal;" + query, row -> row.getLong(1)).get(0);
  }

  /** The nodes whose reports PostgreSQL lets somebody see. */
  private List<String> seenBy(String level, String node) {
    return all(
        ("set role mingchu_pages; set mingchu.level = '%s'; set mingchu.node = '%s';"
                + " select distinct node from portal.report")
            .formatted(level, node),
        row -> row.getString(1));
  }

  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> all(String query, Reading<T> reading) {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      boolean hasRows = statement.execute(query);
      while (!hasRows) {
        hasRows = statement.getMoreResults();
      }
      List<T> found = new java.util.ArrayList<>();
      ResultSet rows = statement.getResultSet();
      while (rows.next()) {
        found.add(reading.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
