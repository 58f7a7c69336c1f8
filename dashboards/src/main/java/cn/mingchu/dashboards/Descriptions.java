package cn.mingchu.dashboards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The descriptions of a folder: {@code regions.yaml} and {@code places.yaml}. */
final class Descriptions {

  private static final int HALF = 12;
  private static final int USUAL_HEIGHT = 8;

  private final Path folder;

  Descriptions(Path folder) {
    this.folder = folder;
  }

  /**
   * All dashboards.
   *
   * @throws IllegalArgumentException if a description cannot be understood, naming file, field and
   *     value
   */
  List<Dashboard> read() throws IOException {
    List<Dashboard> dashboards = new ArrayList<>();
    Entry regions = file("regions.yaml");
    Object pattern = regions.entry("dashboard").map(Entry::values).orElse(null);
    for (Object level : regions.list("levels")) {
      Map<String, String> words = words(Entry.of(regions.place() + ", levels", level));
      dashboards.add(dashboard(Entry.of(regions.place(), filled(pattern, words))));
    }
    regions.refuseOthers();
    Entry places = file("places.yaml");
    for (Object each : places.list("dashboards")) {
      dashboards.add(dashboard(Entry.of(places.place(), each)));
    }
    places.refuseOthers();
    return dashboards;
  }

  private Entry file(String name) throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    return Entry.of(name, yaml.load(Files.readString(folder.resolve(name))));
  }

  private static Map<String, String> words(Entry level) {
    Map<String, String> words = new LinkedHashMap<>();
    level.values().forEach((key, value) -> words.put(key.toString(), value.toString()));
    return words;
  }

  /** The same with what stands for each word in braces; a brace that stays is a mistake. */
  private static @Nullable Object filled(@Nullable Object value, Map<String, String> words) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> filled = new LinkedHashMap<>();
      map.forEach((key, each) -> filled.put(key, filled(each, words)));
      return filled;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> filled = new ArrayList<>();
      list.forEach(each -> filled.add(filled(each, words)));
      return filled;
    }
    if (!(value instanceof String text)) {
      return value;
    }
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace('{' + word.getKey() + '}', word.getValue());
    }
    if (filled.contains("{")) {
      throw new IllegalArgumentException("regions.yaml: no level knows a word of " + filled);
    }
    return filled;
  }

  private static Dashboard dashboard(Entry entry) {
    Dashboard dashboard =
        new Dashboard(
            entry.text("uid"),
            entry.text("title"),
            entry.text("description"),
            entry.text("time"),
            entry.words("variables"),
            entry.text("portal"),
            panels(entry));
    entry.refuseOthers();
    return dashboard;
  }

  private static List<Panel> panels(Entry dashboard) {
    List<Panel> panels = new ArrayList<>();
    for (Object each : dashboard.list("panels")) {
      panels.add(panel(Entry.of(dashboard.place() + ", " + dashboard.text("uid"), each)));
    }
    return panels;
  }

  private static Panel panel(Entry entry) {
    Panel panel =
        new Panel(
            entry.text("title"),
            entry.text("description"),
            type(entry),
            entry.optionalText("style").filter("bars"::equals).isPresent(),
            entry.optionalText("unit").orElse("none"),
            entry.number("width", HALF),
            entry.number("height", USUAL_HEIGHT),
            entry.optionalText("alias").orElse("$col"),
            entry.entry("drill").map(Descriptions::drill).orElse(null),
            entry.list("queries").stream().map(query -> query.toString().strip()).toList());
    entry.refuseOthers();
    return panel;
  }

  private static Panel.PanelType type(Entry entry) {
    String type = entry.text("type");
    for (Panel.PanelType each : Panel.PanelType.values()) {
      if (each.word().equals(type.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        entry.place() + ": type must be stat, timeseries or table, was " + type);
  }

  private static Drill drill(Entry entry) {
    Drill drill =
        new Drill(entry.text("dashboard"), entry.text("variable"), entry.words("further"));
    entry.refuseOthers();
    return drill;
  }
}
