package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.schemas.event.AlertAge;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Diligence;
import cn.mingchu.schemas.event.Measure;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.MissedClock;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.OpenAlerts;
import cn.mingchu.schemas.event.ScoreCap;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SupervisionPeriod;
import cn.mingchu.schemas.event.TargetedOffice;
import cn.mingchu.schemas.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How parts of the province did, over real HTTP, on a real broker and a real PostgreSQL. */
@SuppressWarnings("NullAway.Init") // JUnit starts everything before a test can use it
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCHOOL = "2151000001";
  private static final String PAGE = "/region/5117/supervision";
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

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
        Topics.SUPERVISION,
        List.of(
            Records.supervision("5117", OfficeLevel.CITY)
                .setRevision(3)
                .setClosed(true)
                .setAmended(true)
                .setScoreHundredths(6_000)
                .setUncappedScoreHundredths(8_250)
                .setCaps(List.of(ScoreCap.RED_INCIDENT))
                .setTargets(List.of(county()))
                .build(),
            Records.supervision("5117", OfficeLevel.CITY).setRevision(2).build(),
            Records.supervision("5117", OfficeLevel.CITY)
                .setFirstDay(MONDAY.minusWeeks(1))
                .setLastDay(MONDAY.minusDays(1))
                .setScoreHundredths(7_777)
                .build(),
            Records.supervision("511702", OfficeLevel.COUNTY).setScoreHundredths(4_321).build(),
            Records.supervision(SCHOOL, OfficeLevel.SCHOOL).build(),
            Records.supervision("5117", OfficeLevel.CITY)
                .setPeriod(SupervisionPeriod.LIVE)
                .setFirstDay(MONDAY.minusDays(1))
                .setLastDay(MONDAY.minusDays(1))
                .setMeasures(List.of(new Measure(MeasureKind.ONLINE, 9L, 10L)))
                .setOpenAlerts(List.of(new OpenAlerts(Severity.ORANGE, AlertAge.FROM_DAY_7, 42L)))
                .setScoreHundredths(null)
                .setUncappedScoreHundredths(null)
                .setParts(List.of())
                .build()));
    portal =
        Portal.start(
            TestDatabase.properties(database.migrated(), kafka), Clock.fixed(NOON, ZoneOffset.UTC));
    browser = SignedIn.official(portal).browser();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                get(PAGE).body().contains("通川区第一小学")
                    && get(PAGE).body().contains("77.77")
                    && get(PAGE).body().contains("43.21")
                    && get(PAGE + "?period=LIVE").body().contains("42"));
  }

  @AfterAll
  void stop() {
    portal.close();
    database.close();
    kafka.close();
  }

  @Test
  void showsTheScoreWithItsPartsAndWhoDidNotAnswer() throws Exception {
    String page = get(PAGE).body();

    assertThat(page)
        .contains(
            "2026-01-05 至 2026-01-11",
            "结束后有更正（第 3 版）",
            ">60<",
            "封顶前 82.5",
            "有红色预警，封顶",
            "data-part=\"SAFETY\"",
            "未测量",
            "data-measure=\"SATISFACTION\"",
            "data-office=\"511702\"",
            "履职率 25 %",
            "href=\"/alert/alert-1\"",
            "上报后未按时响应",
            "data-node=\"511702\"",
            "不是法律规定")
        .doesNotContain("??", "null");
    assertThat(get(PAGE, "Accept-Language", "en").body())
        .contains("Told, and did not answer in time", "not measured")
        .doesNotContain("??");
  }

  @Test
  void showsWhatStandsNowWhateverDayItWasSaidOn() throws Exception {
    assertThat(get(PAGE + "?period=LIVE").body())
        .contains("90 %", "7 天以上", "42")
        .doesNotContain("data-part=", "??");
  }

  @Test
  void showsTheSchoolsOfACounty() throws Exception {
    assertThat(get("/region/511702/supervision").body())
        .contains("data-node=\"" + SCHOOL + "\"", "href=\"/school/" + SCHOOL + "\"", "通川区第一小学")
        .doesNotContain("??");
    assertThat(get("/region/511702").body()).contains("href=\"/region/511702/supervision\"");
  }

  @Test
  void saysThatThereIsNothingOfAPeriod() throws Exception {
    assertThat(get(PAGE + "?period=MONTH").body()).contains("这一期还没有数据").doesNotContain("??");
    assertThat(get(PAGE + "/body?day=2025-12-31").body()).contains("77.77");
  }

  @Test
  void givesItAsADocumentAndForSpreadsheets() throws Exception {
    assertThat(get("/api" + PAGE).body())
        .contains("\"score\":6000", "\"uncapped\":8250", "\"isAmended\":true", "alert-1");
    assertThat(get("/api" + PAGE + "?format=csv").body().lines().limit(3))
        .satisfiesExactly(
            heads -> assertThat(heads).contains("代码", "封顶前得分"),
            access -> assertThat(access).contains("5117", "60", "82.5", "接入率", "1", "2", "50"),
            satisfaction -> assertThat(satisfaction).contains("满意度"));
    assertThat(get("/api" + PAGE + "?format=xlsx").body()).startsWith("PK");
  }

  @Test
  void refusesWhatItDoesNotKnow() throws Exception {
    assertThat(get("/region/none/supervision").statusCode()).isEqualTo(404);
    assertThat(get("/api/region/none/supervision").statusCode()).isEqualTo(404);
    assertThat(get("/api" + PAGE + "?format=xml").statusCode()).isEqualTo(400);
    assertThat(get(PAGE + "?period=YEAR").statusCode()).isEqualTo(400);
    assertThat(get(PAGE + "?day=monday").statusCode()).isEqualTo(400);
  }

  private static TargetedOffice county() {
    return new TargetedOffice(
        "511702",
        OfficeLevel.COUNTY,
        new Diligence(1L, 3L, 1L, 3_000L, 2_500),
        List.of(new MissedClock("alert-1", SCHOOL, AlertStepKind.ESCALATED, Severity.RED, NOON)));
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }
}
