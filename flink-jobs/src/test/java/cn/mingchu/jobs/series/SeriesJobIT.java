package cn.mingchu.jobs.series;

import static cn.mingchu.jobs.series.SeriesEvents.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.mingchu.connectors.influxdb.InfluxEdge;
import cn.mingchu.connectors.influxdb.InfluxSchema;
import cn.mingchu.connectors.influxdb.InfluxStatements;
import cn.mingchu.connectors.influxdb.server.InfluxServer;
import cn.mingchu.jobs.runtime.JobUnderTest;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From topics to a real InfluxDB. */
@SuppressWarnings("NullAway.Init") // JUnit starts the server before a test can use it
class SeriesJobIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String DATABASE = "mingchu";

  @TempDir private static Path folder;

  private static InfluxServer server;

  @RegisterExtension
  private final JobUnderTest job =
      new JobUnderTest(
          SeriesJob::define,
          Map.of(
              "series.idle-after",
              "500 ms",
              "series.influx.url",
              server.url(),
              "series.influx.database",
              DATABASE));

  private int beats;

  @BeforeAll
  static void startInfluxDb() throws Exception {
    Path program = InfluxServer.program().orElse(null);
    Assumptions.assumeTrue(program != null, "no influxd; apt install influxdb");
    server = InfluxServer.start(program, folder.resolve("data"), folder.resolve("log"), 0);
  }

  @AfterAll
  static void stopInfluxDb() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void writesWhatKitchensMeasureAndWhatJobsSay() throws Exception {
    job.send(Topics.SCHOOLS, SeriesEvents.school());
    job.send(Topics.DEVICES, SeriesEvents.fridge());
    job.send(Topics.KITCHEN_READINGS, SeriesEvents.reading(425, 0));
    job.send(Topics.KITCHEN_READINGS, SeriesEvents.reading(575, 30));
    job.send(Topics.FINDINGS, SeriesEvents.finding(FindingStatus.OPEN, Severity.YELLOW, null));
    job.send(Topics.FINDINGS, SeriesEvents.finding(FindingStatus.CLOSED, Severity.ORANGE, 90));
    job.send(Topics.ALERTS, SeriesEvents.alert(AlertState.NEW, Severity.ORANGE));
    job.send(Topics.MEAL_AUDITS, SeriesEvents.meal(31_900L));
    job.send(Topics.STOCK_LEVELS, SeriesEvents.level("rice", 20_000));
    job.send(Topics.REJECTS, SeriesEvents.reject("gateway"));
    job.send(Topics.REJECTS, SeriesEvents.reject("gateway"));
    job.send(Topics.REJECTS, SeriesEvents.reject("series"));
    job.send(Topics.ALERTS, "x".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2});

    job.start(); // and finds no database yet
    try (InfluxStatements influx =
        new InfluxEdge(server.url(), DATABASE, null, null).statements(PATIENCE)) {
      InfluxSchema.prepare(influx, DATABASE, InfluxSchema.Keeping.FOR_EVER);

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                timePasses();
                assertThat(values(influx, "minutes", "readings", "mean", "readings"))
                    .containsExactly(List.of(5.0, 2.0));
                assertThat(values(influx, "events", "findings", "orange", "yellow"))
                    .containsExactly(List.of(1.0, 0.0));
                assertThat(values(influx, "events", "alerts", "orange", "waiting"))
                    .containsExactly(List.of(1.0, 1.0));
                assertThat(values(influx, "events", "meals", "used_grams"))
                    .containsExactly(List.of(38_000.0));
                assertThat(values(influx, "hours", "stock", "on_hand_grams"))
                    .containsExactly(List.of(20_000.0));
                assertThat(values(influx, "minutes", "rejects", "records"))
                    .containsExactly(List.of(2.0));
                assertThat(values(influx, "register", "places", "name")).hasSize(5);
              });
      job.send(Topics.KITCHEN_READINGS, SeriesEvents.reading(800, 45));

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                timePasses();
                assertThat(values(influx, "minutes", "readings", "mean", "max", "readings"))
                    .containsExactly(List.of(6.0, 8.0, 3.0));
              });
    }
    assertThat(job.read(Topics.REJECTS, Reject.class))
        .filteredOn(reject -> !reject.getDetail().equals("it is not tomorrow yet"))
        .extracting(Reject::getComponent, Reject::getTopic)
        .containsExactly(tuple("series", "mingchu.alerts"));
  }

  /** Again and again, as a gateway beats: what overtakes a beat waits for the next one. */
  private void timePasses() throws Exception {
    beats++;
    job.beat(Topics.KITCHEN_READINGS, NOON.plusSeconds(120 + beats));
  }

  private static List<List<Object>> values(
      InfluxStatements influx, String policy, String measurement, String... fields)
      throws Exception {
    String selection = "\"" + String.join("\",\"", fields) + "\"";
    return influx
        .ask("SELECT %s FROM \"%s\".\"%s\"".formatted(selection, policy, measurement))
        .stream()
        .flatMap(rows -> rows.rows().stream())
        .map(row -> row.subList(1, row.size()))
        .toList();
  }
}
