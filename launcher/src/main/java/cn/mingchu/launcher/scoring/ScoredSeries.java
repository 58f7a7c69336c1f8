package cn.mingchu.launcher.scoring;

import cn.mingchu.jobs.kitchen.learned.HabitSettings;
import cn.mingchu.jobs.kitchen.learned.Learner;
import cn.mingchu.launcher.series.Measurement;
import cn.mingchu.launcher.series.Series;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A series and how strange each of its rows is, judged by the rows up to it. */
public record ScoredSeries(Series series, List<ScoredRow> rows) {

  /** A row and its score, from 0 to 1. */
  public record ScoredRow(Measurement measurement, double score) {}

  public ScoredSeries {
    rows = List.copyOf(rows);
  }

  /**
   * Scores a series in the order of its file. A row whose time is before that of an earlier one, as
   * when clocks are put back, is judged as if it were of that earlier one's time.
   *
   * @param zone whose hours the habits of the device follow
   */
  public static ScoredSeries of(Series series, ZoneId zone, HabitSettings settings) {
    Learner habits = new Learner(settings);
    List<ScoredRow> rows = new ArrayList<>(series.size());
    long latest = Long.MIN_VALUE;
    for (Measurement measurement : series.measurements()) {
      latest = Math.max(latest, localMillis(measurement, zone));
      double value = measurement.value().doubleValue();
      rows.add(new ScoredRow(measurement, habits.observe(latest, value).score()));
    }
    return new ScoredSeries(series, rows);
  }

  /** The first of the strangest rows; empty where none is strange. */
  public Optional<ScoredRow> strangest() {
    return rows.stream()
        .filter(row -> row.score() > 0)
        .max(
            Comparator.comparingDouble(ScoredRow::score)
                .thenComparing(row -> -row.measurement().line()));
  }

  /** Writes {@code timestamp,value,anomaly_score}, a row each; times as they were written. */
  public void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("timestamp,value,anomaly_score\n");
      for (ScoredRow row : rows) {
        Measurement measurement = row.measurement();
        out.write(
            String.format(
                Locale.ROOT,
                "%s,%s,%.6f\n",
                measurement.writtenTime(),
                measurement.value().toPlainString(),
                row.score()));
      }
    }
  }

  private static long localMillis(Measurement measurement, ZoneId zone) {
    return LocalDateTime.ofInstant(measurement.time(), zone)
        .toInstant(ZoneOffset.UTC)
        .toEpochMilli();
  }
}
