package cn.mingchu.portal.trace.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Scores that FoodChain-Lab publishes for its own test: {@code -Dfoodchain.scores=FOLDER}, with its
 * tables of stations, deliveries and relations, and the expected ones.
 */
@EnabledIfSystemProperty(
    named = "foodchain.scores",
    matches = ".+",
    disabledReason = "the tables are not ours to keep; -Dfoodchain.scores=FOLDER names them")
class GivenScoresTest {

  @Test
  void scoresEveryStationAndDeliveryAsPublished() throws IOException {
    Path folder = Path.of(System.getProperty("foodchain.scores", ""));
    List<Map<String, String>> stations = table(folder.resolve("expected_stations.csv"));
    List<Map<String, String>> deliveries = table(folder.resolve("expected_deliveries.csv"));
    SupplyGraph graph = new SupplyGraph();
    List<OutbreakCase> cases = new ArrayList<>();
    Set<String> mixing = new HashSet<>();
    Set<String> killing = new HashSet<>();
    Set<String> killingDeliveries = new HashSet<>();
    for (Map<String, String> station : stations) {
      graph.addStation(field(station, "ID"));
      double weight = Double.parseDouble(field(station, "Weight"));
      if (weight != 0) {
        cases.add(OutbreakCase.at(field(station, "ID"), weight));
      }
      addIf(field(station, "CrossContamination"), field(station, "ID"), mixing);
      addIf(field(station, "Kill Contamination"), field(station, "ID"), killing);
    }
    for (Map<String, String> delivery : deliveries) {
      String id = field(delivery, "ID");
      graph.add(new Delivery(id, null, field(delivery, "from"), field(delivery, "to"), null));
      double weight = Double.parseDouble(field(delivery, "Weight"));
      if (weight != 0) {
        cases.add(OutbreakCase.broughtBy(Set.of(id), weight));
      }
      addIf(field(delivery, "Kill Contamination"), id, killingDeliveries);
    }
    for (Map<String, String> relation : table(folder.resolve("relations.csv"))) {
      graph.goesInto(field(relation, "ID"), field(relation, "Next"));
    }

    Scores scores = graph.scores(cases, new Practices(mixing, killing, killingDeliveries));

    assertThat(texts(scores.stations())).isEqualTo(expected(stations)).isNotEmpty();
    assertThat(texts(scores.deliveries())).isEqualTo(expected(deliveries)).isNotEmpty();
  }

  private static void addIf(String flag, String id, Set<String> ids) {
    if (Boolean.parseBoolean(flag)) {
      ids.add(id);
    }
  }

  private static Map<String, String> texts(Map<String, Score> scores) {
    Map<String, String> texts = new TreeMap<>();
    scores.forEach(
        (id, score) ->
            texts.put(
                id,
                "%s = %s - %s, %s"
                    .formatted(
                        score.score(), score.positive(), score.negative(), score.normalized())));
    return texts;
  }

  private static Map<String, String> expected(List<Map<String, String>> rows) {
    Map<String, String> texts = new TreeMap<>();
    for (Map<String, String> row : rows) {
      texts.put(
          field(row, "ID"),
          "%s = %s - %s, %s"
              .formatted(
                  field(row, "Score"),
                  field(row, "Positive Score"),
                  field(row, "Negative Score"),
                  field(row, "Normalized Score")));
    }
    return texts;
  }

  private static String field(Map<String, String> row, String name) {
    String value = row.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no column " + name + " in " + row);
    }
    return value;
  }

  /** Reads comma-separated lines; a field may be in quotes. */
  private static List<Map<String, String>> table(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> names = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        row.put(names.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ',' && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
