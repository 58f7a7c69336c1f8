package cn.mingchu.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.series.Field;
import cn.mingchu.schemas.series.Measurement;
import cn.mingchu.schemas.series.Measurements;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What Grafana reads is what the descriptions say, and names nothing that is not there. */
class DashboardFilesTest {

  private static final Pattern FROM = Pattern.compile("FROM \"([a-z]+)\"\\.\"([a-z]+)\"");
  private static final Pattern ALIAS = Pattern.compile("AS \"([^\"]+)\"");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([a-zA-Z_.]+)\\}?");
  private static final Set<String> GRAFANAS = Set.of("timeFilter", "__interval");

  /** Where the portal has a page. */
  private static final Set<String> PAGES =
      Set.of("/region/$", "/school/$", "/device/$", "/operations");

  /** With {@code -Ddashboards.write} it writes them anew instead of complaining. */
  @Test
  void areMadeOfTheirDescriptions() throws IOException {
    if (Boolean.getBoolean("dashboards.write")) {
      DashboardFiles.write(GrafanaFolder.DESCRIPTIONS, GrafanaFolder.DASHBOARDS);
    }
    assertThat(GrafanaFolder.texts())
        .as("docs/time-series.md says how they are written anew")
        .isEqualTo(Map.copyOf(DashboardFiles.of(GrafanaFolder.DESCRIPTIONS)));
  }

  @Test
  void areThoseOfSixPagesAndNoPageTwice() throws IOException {
    assertThat(GrafanaFolder.dashboards())
        .extracting(dashboard -> dashboard.required("uid").asString())
        .containsExactlyInAnyOrder(
            "mingchu-province",
            "mingchu-city",
            "mingchu-county",
            "mingchu-school",
            "mingchu-device",
            "mingchu-operations");
  }

  @Test
  void fitTheirSchema() throws IOException {
    String schemaText;
    try (InputStream in = getClass().getResourceAsStream("dashboard.schema.json")) {
      schemaText = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText, InputFormat.JSON);

    for (Map.Entry<String, String> file : GrafanaFolder.texts().entrySet()) {
      assertThat(schema.validate(file.getValue(), InputFormat.JSON)).as(file.getKey()).isEmpty();
    }
    String broken =
        Objects.requireNonNull(GrafanaFolder.texts().get("mingchu-city.json"))
            .replace("\"rawQuery\"", "\"raw\"");
    assertThat(schema.validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void namesNoRegion() throws IOException {
    GrafanaFolder.texts()
        .forEach(
            (file, text) ->
                assertThat(text).as(file).doesNotContainPattern("\\b51[0-9]{0,4}\\b|四川|达州"));
  }

  @Test
  void doesNotAskInfluxDbItself() throws IOException {
    String source = Files.readString(Path.of("grafana/provisioning/datasources/mingchu.yaml"));

    assertThat(source).contains("url: ${MINGCHU_READ_GATEWAY_URL}").doesNotContain("8086");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void asksForWhatTheCatalogueHas(GrafanaFolder.PanelQuery asked) throws IOException {
    Matcher from = FROM.matcher(asked.query());
    assertThat(from.find()).as(asked.query()).isTrue();
    Measurement measurement = Measurements.find(from.group(1), from.group(2)).orElseThrow();
    Set<String> known = new HashSet<>(measurement.tags());
    measurement.fields().stream().map(Field::name).forEach(known::add);
    String rest = ALIAS.matcher(from.replaceFirst("FROM there")).replaceAll("AS so");

    assertThat(all(QUOTED, rest)).isNotEmpty().isSubsetOf(known);
    Set<String> variables = all(VARIABLE, asked.query());
    variables.removeAll(GRAFANAS);
    assertThat(variables).isSubsetOf(variablesOf(asked.dashboard()));
    assertThat(asked.query()).contains("$timeFilter");
    String grouped = rest.contains("GROUP BY") ? rest.substring(rest.indexOf("GROUP BY")) : "";
    for (String tag : all(Pattern.compile("\\$tag_([a-z]+)"), asked.alias())) {
      assertThat(grouped).as(asked.alias()).contains('"' + tag + '"');
    }
  }

  @Test
  void leadsToPagesThatAreThereWithAllTheyWantToKnow() throws IOException {
    Map<String, JsonNode> byUid =
        GrafanaFolder.dashboards().stream()
            .collect(
                Collectors.toMap(
                    dashboard -> dashboard.required("uid").asString(), Function.identity()));
    int drills = 0;
    for (JsonNode dashboard : byUid.values()) {
      String text = dashboard.toString();
      Matcher links = Pattern.compile("/d/([a-z-]+)\\?([^\"]+)").matcher(text);
      while (links.find()) {
        drills++;
        assertThat(byUid).containsKey(links.group(1));
        Set<String> given = all(Pattern.compile("var-([a-z]+)="), links.group(2));
        Set<String> wanted = new TreeSet<>(variablesOf(links.group(1)));
        wanted.remove("portal");
        assertThat(given).isEqualTo(wanted);
      }
      for (JsonNode link : dashboard.required("links")) {
        String url = link.path("url").asString("");
        if (!url.isEmpty()) {
          String page = url.replaceFirst("^\\$portal", "").replaceFirst("\\$[a-z]+$", "\\$");
          assertThat(PAGES).contains(page);
        }
      }
    }
    assertThat(drills).isEqualTo(4);
  }

  private static List<GrafanaFolder.PanelQuery> queries() throws IOException {
    return GrafanaFolder.queries();
  }

  private static Set<String> variablesOf(String uid) throws IOException {
    Set<String> names = new TreeSet<>();
    for (JsonNode dashboard : GrafanaFolder.dashboards()) {
      if (dashboard.required("uid").asString().equals(uid)) {
        dashboard
            .required("templating")
            .required("list")
            .forEach(variable -> names.add(variable.required("name").asString()));
      }
    }
    return names;
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
