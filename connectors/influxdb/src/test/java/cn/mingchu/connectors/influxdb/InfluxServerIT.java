package cn.mingchu.connectors.influxdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import cn.mingchu.connectors.influxdb.server.InfluxServer;
import cn.mingchu.schemas.series.Measurements;
import cn.mingchu.schemas.series.RollUps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a real InfluxDB says to what we send it. */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit starts the server before a test can use it
class InfluxServerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Instant HOUR = Instant.parse("2026-03-02T04:00:00Z");

  @TempDir private static Path folder;

  private static InfluxServer server;
  private static int databases;

  private InfluxEdge edge;

  @BeforeAll
  static void start() throws Exception {
    Path program = InfluxServer.program().orElse(null);
    Assumptions.assumeTrue(program != null, "no influxd; apt install influxdb");
    server = InfluxServer.start(program, folder.resolve("data"), folder.resolve("log"), 0);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void aDatabaseOfItsOwn() throws Exception {
    edge = new InfluxEdge(server.url(), "test" + ++databases, null, null);
    try (InfluxStatements statements = edge.statements(PATIENCE)) {
      InfluxSchema.prepare(statements, edge.database(), InfluxSchema.Keeping.FOR_EVER);
    }
  }

  @Test
  void isPreparedOnceAndAgain() throws Exception {
    try (InfluxStatements statements = edge.statements(PATIENCE)) {
      InfluxSchema.Outcome again =
          InfluxSchema.prepare(statements, edge.database(), InfluxSchema.Keeping.AS_SET);
      InfluxSchema.Outcome unchanged =
          InfluxSchema.prepare(statements, edge.database(), InfluxSchema.Keeping.AS_SET);

      assertThat(again.policies())
          .containsEntry("minutes", "changed to 720h")
          .containsEntry("register", "as it was");
      assertThat(unchanged.policies().values()).containsOnly("as it was");
      assertThat(unchanged.continuousQueries()).isEqualTo(RollUps.all().size());
      assertThat(statements.ask("SHOW CONTINUOUS QUERIES"))
          .filteredOn(rows -> rows.name().equals(edge.database()))
          .singleElement()
          .satisfies(rows -> assertThat(rows.rows()).hasSameSizeAs(RollUps.all()));
    }
  }

  @Test
  void keepsThePointsOfAJobThoughItIsKilledMeanwhile() throws Exception {
    Versions versions = new Versions(20_000, 97, 0);
    WriteSettings settings =
        new WriteSettings(
            300,
            Duration.ofMillis(20),
            5_000,
            1 << 20,
            Duration.ofSeconds(5),
            new BackOff(Duration.ofMillis(20), Duration.ofMillis(200)));
    CompletableFuture<Void> job =
        CompletableFuture.runAsync(
            () -> {
              try {
                versions.run(edge, settings, new Refusals("killed"), Versions.Failing.never());
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });

    try (InfluxStatements statements = edge.statements(PATIENCE)) {
      while (statements.ask("SELECT * FROM \"minutes\".\"readings\" LIMIT 1").isEmpty()) {
        assertThat(job).isNotCompletedExceptionally();
      }
    }
    server.kill();
    server =
        InfluxServer.start(
            InfluxServer.program().orElseThrow(),
            folder.resolve("data"),
            folder.resolve("log"),
            server.port());
    job.get();

    Map<String, String> kept = new TreeMap<>();
    try (InfluxStatements statements = edge.statements(PATIENCE)) {
      for (InfluxStatements.Rows rows :
          statements.ask("SELECT \"readings\" FROM \"minutes\".\"readings\" GROUP BY \"device\"")) {
        assertThat(rows.rows()).hasSize(1);
        long version = ((Double) rows.rows().get(0).get(1)).longValue();
        kept.put(rows.tags().get("device"), "readings=" + version + "i");
      }
    }
    Map<String, String> wanted = new TreeMap<>();
    versions
        .wanted()
        .forEach(
            (point, fields) -> wanted.put(point.replaceAll(".*device=(\\w+) .*", "$1"), fields));
    assertThat(kept).isEqualTo(wanted);
  }

  @Test
  void namesWhatItRefusesAndKeepsTheRestOfTheBatch() throws Exception {
    try (InfluxLineWriter writer = new InfluxLineWriter(edge, PATIENCE);
        InfluxStatements statements = edge.statements(PATIENCE)) {
      assertThat(writer.write("minutes", List.of("readings,device=a mean=1.5 1000")))
          .isEqualTo(new WriteAnswer.Written());

      WriteAnswer conflict =
          writer.write(
              "minutes",
              List.of(
                  "readings,device=b mean=2.5 1000",
                  "readings,device=c mean=\"warm\" 1000",
                  "readings,device=d mean=3.5 1000"));
      WriteAnswer nonsense =
          writer.write("minutes", List.of("readings,device=e mean=4.5 1000", "no line at all"));

      assertThat(conflict)
          .isInstanceOfSatisfying(
              WriteAnswer.Refused.class,
              refused -> {
                assertThat(refused.reason()).contains("field type conflict");
                assertThat(refused.dropped()).isEqualTo(1);
              });
      assertThat(nonsense)
          .isInstanceOfSatisfying(
              WriteAnswer.Refused.class,
              refused -> assertThat(refused.reason()).contains("unable to parse"));
      assertThat(
              statements.ask("SELECT \"mean\" FROM \"minutes\".\"readings\" GROUP BY \"device\""))
          .extracting(rows -> rows.tags().get("device"))
          .containsExactly("a", "b", "d", "e");
    }
  }

  @Test
  void refusesWhatIsTooOldForItsPolicyAndSaysHowMany() throws Exception {
    try (InfluxLineWriter writer = new InfluxLineWriter(edge, PATIENCE);
        InfluxStatements statements = edge.statements(PATIENCE)) {
      InfluxSchema.prepare(statements, edge.database(), InfluxSchema.Keeping.AS_SET);

      assertThat(
              writer.write(
                  "minutes",
                  List.of("readings,device=a mean=1.5 1000", "readings,device=b mean=1.5 1000")))
          .isInstanceOfSatisfying(
              WriteAnswer.Refused.class, refused -> assertThat(refused.dropped()).isEqualTo(2));
    }
  }

  @Test
  void blamesNoPointForADatabaseThatIsNotThere() throws Exception {
    InfluxEdge nowhere = new InfluxEdge(server.url(), "nowhere", null, null);
    try (InfluxLineWriter writer = new InfluxLineWriter(nowhere, PATIENCE)) {
      assertThat(writer.write("minutes", List.of("readings,device=a mean=1.5 1000")))
          .isInstanceOfSatisfying(
              WriteAnswer.Unavailable.class,
              away -> assertThat(away.reason()).contains("database not found"));
    }
  }

  @Test
  void rollsMinutesUpIntoHoursAndDaysOfShanghai() throws Exception {
    try (InfluxLineWriter writer = new InfluxLineWriter(edge, PATIENCE);
        InfluxStatements statements = edge.statements(PATIENCE)) {
      writer.write(
          "minutes",
          List.of(
              reading(0, 2.0, 4.0, 2).line(),
              reading(59, 8.0, 8.0, 1).line(),
              reading(60, 5.0, 5.0, 1).line()));
      Instant midnight = Instant.parse("2026-03-01T16:00:00Z");

      InfluxSchema.rollUp(statements, edge.database(), midnight, midnight.plus(Duration.ofDays(1)));

      assertThat(values(statements, "hours", "min", "max", "mean", "last", "readings"))
          .containsExactly(List.of(2.0, 8.0, 14.0 / 3, 8.0, 3.0), List.of(5.0, 5.0, 5.0, 5.0, 1.0));
      assertThat(values(statements, "days", "min", "max", "mean", "last", "readings"))
          .containsExactly(List.of(2.0, 8.0, 19.0 / 4, 5.0, 4.0));
      assertThat(
              statements
                  .ask("SELECT \"readings\" FROM \"days\".\"readings\"")
                  .get(0)
                  .rows()
                  .get(0)
                  .get(0))
          .isEqualTo((double) midnight.toEpochMilli());
      assertThat(
              statements
                  .ask("SELECT \"device_hours\" FROM \"days\".\"kitchens\" GROUP BY *")
                  .get(0)
                  .rows()
                  .get(0)
                  .get(1))
          .isEqualTo(2.0);
    }
  }

  @Test
  void saysWhyAStatementIsRefused() throws Exception {
    try (InfluxStatements statements = edge.statements(PATIENCE)) {
      assertThat(statements.version()).startsWith("1.");
      assertThatIOException()
          .isThrownBy(() -> statements.ask("SELECT FROM nowhere"))
          .withMessageContaining("error parsing query");
    }
  }

  @Test
  void stopsTheServerThatAKilledProcessLeftBehind() throws Exception {
    Path data = folder.resolve("orphan");
    Path program = InfluxServer.program().orElseThrow();
    InfluxServer orphan = InfluxServer.start(program, data, folder.resolve("orphan-log"), 0);

    try (InfluxServer next = InfluxServer.start(program, data, folder.resolve("orphan-log"), 0)) {
      assertThat(orphan.process().isAlive()).isFalse();
      assertThat(next.process().isAlive()).isTrue();
      assertThat(Files.readString(data.resolve("influxd.pid")))
          .isEqualTo(Long.toString(next.process().pid()));
    }
  }

  private static SeriesPoint reading(int minute, double low, double high, int readings) {
    return SeriesPoint.of(Measurements.READINGS)
        .tag("county", "511702")
        .tag("device", "fridge-1")
        .field("min", low)
        .field("max", high)
        .field("sum", (low + high) / 2 * readings)
        .field("mean", (low + high) / 2)
        .field("last", high)
        .field("readings", readings)
        .field("bad", 0)
        .field("known_seconds", 30L * readings)
        .at(HOUR.plus(Duration.ofMinutes(minute)));
  }

  private static List<List<Object>> values(
      InfluxStatements statements, String policy, String... fields) throws Exception {
    String selection = "\"" + String.join("\",\"", fields) + "\"";
    return statements
        .ask("SELECT %s FROM \"%s\".\"readings\"".formatted(selection, policy))
        .get(0)
        .rows()
        .stream()
        .map(row -> row.subList(1, row.size()))
        .toList();
  }
}
