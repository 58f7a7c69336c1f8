package cn.mingchu.launcher.tracing;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who explains the cases of an outbreak, as a table for people: the first ones of each kind. */
public final class ScoreTable {

  private static final int SHOWN = 20;

  private final JsonNode scores;

  private ScoreTable(JsonNode scores) {
    this.scores = scores;
  }

  /**
   * Reads the document that the portal answers with.
   *
   * @throws tools.jackson.core.JacksonException if it is another one
   */
  public static ScoreTable of(String document) {
    return new ScoreTable(JsonMapper.shared().readTree(document));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("%,d cases%n".formatted(scores.required("cases").asInt()));
    append(text, "parties");
    append(text, "lots");
    return text.toString().stripTrailing();
  }

  private void append(StringBuilder text, String kind) {
    JsonNode rows = scores.required(kind);
    text.append("%s: %,d%n".formatted(kind, rows.size()));
    for (int i = 0; i < Math.min(SHOWN, rows.size()); i++) {
      JsonNode row = rows.get(i);
      String name = row.path("name").asString("");
      text.append(
          "  %6s  for %5s  against %5s  %s%s%n"
              .formatted(
                  share(row.required("score")),
                  share(row.required("positive")),
                  share(row.required("negative")),
                  row.required("id").asString(),
                  name.isEmpty() ? "" : "  " + name));
    }
    if (rows.size() > SHOWN) {
      text.append("  and %,d more%n".formatted(rows.size() - SHOWN));
    }
  }

  private static String share(JsonNode number) {
    return String.format(Locale.ROOT, "%.3f", number.asDouble());
  }
}
