package cn.mingchu.portal.series;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.influxdb.InfluxEdge;
import cn.mingchu.connectors.influxdb.InfluxSchema;
import cn.mingchu.connectors.influxdb.InfluxStatements;
import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.connectors.influxdb.server.InfluxServer;
import cn.mingchu.portal.series.statement.Confinement;
import cn.mingchu.portal.series.statement.RefusedStatementException;
import cn.mingchu.portal.series.statement.Statement;
import cn.mingchu.portal.series.statement.StatementReader;
import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.schemas.series.Field;
import cn.mingchu.schemas.series.FieldType;
import cn.mingchu.schemas.series.Measurement;
import cn.mingchu.schemas.series.Measurements;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people of two counties are told by a real InfluxDB, which holds both, and what they would be
 * told by one that holds their own county alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit starts the server before a test can use it
class SeriesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path DASHBOARDS = Path.of("..", "dashboards", "grafana", "dashboards");
  private static final Instant NOON = Instant.parse("2026-03-03T04:00:00Z");
  private static final Instant NOW = NOON.plus(Duration.ofHours(2));

  private static final String BOTH = "mingchu";
  private static final String OWN = "own";

  private static final Place FIRST = new Place("511702", "2151170201");
  private static final Place SECOND = new Place("511703", "2151170301");

  private static final Confinement FIRST_COUNTY = county(FIRST);
  private static final Confinement SECOND_COUNTY = county(SECOND);
  private static final Confinement FIRST_SCHOOL = school(FIRST);
  private static final Confinement SECOND_SCHOOL = school(SECOND);
  private static final Confinement PROVINCE = new Confinement(Confinement.PROVINCE, "51", Map.of());

  /** A school in its county. */
  private record Place(String county, String school) {

    String device() {
      return school + "-fridge";
    }
  }

  private final StatementReader reader = new StatementReader(Clock.fixed(NOW, ZoneOffset.UTC));
  private InfluxServer server;
  private SeriesServer both;
  private SeriesServer own;

  @BeforeAll
  void fill(@TempDir Path folder) throws Exception {
    Path program = InfluxServer.program().orElse(null);
    Assumptions.assumeTrue(program != null, "no influxd; apt install influxdb");
    server = InfluxServer.start(program, folder.resolve("data"), folder.resolve("log"), 0);
    both = fill(BOTH, List.of(FIRST, SECOND));
    own = fill(OWN, List.of(SECOND));
  }

  @AfterAll
  void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void answersEachPanelForThoseWhoseItIsAndNobodyElse() throws Exception {
    int asked = 0;
    for (String query : panelQueries()) {
      if (query.contains("'$")) {
        String ofFirst = filled(query, FIRST);
        assertThat(series(both, ofFirst, FIRST_COUNTY, PROVINCE)).as(ofFirst).isNotEmpty();
        // Of a city somebody of a county is told what it is without its other counties.
        assertThat(series(both, ofFirst, SECOND_COUNTY))
            .as(ofFirst)
            .isEqualTo(isOfCity(query) ? series(own, ofFirst, SECOND_COUNTY) : "");
        assertThat(seriesOfSchool(both, ofFirst, SECOND_SCHOOL))
            .as(ofFirst)
            .isEqualTo(isOfCity(query) ? seriesOfSchool(own, ofFirst, SECOND_SCHOOL) : "");
        asked++;
      } else {
        assertThat(series(both, filled(query, FIRST), PROVINCE)).as(query).isNotEmpty();
      }
    }
    assertThat(asked).isGreaterThan(20);
    assertThat(seriesOfSchool(both, filled(ofSchool(), FIRST), FIRST_SCHOOL)).isNotEmpty();
  }

  @Test
  void offersEverybodyTheWayToTheirOwn() throws Exception {
    Map<String, Set<String>> offered = new TreeMap<>();
    for (String level : List.of("PROVINCE", "CITY", "COUNTY", "SCHOOL", "DEVICE")) {
      String values =
          "SHOW TAG VALUES FROM \"places\" WITH KEY = \"place\" WHERE \"level\" = '%s'"
              .formatted(level);
      offered.put(level, places(series(both, values, SECOND_COUNTY)));
    }

    assertThat(offered)
        .containsEntry("PROVINCE", Set.of("51 province"))
        .containsEntry("CITY", Set.of("5117 city"))
        .containsEntry("COUNTY", Set.of("511703 county"))
        .containsEntry("SCHOOL", Set.of("2151170301 school"))
        .containsEntry("DEVICE", Set.of("2151170301-fridge device"));
  }

  @Test
  void noTrickTellsMoreThanTheirOwnCountyKnows() throws Exception {
    int refused = 0;
    List<String> hostile = HostileStatements.all();
    for (String text : hostile) {
      String statement;
      try {
        statement = confined(text, SECOND_COUNTY);
      } catch (RefusedStatementException e) {
        refused++;
        continue;
      }
      assertThat(told(both, statement)).as(statement).isEqualTo(told(own, statement));
    }

    assertThat(hostile.size()).isGreaterThan(700);
    assertThat(refused).isBetween(500, hostile.size() - 20);
    assertThat(series(both, filled(ofSchool(), FIRST), FIRST_COUNTY)).isNotEmpty();
  }

  private static boolean isOfCity(String query) {
    return query.contains("'$city'") || query.contains("'$province'");
  }

  private String confined(String text, Confinement confinement) throws RefusedStatementException {
    List<String> confined = new ArrayList<>();
    for (Statement statement : reader.read(text)) {
      confined.add(statement.confinedTo(confinement));
    }
    return String.join("; ", confined);
  }

  /** What each of them is told, which is the same; empty for no series. */
  private String series(SeriesServer asked, String text, Confinement... confinements)
      throws Exception {
    String first = "";
    for (Confinement confinement : confinements) {
      String answer = told(asked, confined(text, confinement));
      JsonNode series =
          JsonMapper.shared().readTree(answer).required("results").get(0).path("series");
      first = series.isMissingNode() ? "" : series.toString();
      if (first.isEmpty()) {
        return "";
      }
    }
    return first;
  }

  /** Empty, too, where it is of no school. */
  private String seriesOfSchool(SeriesServer asked, String text, Confinement school)
      throws Exception {
    try {
      return series(asked, text, school);
    } catch (RefusedStatementException e) {
      assertThat(e).hasMessageContaining("school");
      return "";
    }
  }

  private static Set<String> places(String series) {
    Set<String> places = new TreeSet<>();
    for (JsonNode row : JsonMapper.shared().readTree(series).get(0).required("values")) {
      places.add(row.get(1).asString());
    }
    return places;
  }

  private static String told(SeriesServer asked, String statement) throws Exception {
    SeriesServer.Answer answer = asked.ask(statement);
    String body = answer.body();
    assertThat(answer.status()).as(statement + " " + body).isEqualTo(200);
    assertThat(body).as(statement).doesNotContain("\"error\"");
    return body;
  }

  private static String ofSchool() {
    return "SELECT sum(\"raised\") FROM \"events\".\"alerts\" WHERE \"school\" = '$school' AND $timeFilter";
  }

  private static List<String> panelQueries() throws IOException {
    List<String> queries = new ArrayList<>();
    try (Stream<Path> files = Files.list(DASHBOARDS)) {
      for (Path file : files.sorted().toList()) {
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(file));
        for (JsonNode panel : dashboard.required("panels")) {
          for (JsonNode target : panel.required("targets")) {
            queries.add(target.required("query").asString());
          }
        }
      }
    }
    return queries;
  }

  /** With what Grafana puts for its variables. */
  private static String filled(String query, Place place) {
    String filled =
        query
            .replace(
                "$timeFilter",
                "time >= %dms and time <= %dms"
                    .formatted(NOON.minus(Duration.ofDays(1)).toEpochMilli(), NOW.toEpochMilli()))
            .replace("$__interval", "1h")
            .replace("$province", "51")
            .replace("$city", "5117")
            .replace("$county", place.county())
            .replace("$school", place.school())
            .replace("$device", place.device());
    assertThat(filled).doesNotContain("$");
    return filled;
  }

  private static Confinement county(Place place) {
    return new Confinement("county", place.county(), Map.of("city", "5117", "province", "51"));
  }

  private static Confinement school(Place place) {
    return new Confinement(
        "school",
        place.school(),
        Map.of("county", place.county(), "city", "5117", "province", "51"));
  }

  private SeriesServer fill(String database, List<Place> places) throws Exception {
    try (InfluxStatements influx =
        new InfluxEdge(server.url(), database, null, null).statements(PATIENCE)) {
      InfluxSchema.prepare(influx, database, InfluxSchema.Keeping.FOR_EVER);
    }
    for (Measurement measurement : Measurements.all()) {
      List<String> lines = new ArrayList<>();
      for (Place place : places) {
        lines.addAll(lines(measurement, place));
      }
      write(database, measurement.retention().policy(), String.join("\n", lines));
    }
    return new SeriesServer(
        URI.create(server.url()), new PortalSettings.Series(null, database, null, null, PATIENCE));
  }

  /** A point of everything that there is, and for a register one of each level. */
  private static List<String> lines(Measurement measurement, Place place) {
    if (!measurement.equals(Measurements.PLACES)) {
      return List.of(line(measurement, place, "", ""));
    }
    return List.of(
        line(measurement, place, "PROVINCE", "51"),
        line(measurement, place, "CITY", "5117"),
        line(measurement, place, "COUNTY", place.county()),
        line(measurement, place, "SCHOOL", place.school()),
        line(measurement, place, "DEVICE", place.device()));
  }

  private static String line(Measurement measurement, Place place, String level, String code) {
    SeriesPoint.Builder point = SeriesPoint.of(measurement);
    for (String tag : measurement.tags()) {
      point.tag(tag, tag(tag, place, level, code));
    }
    for (Field field : measurement.fields()) {
      if (field.type() == FieldType.INTEGER) {
        point.field(field.name(), Long.parseLong(place.county()));
      } else if (field.type() == FieldType.FLOAT) {
        point.field(field.name(), Double.parseDouble(place.county()));
      } else {
        point.field(field.name(), place.school());
      }
    }
    return point.at(NOON).line();
  }

  /** A place in the register has the tags of its own level and of those above. */
  private static String tag(String tag, Place place, String level, String code) {
    List<String> levels = List.of("PROVINCE", "CITY", "COUNTY", "SCHOOL", "DEVICE");
    int depth = level.isEmpty() ? levels.size() : levels.indexOf(level);
    return switch (tag) {
      case "level" -> level;
      case "place" -> code + " " + level.toLowerCase(Locale.ROOT);
      case "province" -> "51";
      case "city" -> depth >= 1 ? "5117" : "";
      case "county" -> depth >= 2 ? place.county() : "";
      case "school" -> depth >= 3 ? place.school() : "";
      case "device" -> place.device();
      case "kind" -> "FRIDGE";
      case "quantity" -> "TEMPERATURE";
      default -> "some";
    };
  }

  private void write(String database, String policy, String lines) throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            "%s/write?db=%s&rp=%s".formatted(server.url(), database, policy)))
                    .POST(BodyPublishers.ofString(lines))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }
}
