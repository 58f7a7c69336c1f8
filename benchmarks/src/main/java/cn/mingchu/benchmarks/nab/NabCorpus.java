package cn.mingchu.benchmarks.nab;

import cn.mingchu.benchmarks.nab.LabelledSeries.Window;
import cn.mingchu.launcher.series.Measurement;
import cn.mingchu.launcher.series.Series;
import cn.mingchu.launcher.series.SeriesColumns;
import cn.mingchu.launcher.series.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a checkout of NAB: {@code data/} and {@code labels/combined_windows.json}. */
final class NabCorpus {

  private static final SeriesColumns COLUMNS =
      new SeriesColumns("timestamp", "value", ZoneOffset.UTC, Unit.AS_IS);

  /** Labels carry microseconds, the data none. */
  private static final int SECONDS_LENGTH = "2014-04-01 00:00:00".length();

  private NabCorpus() {}

  static List<LabelledSeries> read(Path folder) throws IOException {
    JsonNode labels =
        JsonMapper.shared()
            .readTree(Files.readString(folder.resolve("labels/combined_windows.json")));
    List<LabelledSeries> corpus = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : labels.properties()) {
      Series series = Series.read(folder.resolve("data").resolve(entry.getKey()), COLUMNS);
      corpus.add(
          new LabelledSeries(entry.getKey(), series, windows(entry.getValue(), rows(series))));
    }
    return corpus;
  }

  /** Where a clock was put back, a time stands twice; labels mean the first. */
  private static Map<String, Integer> rows(Series series) {
    Map<String, Integer> rows = new HashMap<>();
    int row = 0;
    for (Measurement measurement : series.measurements()) {
      rows.putIfAbsent(seconds(measurement.writtenTime()), row++);
    }
    return rows;
  }

  private static List<Window> windows(JsonNode labels, Map<String, Integer> rows) {
    List<Window> windows = new ArrayList<>();
    for (JsonNode label : labels) {
      windows.add(new Window(row(label.get(0), rows), row(label.get(1), rows)));
    }
    return windows;
  }

  private static int row(JsonNode time, Map<String, Integer> rows) {
    Integer row = rows.get(seconds(time.asString()));
    if (row == null) {
      throw new IllegalArgumentException("a label names a time that no row has: " + time);
    }
    return row;
  }

  private static String seconds(String time) {
    return time.substring(0, SECONDS_LENGTH);
  }
}
