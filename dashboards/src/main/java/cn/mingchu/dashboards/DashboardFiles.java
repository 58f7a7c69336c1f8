package cn.mingchu.dashboards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The files that Grafana reads, made of the descriptions. */
final class DashboardFiles {

  private static final DefaultPrettyPrinter LAYOUT =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private DashboardFiles() {}

  /**
   * Writes them anew.
   *
   * @param folder of Grafana's dashboards
   */
  static void write(Path descriptions, Path folder) throws IOException {
    for (Map.Entry<String, String> file : of(descriptions).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** What each of them holds, by its name. */
  static Map<String, String> of(Path descriptions) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (Dashboard dashboard : new Descriptions(descriptions).read()) {
      String json =
          JsonMapper.shared()
              .writer()
              .with(LAYOUT)
              .writeValueAsString(new GrafanaJson().of(dashboard));
      files.put(dashboard.uid() + ".json", json + "\n");
    }
    return files;
  }
}
