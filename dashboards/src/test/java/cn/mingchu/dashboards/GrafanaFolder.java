package cn.mingchu.dashboards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards as they are checked in. */
final class GrafanaFolder {

  static final Path DESCRIPTIONS = Path.of("description");

  static final Path DASHBOARDS = Path.of("grafana", "dashboards");

  private GrafanaFolder() {}

  /** The text of each file, by its name. */
  static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(DASHBOARDS)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  static List<JsonNode> dashboards() throws IOException {
    List<JsonNode> dashboards = new ArrayList<>();
    for (String text : texts().values()) {
      dashboards.add(JsonMapper.shared().readTree(text));
    }
    return dashboards;
  }

  /** Each query of each panel, with where it stands. */
  static List<PanelQuery> queries() throws IOException {
    List<PanelQuery> queries = new ArrayList<>();
    for (JsonNode dashboard : dashboards()) {
      for (JsonNode panel : dashboard.required("panels")) {
        for (JsonNode target : panel.required("targets")) {
          queries.add(
              new PanelQuery(
                  dashboard.required("uid").asString(),
                  panel.required("title").asString(),
                  target.required("query").asString(),
                  target.required("alias").asString()));
        }
      }
    }
    return queries;
  }

  /** A query of a panel. */
  record PanelQuery(String dashboard, String panel, String query, String alias) {

    @Override
    public String toString() {
      return dashboard + ", " + panel;
    }
  }
}
