package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.schemas.event.DutyEntry;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.EntryDay;
import cn.mingchu.schemas.event.EntryLabel;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.LabelledEntry;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a school keeps its books and does its duties, over real HTTP, on a real broker and a real
 * database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BooksIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SCHOOL = "2151000001";
  private static final String OTHER_SCHOOL = "2151000002";
  private static final String RECORDS = "/school/" + SCHOOL + "/records";
  private static final String DUTIES = "/school/" + SCHOOL + "/duties";
  private static final String IDLE_SCHOOL = "2151000003";
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
  private static final Instant FRIDAY = Instant.parse("2026-01-02T07:00:00Z");

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
        List.of(
            Records.school(SCHOOL, "通川区第一小学"),
            Records.school(OTHER_SCHOOL, "通川区实验小学"),
            Records.school(IDLE_SCHOOL, "通川区歇业小学")));
    tellDuties();
    List<StockMovement> movements = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      movements.add(movement(i));
    }
    kafka.send(Topics.STOCK_MOVEMENTS, movements);
    kafka.send(
        Topics.ENTRY_DAYS,
        List.of(
            day(SCHOOL, TODAY.minusDays(6), 2, 28, List.of(backFilled(0), overdue(), missing())),
            day(SCHOOL, TODAY.minusDays(6), 1, 1, List.of()),
            day(SCHOOL, TODAY.minusDays(5), 1, 31, List.of()),
            day(SCHOOL, TODAY.minusDays(14), 1, 77, List.of()),
            day(OTHER_SCHOOL, TODAY.minusDays(6), 1, 55, List.of())));
    kafka.send(
        Topics.FINDINGS,
        List.of(
            found("burst", "ENTRY_BURST", "burst " + SCHOOL + " 2026-01-02").build(),
            found("copied", "WEEK_PATTERN_FROZEN", "copied " + SCHOOL + " 2026-01-04").build(),
            found("late", "BACKDATED_ENTRY", "backdated " + SCHOOL + " 2025-12-30").build(),
            found("old", "ENTRY_BURST", "burst " + SCHOOL + " 2025-12-20").build(),
            found("undone", "WEEK_PATTERN_FROZEN", "round " + SCHOOL + " 2026-01-04")
                .setStatus(FindingStatus.WITHDRAWN)
                .build(),
            Records.finding("other", SCHOOL, SCHOOL).setCauseId("round table talk").build()));
    portal =
        Portal.start(
            TestDatabase.properties(database.migrated(), kafka), Clock.fixed(NOON, ZoneOffset.UTC));
    browser = SignedIn.official(portal).browser();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                get("/finding/other").statusCode() == 200
                    && get(RECORDS).body().contains("data-day=\"2025-12-31\"")
                    && get(RECORDS).body().contains("move-2")
                    && get(DUTIES).body().contains("午餐")
                    && get(DUTIES).body().contains("/finding/alone")
                    && get("/region/511702/duties").body().contains("85 %"));
  }

  @AfterAll
  void stop() {
    portal.close();
    database.close();
    kafka.close();
  }

  @Test
  void showsLabelsAndPapersAndThatItIsNoVerdict() {
    String page = get(RECORDS).body();

    assertThat(page)
        .contains("是供核查的线索，不是结论", "填写于 2026-01-02", "截至 2026-01-04", "move-0", "move-9")
        .contains("2026-01-02 15:00:00", "95.2 %", "59 条记录")
        .doesNotContain("data-day=\"2025-12-22\"", ">77<", ">55<", "data-doubt=\"undone\"")
        .doesNotContain("data-doubt=\"old\"", "data-doubt=\"late\"", "data-doubt=\"other\"");
    assertThat(get("/school/" + SCHOOL).body()).contains("href=\"" + RECORDS + "\"");
    assertThat(get("/finding/burst").body()).contains("href=\"" + RECORDS + "\"", "集中填写");
    assertThat(get("/finding/other").body()).contains("round table talk");
    assertThat(get(RECORDS + "/body").body())
        .startsWith("<section")
        .contains("data-doubt=\"burst\"");
    assertThat(get(RECORDS, "Accept-Language", "en").body())
        .contains("evidence to be looked into, and no verdict", "Written in a burst");
  }

  @Test
  void givesTheSameAsADocument() {
    JsonNode document = json("/api" + RECORDS);

    assertThat(document.path("days").valueStream().map(day -> day.path("day").asString()))
        .containsExactly("2025-12-31", "2025-12-30");
    JsonNode tuesday = document.path("days").path(1);
    assertThat(tuesday.path("onTime").asInt()).isEqualTo(28);
    assertThat(tuesday.path("backFilled").asInt()).isEqualTo(1);
    assertThat(tuesday.path("entries").valueStream().map(one -> one.path("label").asString()))
        .containsExactly("BACK_FILLED", "OVERDUE", "MISSING");
    assertThat(document.path("doubts").valueStream().map(one -> one.at("/cause/matter").asString()))
        .containsExactlyInAnyOrder("BURST", "COPIED");
    assertThat(
            document
                .at("/doubts/0/papers")
                .valueStream()
                .map(paper -> paper.path("number").asString()))
        .containsExactly("move-0", "move-1", "move-2");
    assertThat(json("/api" + RECORDS + "?from=2025-12-15&to=2025-12-31").path("days")).hasSize(3);
  }

  @Test
  void givesTheSameForSpreadsheets() {
    HttpResponse<String> sheet = get("/api" + RECORDS + "?format=csv");

    assertThat(sheet.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"records-2151000001.csv\"");
    assertThat(sheet.body().lines())
        .containsExactly(
            "\uFEFF日期,按时,补录,逾期上传,缺记,集中填写,数字雷同,数字凑整,先后矛盾",
            "2026-01-04,0,0,0,0,0,1,0,0",
            "2026-01-02,0,0,0,0,1,0,0,0",
            "2025-12-31,31,0,0,0,0,0,0,0",
            "2025-12-30,28,1,1,1,0,0,0,0");
    assertThat(get("/api" + RECORDS + "?format=xlsx").body()).startsWith("PK");
  }

  @Test
  void showsWhatIsDueOnADayAndWhatBecameOfIt() {
    String page = get(DUTIES).body();

    assertThat(page)
        .contains("2026-01-05 周一", "午餐", "12:00 供餐", "当日", "本周")
        .containsSubsequence("校长陪餐", "学校相关负责人", "未完成", "时限 14:00", "/finding/alone")
        .containsSubsequence("食品留样", "已做 1 / 2", "没有留样：红烧肉")
        .containsSubsequence("教师同餐", "补录", "时限 24:00", "完成 12:10", "登记 01-06 01:00")
        .containsSubsequence("日管控", "食品安全员", "待完成", "时限 20:00")
        .containsSubsequence("周排查", "食品安全总监", "时限 01-12 00:00")
        .containsSubsequence("当天的其他发现", "/finding/small")
        .contains("day=2026-01-04", "day=2026-01-06")
        .doesNotContain("??", "/finding/made-up", "/finding/yesterday", "餐厨废弃物");
    assertThat(get(DUTIES + "/body?day=2026-01-05").body())
        .startsWith("<section")
        .contains("data-duty=\"LEADER_MEAL\"");
    assertThat(get(DUTIES, "Accept-Language", "en").body())
        .contains("Leader eats along", "somebody responsible for the school", "no sample: 红烧肉")
        .doesNotContain("??");
    assertThat(get("/school/" + SCHOOL).body()).contains("href=\"" + DUTIES + "\"");
  }

  @Test
  void asksForNothingOnAHoliday() {
    assertThat(get(DUTIES + "?day=2026-01-04").body())
        .contains("这一天没有到期的职责", "周末和节假日")
        .doesNotContain("data-duty=", "duty-counts", "??");
    assertThat(get("/school/" + IDLE_SCHOOL + "/duties").body()).contains("这一天没有到期的职责");
  }

  @Test
  void givesDutiesAsADocumentAndForSpreadsheets() {
    JsonNode document = json("/api" + DUTIES + "?to=2026-01-11");

    assertThat(document.path("days").valueStream().map(day -> day.path("day").asString()))
        .containsExactly("2026-01-11", "2026-01-05", "2026-01-04");
    assertThat(document.at("/days/1/counts").toString())
        .isEqualTo("{\"due\":1,\"done\":1,\"backFilled\":1,\"late\":0,\"missing\":2}");
    assertThat(document.at("/days/1/duties/0").toString())
        .isEqualTo(
            "{\"kind\":\"LEADER_MEAL\",\"ruleId\":\"MEAL_COMPANION_MISSING\","
                + "\"mealId\":\"lunch-1\",\"dish\":null,\"dueTime\":\"2026-01-05T06:00:00Z\","
                + "\"state\":\"MISSING\",\"doneTime\":null,\"recordedTime\":null}");
    assertThat(get("/api" + DUTIES + "?from=2026-01-05&format=csv").body().lines().limit(4))
        .containsExactly(
            "\uFEFF日期,餐次,餐次编号,职责,由谁做,菜品,时限,状态,完成时间,登记时间",
            "2026-01-05,午餐,lunch-1,校长陪餐,学校相关负责人,,2026-01-05 14:00:00,未完成,,",
            "2026-01-05,午餐,lunch-1,食品留样,留样人员,红烧肉,2026-01-05 14:00:00,未完成,,",
            "2026-01-05,午餐,lunch-1,食品留样,留样人员,米饭,2026-01-05 14:00:00,按时完成,"
                + "2026-01-05 12:20:00,2026-01-05 12:21:00");
    assertThat(get("/api" + DUTIES + "?format=xlsx").body()).startsWith("PK");
  }

  @Test
  void showsWhereInARegionDutiesAreNotDone() {
    String county = get("/region/511702/duties").body();

    assertThat(county)
        .containsSubsequence(
            "data-part=\"/school/" + SCHOOL + "/duties\"",
            "25 %",
            "data-part=\"/school/" + OTHER_SCHOOL + "/duties\"",
            "85 %",
            "data-part=\"/school/" + IDLE_SCHOOL + "/duties\"",
            "—")
        .contains("href=\"/school/" + SCHOOL + "/duties?day=2026-01-05\"", "6 / 6", "0 / 1")
        .doesNotContain("??");
    assertThat(get("/region/511702/duties?day=2026-01-08&week=true").body())
        .contains("2026-01-05 至 2026-01-11", "day=2026-01-01", "day=2026-01-15", "25 %");
    assertThat(get("/region/5117/duties").body())
        .contains("href=\"/region/511702/duties?day=2026-01-05&amp;week=false\"")
        .contains("2 / 3 所学校有职责")
        .doesNotContain("??");
    assertThat(get("/region/51/duties?day=2026-01-03").body()).contains("0 / 3 所学校有职责", "—");
    assertThat(get("/region/511702/duties/body", "Accept-Language", "en").body())
        .startsWith("<section")
        .contains("Done in time")
        .doesNotContain("??");
    assertThat(get("/region/511702").body()).contains("href=\"/region/511702/duties\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/school/none/records | 404 | no school none",
        "/api/school/2151000001/records?format=xml | 400"
            + " | format must be json, csv or xlsx, was 'xml'",
        "/api/school/2151000001/records?from=2026-01-06 | 400"
            + " | from 2026-01-06 must not be after to 2026-01-05",
        "/school/none/records | 404 | 没有找到这个页面",
        "/school/none/duties | 404 | 没有找到这个页面",
        "/api/school/none/duties | 404 | no school none",
        "/api/school/2151000001/duties?format=xml | 400"
            + " | format must be json, csv or xlsx, was 'xml'",
        "/region/none/duties | 404 | 没有找到这个页面"
      })
  void saysWhatIsWrongWithAQuestion(String path, int status, String words) {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }

  /**
   * A Monday after a holiday; another school that missed one of seven, and one that tells nothing.
   */
  private void tellDuties() {
    Instant twoOClock = NOON.plus(Duration.ofHours(2));
    Instant midnight = NOON.plus(Duration.ofHours(12));
    DutyEntry.Builder sample =
        Records.duty(DutyKind.SAMPLE_KEPT, "SAMPLE_MISSING", DutyState.MISSING)
            .setMealId("lunch-1")
            .setDueTime(twoOClock);
    List<DutyEntry> duties =
        List.of(
            Records.duty(DutyKind.LEADER_MEAL, "MEAL_COMPANION_MISSING", DutyState.MISSING)
                .setMealId("lunch-1")
                .setDueTime(twoOClock)
                .build(),
            sample.setDish("红烧肉").build(),
            sample
                .setDish("米饭")
                .setState(DutyState.DONE)
                .setDoneTime(NOON.plusSeconds(1_200))
                .setRecordedTime(NOON.plusSeconds(1_260))
                .build(),
            Records.duty(DutyKind.DAILY_CONTROL, "DAILY_CONTROL_MISSING", DutyState.DUE)
                .setDueTime(NOON.plus(Duration.ofHours(8)))
                .build(),
            Records.duty(DutyKind.TEACHER_MEAL, "FIVE_MEAL_INCOMPLETE", DutyState.BACK_FILLED)
                .setMealId("lunch-1")
                .setDueTime(midnight)
                .setDoneTime(NOON.plusSeconds(600))
                .setRecordedTime(midnight.plus(Duration.ofHours(1)))
                .build());
    DutyEntry review =
        Records.duty(DutyKind.WEEKLY_REVIEW, "WEEKLY_REVIEW_MISSING", DutyState.DUE)
            .setDueTime(midnight.plus(Duration.ofDays(6)))
            .build();
    DutyEntry tasted =
        Records.duty(DutyKind.COOK_TASTING, "FIVE_MEAL_INCOMPLETE", DutyState.DONE).build();
    List<DutyEntry> others = new ArrayList<>(Collections.nCopies(6, tasted));
    others.add(
        Records.duty(DutyKind.WASTE_HANDOVER, "WASTE_LEDGER_MISSING", DutyState.LATE).build());
    kafka.send(
        Topics.DUTY_DAYS,
        List.of(
            Records.dutyDay(SCHOOL, TODAY, 2, duties),
            Records.dutyDay(SCHOOL, TODAY, 1, List.of(review)),
            Records.dutyDay(SCHOOL, TODAY.minusDays(1), 1, List.of()),
            Records.dutyDay(SCHOOL, TODAY.plusDays(6), 1, List.of(review)),
            Records.dutyDay(OTHER_SCHOOL, TODAY, 1, others)));
    kafka.send(Topics.MEAL_AUDITS, List.of(Records.mealAudit("lunch-1", SCHOOL, 1).build()));
    kafka.send(
        Topics.FINDINGS,
        List.of(
            missed("alone", "MEAL_COMPANION_MISSING", twoOClock).build(),
            missed("made-up", "SAMPLE_MISSING", twoOClock)
                .setStatus(FindingStatus.WITHDRAWN)
                .build(),
            missed("yesterday", "FIVE_MEAL_INCOMPLETE", midnight.minus(Duration.ofDays(1))).build(),
            missed("small", "SAMPLE_UNDERWEIGHT", NOON)
                .setCauseId(SCHOOL + " lunch-1-s1")
                .build()));
  }

  private static Finding.Builder missed(String id, String ruleId, Instant due) {
    return Records.mealFinding(id, ruleId, SCHOOL, "lunch-1").setStartTime(due);
  }

  private static EntryDay day(
      String schoolId, LocalDate day, int revision, int onTime, List<LabelledEntry> entries) {
    return EntryDay.newBuilder()
        .setSchoolId(schoolId)
        .setRegionCode(Records.COUNTY)
        .setDay(day)
        .setRevision(revision)
        .setOnTime(onTime)
        .setBackFilled(count(entries, EntryLabel.BACK_FILLED))
        .setOverdue(count(entries, EntryLabel.OVERDUE))
        .setMissing(count(entries, EntryLabel.MISSING))
        .setEntries(entries)
        .setDecidedIngestTime(NOON)
        .build();
  }

  private static int count(List<LabelledEntry> entries, EntryLabel label) {
    return (int) entries.stream().filter(entry -> entry.getLabel() == label).count();
  }

  private static LabelledEntry backFilled(int number) {
    return new LabelledEntry(
        "movement " + SCHOOL + " move-" + number,
        EntryLabel.BACK_FILLED,
        happened(number),
        FRIDAY,
        FRIDAY.plusSeconds(3));
  }

  private static LabelledEntry overdue() {
    return new LabelledEntry(
        "delivery " + SCHOOL + " move-9",
        EntryLabel.OVERDUE,
        happened(2),
        happened(2),
        happened(2).plus(Duration.ofHours(55)));
  }

  private static LabelledEntry missing() {
    return new LabelledEntry(
        "meal " + SCHOOL + " lunch", EntryLabel.MISSING, happened(4), null, null);
  }

  private static Instant happened(int number) {
    return Instant.parse("2025-12-30T01:30:00Z").plus(Duration.ofMinutes(number));
  }

  private static StockMovement movement(int number) {
    return StockMovement.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(50, number))
                .setEventTime(happened(number))
                .setRecordedTime(FRIDAY.plusSeconds(number))
                .setIngestTime(FRIDAY.plusSeconds(number + 3L))
                .setSource("key")
                .setSchoolId(SCHOOL)
                .setRegionCode(Records.COUNTY)
                .build())
        .setMovementId("move-" + number)
        .setRevision(1)
        .setSchoolId(SCHOOL)
        .setKind(MovementKind.ISSUED)
        .setLotId("rice-" + number)
        .setGrams(12_500)
        .build();
  }

  /** A finding that rests on the three movements. */
  private static Finding.Builder found(String id, String ruleId, String cause) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      evidence.add(
          Evidence.newBuilder()
              .setEventId(new UUID(50, i))
              .setRole(EvidenceRole.DECIDING)
              .setEventTime(happened(i))
              .build());
    }
    return Records.mealFinding(id, ruleId, SCHOOL, cause)
        .setStatus(FindingStatus.CLOSED)
        .setEndTime(NOON)
        .setGrams(37_500L)
        .setEvidence(evidence);
  }

  private JsonNode json(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
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
