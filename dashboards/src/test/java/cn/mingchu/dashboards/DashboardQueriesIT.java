package cn.mingchu.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.connectors.influxdb.InfluxEdge;
import cn.mingchu.connectors.influxdb.InfluxSchema;
import cn.mingchu.connectors.influxdb.InfluxStatements;
import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.connectors.influxdb.server.InfluxServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each query of each dashboard, on a real InfluxDB that holds a day of three cities. */
@SuppressWarnings("NullAway.Init") // JUnit starts the server before a test can use it
class DashboardQueriesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String DATABASE = "mingchu";
  private static final Map<String, String> CHOSEN =
      Map.of(
          "province", "51",
          "city", "5117",
          "county", "511702",
          "school", "2151170201",
          "device", "2151170201-fridge-0");

  @TempDir private static Path folder;

  private static InfluxServer server;
  private static InfluxStatements influx;

  @BeforeAll
  static void seed() throws Exception {
    Path program = InfluxServer.program().orElse(null);
    Assumptions.assumeTrue(program != null, "no influxd; apt install influxdb");
    server = InfluxServer.start(program, folder.resolve("data"), folder.resolve("log"), 0);
    influx = new InfluxEdge(server.url(), DATABASE, null, null).statements(PATIENCE);
    InfluxSchema.prepare(influx, DATABASE, InfluxSchema.Keeping.FOR_EVER);
    Map<String, List<SeriesPoint>> byPolicy =
        SeededProvince.points().stream().collect(Collectors.groupingBy(SeriesPoint::policy));
    for (Map.Entry<String, List<SeriesPoint>> each : byPolicy.entrySet()) {
      write(each.getKey(), each.getValue());
    }
    InfluxSchema.rollUp(influx, DATABASE, SeededProvince.MIDNIGHT, SeededProvince.NEXT_MIDNIGHT);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      influx.close();
      server.close();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void showsSomethingInEachColumn(GrafanaFolder.PanelQuery asked) throws Exception {
    List<InfluxStatements.Rows> answer = influx.ask(grafana(asked.query()));

    assertThat(answer).as(asked.query()).isNotEmpty();
    int columns = answer.get(0).columns().size();
    for (int column = 1; column < columns; column++) {
      int place = column;
      assertThat(answer.stream().flatMap(rows -> rows.rows().stream()).map(row -> row.get(place)))
          .as(answer.get(0).columns().get(column))
          .anyMatch(Objects::nonNull);
    }
  }

  @ParameterizedTest
  @MethodSource("queriesOfAPlace")
  void showsNothingOfAnotherPlace(GrafanaFolder.PanelQuery asked) throws Exception {
    String elsewhere = asked.query().replaceAll("'\\$[a-z]+'", "'nowhere'");

    assertThat(influx.ask(grafana(elsewhere))).isEmpty();
  }

  @Test
  void comparesTheCountiesOfOneCityAlone() throws Exception {
    GrafanaFolder.PanelQuery table = query("mingchu-city", "各县区预警");

    assertThat(influx.ask(grafana(table.query())))
        .extracting(rows -> rows.tags().get("county"), rows -> rows.rows().get(0).get(1))
        .containsExactly(tuple("511702", 16.0), tuple("511703", 16.0));
  }

  @Test
  void offersThePlacesThatAreThereByTheirNames() throws Exception {
    Map<String, Set<String>> offered = new LinkedHashMap<>();
    for (JsonNode dashboard : GrafanaFolder.dashboards()) {
      for (JsonNode variable : dashboard.required("templating").required("list")) {
        if (variable.required("type").asString().equals("query")) {
          offered.put(variable.required("name").asString(), values(variable));
        }
      }
    }

    assertThat(offered)
        .containsEntry("province", Set.of("51 = 四川省"))
        .containsEntry("city", Set.of("5101 = 某市", "5106 = 某市", "5117 = 某市"))
        .containsEntry("county", Set.of("511702 = 某县", "511703 = 某县"))
        .containsEntry("school", Set.of("2151170201 = 某小学", "2151170202 = 某小学"))
        .containsEntry("device", Set.of("2151170201-fridge-0 = 冷藏柜", "2151170201-fridge-1 = 冷藏柜"));
  }

  private static List<GrafanaFolder.PanelQuery> queries() throws IOException {
    return GrafanaFolder.queries();
  }

  /** All but those about the system itself. */
  private static List<GrafanaFolder.PanelQuery> queriesOfAPlace() throws IOException {
    return queries().stream().filter(asked -> asked.query().contains("'$")).toList();
  }

  private static GrafanaFolder.PanelQuery query(String dashboard, String panel) throws IOException {
    return GrafanaFolder.queries().stream()
        .filter(each -> each.dashboard().equals(dashboard) && each.panel().equals(panel))
        .findFirst()
        .orElseThrow();
  }

  /** What Grafana offers, by the variable's own pattern. */
  private static Set<String> values(JsonNode variable) throws IOException {
    String regex = variable.required("regex").asString();
    Pattern pattern = Pattern.compile(regex.substring(1, regex.length() - 1));
    Set<String> values = new TreeSet<>();
    for (InfluxStatements.Rows rows : influx.ask(grafana(variable.required("query").asString()))) {
      for (List<Object> row : rows.rows()) {
        Matcher place = pattern.matcher(row.get(1).toString());
        assertThat(place.matches()).as(row.get(1).toString()).isTrue();
        values.add(place.group("value") + " = " + place.group("text"));
      }
    }
    return values;
  }

  /** With what Grafana puts for its variables. */
  private static String grafana(String query) {
    String filled =
        query
            .replace(
                "$timeFilter",
                "time >= %dms and time <= %dms"
                    .formatted(
                        SeededProvince.MIDNIGHT.toEpochMilli(),
                        SeededProvince.NEXT_MIDNIGHT.toEpochMilli() - 1))
            .replace("$__interval", "1h");
    for (Map.Entry<String, String> variable : CHOSEN.entrySet()) {
      filled = filled.replace("'$" + variable.getKey() + "'", "'" + variable.getValue() + "'");
    }
    assertThat(filled).doesNotContain("$");
    return filled;
  }

  private static void write(String policy, List<SeriesPoint> points) throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(server.url() + "/write?db=" + DATABASE + "&rp=" + policy))
                    .POST(
                        BodyPublishers.ofString(
                            points.stream()
                                .map(SeriesPoint::line)
                                .collect(Collectors.joining("\n"))))
                    .build(),
                BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
  }
}
