package cn.mingchu.portal.projection;

import static cn.mingchu.portal.Records.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.portal.PorkStory;
import cn.mingchu.portal.Records;
import cn.mingchu.portal.TestDatabase;
import cn.mingchu.portal.TestLog;
import cn.mingchu.portal.projection.LaneState.Condition;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DutyEntry;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topics;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Projects one log into database after database: whatever breaks on the way, the rows are those of
 * a plain computation over the same records.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProjectionIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCHOOL = "2151000001";

  private final List<KitchenReading> readings = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private long recordsInKafka;
  private final List<HikariDataSource> pools = new ArrayList<>();
  private TestLog kafka;
  private TestDatabase database;

  /** What a projection that nothing disturbs makes of the log. */
  private Map<String, List<String>> expected;

  @BeforeAll
  void fillTheLog(@TempDir Path folder) {
    kafka = TestLog.start(folder);
    database = TestDatabase.start();
    Random random = new Random(7);
    for (int number = 0; number < 3_000; number++) {
      readings.add(
          Records.reading(
              "device-" + random.nextInt(8),
              SCHOOL,
              random.nextBoolean() ? Quantity.TEMPERATURE : Quantity.HUMIDITY,
              random.nextInt(3_000) - 1_000,
              NOON.minusMillis(random.nextInt(3_600_000))));
    }
    for (int finding = 0; finding < 40; finding++) {
      for (int revision = 1; revision <= 5; revision++) {
        findings.add(
            Records.finding("finding-" + finding, "device-" + finding % 8, SCHOOL)
                .setRevision(revision)
                .setStatus(revision < 5 ? FindingStatus.OPEN : FindingStatus.CLOSED)
                .setWorstHundredths(800 + revision)
                .build());
      }
    }
    Collections.shuffle(findings, random);
    kafka.send(Topics.KITCHEN_READINGS, readings);
    kafka.send(Topics.FINDINGS, findings);
    PorkStory.tell(kafka);
    kafka.send(
        Topics.SCHOOLS,
        List.of(
            Records.school(SCHOOL, "旧名"),
            Records.school(SCHOOL, "第一小学"),
            Records.school("2151000002", "第二小学")));
    kafka.send(
        Topics.DEVICES,
        List.of(
            Records.device("device-1", SCHOOL, DeviceKind.FRIDGE, "冷藏柜"),
            Records.device("device-2", SCHOOL, DeviceKind.FREEZER, "冷冻柜")));
    kafka.send(
        Topics.REGISTERS,
        List.of(
            Records.certificate("cook", SCHOOL, "cook-1", LocalDate.of(2026, 1, 31)),
            Records.certificate("cook", SCHOOL, "cook-1", LocalDate.of(2027, 1, 31)),
            Records.certificate("gone", SCHOOL, "cook-2", LocalDate.of(2026, 1, 31))));
    kafka.send(List.of(new ProducerRecord<>(Topics.REGISTERS.name(), bytes("gone"), null)));
    kafka.send(
        Topics.RULE_SETTINGS,
        List.of(
            Records.setting("s1", "COLD_HOLD_HIGH", "511702", Map.of("limit", "7")),
            Records.setting("s1", "COLD_HOLD_HIGH", "511702", Map.of("limit", "6")),
            Records.setting("s2", "COLD_HOLD_HIGH", SCHOOL, Map.of("limit", "5"))));
    kafka.send(Topics.REJECTS, List.of(reject("device-1", "重复"), reject("device-2", "一个\0字符")));
    kafka.send(
        List.of(
            new ProducerRecord<>(Topics.SCHOOLS.name(), bytes("2151000002"), null),
            new ProducerRecord<>(Topics.RULE_SETTINGS.name(), bytes("s2"), null),
            new ProducerRecord<>(Topics.FINDINGS.name(), 0, bytes("x"), bytes("no finding at all")),
            new ProducerRecord<>(Topics.KITCHEN_READINGS.name(), 1, null, new byte[0])));
    kafka.send(
        Topics.STOCK_LEVELS,
        List.of(
            Records.stockLevel("pork-42", SCHOOL, 1, 30_000, 0),
            Records.stockLevel("pork-42", SCHOOL, 3, 30_000, 18_000),
            Records.stockLevel("pork-42", SCHOOL, 2, 30_000, 12_000),
            Records.stockLevel("rice-1", SCHOOL, 1, 100_000, 25_000)));
    kafka.send(
        Topics.MEAL_AUDITS,
        List.of(
            Records.mealAudit("lunch-1", SCHOOL, 2).setDiners(812).build(),
            Records.mealAudit("lunch-1", SCHOOL, 3).setDiners(809).setLeftGrams(0).build(),
            Records.mealAudit("lunch-1", SCHOOL, 1).setDiners(0).setServed(false).build(),
            Records.mealAudit("lunch-1", SCHOOL, 3).setDiners(809).setLeftGrams(0).build(),
            Records.mealAudit("lunch-1", "2151000002", 1).setCostFen(null).build(),
            Records.mealAudit("lunch-2", SCHOOL, 1).setDay(LocalDate.of(2026, 1, 6)).build()));
    kafka.send(
        Topics.PLAN_CHECKS,
        List.of(
            Records.planCheck(SCHOOL, 1).build(),
            Records.planCheck(SCHOOL, 3).build(),
            Records.planCheck(SCHOOL, 2).setMeals(List.of()).build()));
    LocalDate day = LocalDate.of(2026, 1, 5);
    kafka.send(
        Topics.ENTRY_DAYS,
        List.of(
            Records.entryDay(SCHOOL, day, 2, 30),
            Records.entryDay(SCHOOL, day, 1, 12),
            Records.entryDay(SCHOOL, day.plusDays(1), 1, 7)));
    DutyEntry open =
        Records.duty(DutyKind.LEADER_MEAL, "MEAL_COMPANION_MISSING", DutyState.DUE).build();
    DutyEntry done = DutyEntry.newBuilder(open).setState(DutyState.DONE).setDoneTime(NOON).build();
    kafka.send(
        Topics.DUTY_DAYS,
        List.of(
            Records.dutyDay(SCHOOL, day, 2, List.of(done, done)),
            Records.dutyDay(SCHOOL, day, 1, List.of(open, open, open)),
            Records.dutyDay(SCHOOL, day.plusDays(1), 1, List.of(open)),
            Records.dutyDay(SCHOOL, day.plusDays(1), 2, List.of())));
    kafka.send(
        Topics.RECALL_DRILLS,
        List.of(
            Records.drill("511702", day, 1, 100_000, 60_000, 20_000),
            Records.drill("511702", day, 3, 100_000, 80_000, 20_000),
            Records.drill("511702", day, 2, 100_000, 70_000, 20_000),
            Records.drill("511703", day, 1, 5_000, 0, 0)));
    recordsInKafka =
        3L
            + 2L
            + 4L
            + 3L
            + 2L
            + 4L
            + 4L
            + 3L
            + 6L
            + 3L
            + 4L
            + 4L
            + PorkStory.PROJECTED
            + readings.size()
            + findings.size();
    try (HikariDataSource undisturbed = Projector.pool(database.migrated());
        Projector projector = caughtUp(undisturbed)) {
      expected = projector.rows();
    }
  }

  @AfterEach
  void closePools() {
    pools.forEach(HikariDataSource::close);
    pools.clear();
  }

  @AfterAll
  void stop() {
    database.close();
    kafka.close();
  }

  @Test
  @Order(1)
  void projectsEveryRecordOnce() {
    try (Projector projector = caughtUp(fresh())) {
      assertThat(
              projector
                  .database()
                  .queryForList(
                      "select device_id || ' ' || quantity || ' ' || extract(epoch from"
                          + " minute)::bigint || ' ' || min_hundredths || ' ' || max_hundredths ||"
                          + " ' ' || readings from reading_minute",
                      String.class))
          .containsExactlyInAnyOrderElementsOf(minutes());
      assertThat(
              projector
                  .database()
                  .queryForList(
                      "select device_id || ' ' || quantity || ' ' || hundredths from reading_last",
                      String.class))
          .containsExactlyInAnyOrderElementsOf(lastValues());
      assertThat(
              projector
                  .database()
                  .queryForList(
                      "select finding_id || ' ' || revision || ' ' || status from finding",
                      String.class))
          .hasSize(40)
          .allMatch(row -> row.endsWith(" 5 CLOSED"));
      assertThat(
              projector
                  .database()
                  .queryForObject("select count(*) from finding_revision", Integer.class))
          .isEqualTo(200);
      assertThat(projector.database().queryForList("select name from school", String.class))
          .containsExactly("达川区第一中学", "第一小学");
      assertThat(
              projector
                  .database()
                  .queryForList("select city_code || county_code from school", String.class))
          .containsExactly("5117511703", "5117511702");
      assertThat(
              projector
                  .database()
                  .queryForList(
                      "select setting_id || ' ' || (parameters ->> 'limit') from rule_setting",
                      String.class))
          .containsExactly("s1 6");
      assertThat(
              projector
                  .database()
                  .queryForList(
                      "select concat_ws(' ', entry_id, school_id, kind, person, valid_from,"
                          + " valid_until, revoked_on) from register_entry",
                      String.class))
          .containsExactly("cook 2151000001 HEALTH_CERTIFICATE cook-1 2025-01-01 2027-01-31");
      assertThat(
              projector
                  .database()
                  .queryForList(
                      "select concat_ws(' ', day, revision, due, done, missing,"
                          + " leader_meal_settled, leader_meal_done, cook_tasting_settled,"
                          + " jsonb_array_length(duties), duties -> 0 ->> 'doneTime')"
                          + " from duty_day",
                      String.class))
          .containsExactlyInAnyOrder(
              "2026-01-05 2 0 2 0 2 2 0 2 2026-01-05T04:00:00Z", "2026-01-06 2 0 0 0 0 0 0 0");
      assertThat(
              projector
                  .database()
                  .queryForList(
                      "select lot_id || ' ' || revision || ' ' || on_hand_grams from stock_level",
                      String.class))
          .containsExactlyInAnyOrder("pork-42 3 12000", "rice-1 1 75000");
      assertThat(
              projector
                  .database()
                  .queryForList(
                      "select concat_ws(' ', school_id, meal_id, revision, day, diners, left_grams,"
                          + " cost_fen, record ->> 'diners', record -> 'groups' -> 2 ->>"
                          + " 'usedGrams') from meal_audit",
                      String.class))
          .containsExactlyInAnyOrder(
              "2151000001 lunch-1 3 2026-01-05 809 0 394632 809 25400",
              "2151000001 lunch-2 1 2026-01-06 812 7480 394632 812 25400",
              "2151000002 lunch-1 1 2026-01-05 812 7480 812 25400");
      assertThat(
              projector
                  .database()
                  .queryForList(
                      "select concat_ws(' ', school_id, day, revision, on_time, back_filled,"
                          + " entries -> 0 ->> 'label') from entry_day",
                      String.class))
          .containsExactlyInAnyOrder(
              "2151000001 2026-01-05 2 30 1 BACK_FILLED",
              "2151000001 2026-01-06 1 7 1 BACK_FILLED");
      assertThat(
              projector
                  .database()
                  .queryForList(
                      "select concat_ws(' ', drill_id, revision, city_code, found_grams, reached,"
                          + " unreachable) from recall_drill",
                      String.class))
          .containsExactlyInAnyOrder(
              "drill:511702:2026-01-05 3 5117 100000 {2151000002} {}",
              "drill:511703:2026-01-05 1 5117 0 {2151000002} {2151000001,2151000404}");
    }
  }

  @Test
  @Order(2)
  void keepsThePlaceOfWhatItCannotReadOrStore() {
    try (Projector projector = caughtUp(fresh())) {
      List<String> unreadable =
          projector
              .database()
              .queryForList("select topic || ': ' || problem from unreadable", String.class);

      assertThat(unreadable).hasSize(3);
      assertThat(unreadable)
          .anyMatch(row -> row.startsWith("mingchu.findings: "))
          .anyMatch(row -> row.startsWith("mingchu.kitchen-readings: "))
          .anyMatch(row -> row.startsWith("mingchu.rejects: ") && row.contains("0x00"));
      assertThat(
              projector
                  .database()
                  .queryForList("select reason || ' ' || rejects from reject_count", String.class))
          .containsExactly("DUPLICATE 1");
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  @Order(3)
  void countsNothingTwiceWhateverBreaksAroundACommit(long seed) {
    DataSource plain = fresh();
    FragileDatabase fragile = new FragileDatabase(plain, seed, 0.3);

    try (Projector projector = Projector.on(plain, fragile, kafka, changes -> {})) {
      await().atMost(PATIENCE).until(() -> projector.hasCaughtUp(recordsInKafka));

      assertThat(fragile.broken()).isPositive();
      assertSame(projector, expected);
    }
  }

  @Test
  @Order(4)
  void rebuildsTheSameRows() {
    DataSource plain = fresh();
    try (Projector projector = caughtUp(plain)) {
      Map<String, List<String>> before = projector.rows();
      projector.database().update("update finding set status = 'OPEN'");
      projector.database().update("delete from reading_minute");

      projector.projection().rebuild();

      await().atMost(PATIENCE).until(() -> projector.hasCaughtUp(recordsInKafka));
      assertSame(projector, before);
    }
  }

  @Test
  @Order(4)
  void emptiesEveryTableThatItFills() {
    try (Projector projector = caughtUp(fresh())) {
      assertThat(
              projector
                  .database()
                  .queryForList(
                      "select table_name from information_schema.tables"
                          + " where table_schema = 'portal' and table_type = 'BASE TABLE'"
                          + " and table_name not in ('flyway_schema_history', 'account',"
                          + " 'account_session', 'account_session_attributes', 'audit',"
                          + " 'notice', 'notice_remit', 'feedback', 'report',"
                          + " 'inspection', 'inspection_answer', 'inspection_conflict',"
                          + " 'inspection_draw')",
                      String.class))
          .containsExactlyInAnyOrderElementsOf(
              new ProjectedTables(
                      projector.database(),
                      new JdbcTransactionManager(
                          Objects.requireNonNull(projector.database().getDataSource())))
                  .names());
    }
  }

  @Test
  @Order(5)
  void goesOnWhereItStoppedAfterARestart() {
    DataSource plain = fresh();
    for (int restart = 0; restart < 3; restart++) {
      try (Projector projector = Projector.on(plain, plain, kafka, changes -> {})) {
        long wanted = 500L * (restart + 1);
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    projector.hasCaughtUp(recordsInKafka)
                        || projector
                                .database()
                                .queryForList("select next_offset from kafka_offset", Long.class)
                                .stream()
                                .mapToLong(Long::longValue)
                                .sum()
                            > wanted);
      }
    }

    try (Projector projector = caughtUp(plain)) {
      assertSame(projector, expected);
    }
  }

  @Test
  @Order(6)
  void sharesADatabaseWithAnotherPortalWithoutCountingTwice() {
    DataSource plain = fresh();

    try (Projector one = Projector.on(plain, plain, kafka, changes -> {});
        Projector other = Projector.on(plain, plain, kafka, changes -> {})) {
      await().atMost(PATIENCE).until(() -> one.hasCaughtUp(recordsInKafka));

      assertSame(other, expected);
    }
  }

  @Test
  @Order(7)
  void waitsForTheDatabaseAndLosesNothing() {
    DataSource plain = fresh();
    FragileDatabase fragile = new FragileDatabase(plain, 1, 0);
    fragile.goDown();

    try (Projector projector = Projector.on(plain, fragile, kafka, changes -> {})) {
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  projector.projection().lanes().stream()
                      .allMatch(lane -> lane.condition() == Condition.WAITING_FOR_DATABASE));
      fragile.comeBack();

      await().atMost(PATIENCE).until(() -> projector.hasCaughtUp(recordsInKafka));
      assertSame(projector, expected);
    }
  }

  @Test
  @Order(8)
  void tellsWhatChangedAfterTheCommit() {
    DataSource plain = fresh();
    List<String> told = new CopyOnWriteArrayList<>();
    ProjectionListener listener =
        changes -> changes.findings().forEach(change -> told.add(change.findingId()));

    try (Projector projector = Projector.on(plain, plain, kafka, listener)) {
      await().atMost(PATIENCE).until(() -> projector.hasCaughtUp(recordsInKafka));

      await()
          .atMost(PATIENCE)
          .until(() -> told.contains("finding-0") && told.contains("finding-39"));
    }
  }

  @Test
  @Order(8)
  void tellsThePagesOfBothPortalsOnOneDatabase() {
    DataSource plain = fresh();
    AtomicBoolean toldHere = new AtomicBoolean();
    AtomicBoolean toldThere = new AtomicBoolean();
    try (Projector here = Projector.on(plain, plain, kafka, told(toldHere))) {
      await().atMost(PATIENCE).until(() -> here.hasCaughtUp(recordsInKafka));
      try (Projector there = Projector.on(plain, plain, kafka, told(toldThere))) {
        await().atMost(PATIENCE).until(() -> isRunning(there));
        toldHere.set(false);

        kafka.send(Topics.FINDINGS, List.of(Records.finding("both", "device-1", SCHOOL).build()));
        recordsInKafka++;

        await().atMost(PATIENCE).untilTrue(toldHere);
        await().atMost(PATIENCE).untilTrue(toldThere);
      }
    }
  }

  private static ProjectionListener told(AtomicBoolean told) {
    return changes -> {
      if (changes.anyFinding()
          || changes.findings().stream().anyMatch(one -> one.findingId().equals("both"))) {
        told.set(true);
      }
    };
  }

  private static boolean isRunning(Projector projector) {
    return projector.projection().lanes().stream()
        .allMatch(lane -> lane.condition() == Condition.RUNNING);
  }

  /** Last, because it stops the broker. */
  @Test
  @Order(9)
  void saysThatKafkaIsAwayAndCatchesUpWhenItIsBack() {
    try (Projector projector = caughtUp(fresh())) {
      kafka.stop();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  projector.projection().lanes().stream()
                      .allMatch(lane -> lane.condition() == Condition.WAITING_FOR_KAFKA));

      kafka.startAgain();
      kafka.send(Topics.FINDINGS, List.of(Records.finding("late", "device-1", SCHOOL).build()));

      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  !projector
                      .database()
                      .queryForList("select 1 from finding where finding_id = 'late'")
                      .isEmpty());
    }
  }

  private static void assertSame(Projector projector, Map<String, List<String>> expected) {
    Map<String, List<String>> rows = projector.rows();
    expected.forEach(
        (table, wanted) -> assertThat(rows.get(table)).as(table).containsExactlyElementsOf(wanted));
  }

  private DataSource fresh() {
    HikariDataSource pool = Projector.pool(database.migrated());
    pools.add(pool);
    return pool;
  }

  private Projector caughtUp(DataSource database) {
    Projector projector = Projector.on(database, database, kafka, changes -> {});
    await().atMost(PATIENCE).until(() -> projector.hasCaughtUp(recordsInKafka));
    return projector;
  }

  private List<String> minutes() {
    Map<String, int[]> minutes = new TreeMap<>();
    for (KitchenReading reading : readings) {
      long minute = reading.getHeader().getEventTime().getEpochSecond() / 60 * 60;
      int value = reading.getHundredths();
      minutes.merge(
          reading.getDeviceId() + " " + reading.getQuantity() + " " + minute,
          new int[] {value, value, 1},
          (one, other) ->
              new int[] {
                Math.min(one[0], other[0]), Math.max(one[1], other[1]), one[2] + other[2]
              });
    }
    List<String> rows = new ArrayList<>();
    minutes.forEach((key, sums) -> rows.add(key + " " + sums[0] + " " + sums[1] + " " + sums[2]));
    return rows;
  }

  private List<String> lastValues() {
    Map<String, Instant> newest = new HashMap<>();
    Map<String, Integer> values = new HashMap<>();
    for (KitchenReading reading : readings) {
      String key = reading.getDeviceId() + " " + reading.getQuantity();
      Instant takenAt = reading.getHeader().getEventTime();
      if (!takenAt.isBefore(newest.getOrDefault(key, Instant.EPOCH))) {
        newest.put(key, takenAt);
        values.put(key, reading.getHundredths());
      }
    }
    return values.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList();
  }

  private static Reject reject(String subject, String detail) {
    return Reject.newBuilder()
        .setRejectedTime(NOON)
        .setComponent("gateway")
        .setReason(RejectReason.DUPLICATE)
        .setDetail(detail)
        .setTopic("mingchu.kitchen-readings")
        .setSubjectId(subject)
        .setOriginal(ByteBuffer.wrap(bytes("x")))
        .build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
