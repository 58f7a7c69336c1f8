package cn.mingchu.launcher.series;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The measurements of one file, in the order in which they stand there.
 *
 * @param gaps rows that have a time but no value: the sensor said nothing
 */
public record Series(Path file, List<Measurement> measurements, int gaps) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public Series {
    measurements = List.copyOf(measurements);
  }

  /**
   * Reads a CSV file whose first line names its columns.
   *
   * @throws UnreadableSeriesException if anything in it is not what it should be
   */
  public static Series read(Path file, SeriesColumns columns) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(file, lines, columns);
    } catch (NoSuchFileException e) {
      throw new UnreadableSeriesException(file, "there is no such file");
    } catch (CharacterCodingException e) {
      throw new UnreadableSeriesException(file, "is not written in UTF-8");
    }
  }

  private static Series read(Path file, BufferedReader lines, SeriesColumns columns)
      throws IOException {
    String header = lines.readLine();
    if (header == null) {
      throw new UnreadableSeriesException(file, "is empty");
    }
    if (header.startsWith(BYTE_ORDER_MARK)) {
      header = header.substring(BYTE_ORDER_MARK.length());
    }
    char separator = CsvLine.separatorOf(header);
    List<String> names = CsvLine.cells(header, separator);
    int time = position(file, names, columns.time());
    int value = position(file, names, columns.value());
    TimeReader times = new TimeReader(columns.zone());
    List<Measurement> measurements = new ArrayList<>();
    int gaps = 0;
    long number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      List<String> cells = CsvLine.cells(line, separator);
      if (cells.size() != names.size()) {
        throw new UnreadableSeriesException(
            file, number, "has %d cells, the header %d".formatted(cells.size(), names.size()));
      }
      Instant when = time(file, number, columns.time(), cells.get(time), times);
      if (cells.get(value).isEmpty()) {
        gaps++;
      } else {
        BigDecimal what = value(file, number, columns.value(), cells.get(value));
        measurements.add(
            new Measurement(number, cells.get(time), when, columns.unit().toExpected(what)));
      }
    }
    return new Series(file, measurements, gaps);
  }

  /** How many measurements there are. */
  public int size() {
    return measurements.size();
  }

  /** When the earliest measurement was taken; there must be one. */
  public Instant begin() {
    return measurements.stream()
        .map(Measurement::time)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * How often the device reported: the median of what lies between two measurements, in whole
   * seconds and at least one.
   */
  public Duration period() {
    long[] spacings = new long[Math.max(0, measurements.size() - 1)];
    for (int i = 0; i < spacings.length; i++) {
      spacings[i] =
          Duration.between(measurements.get(i).time(), measurements.get(i + 1).time())
              .abs()
              .toMillis();
    }
    Arrays.sort(spacings);
    long median = spacings.length == 0 ? 0 : spacings[spacings.length / 2];
    return Duration.ofSeconds(Math.max(1, Math.round(median / 1_000.0)));
  }

  /** The same measurements, each {@code by} later. */
  public Series shifted(Duration by) {
    List<Measurement> later = measurements.stream().map(one -> one.later(by)).toList();
    return new Series(file, later, gaps);
  }

  private static int position(Path file, List<String> names, String wanted)
      throws UnreadableSeriesException {
    int position = names.indexOf(wanted);
    if (position < 0) {
      throw new UnreadableSeriesException(
          file, 1, "has no column \"%s\"; the columns are %s".formatted(wanted, names));
    }
    return position;
  }

  private static Instant time(Path file, long line, String column, String text, TimeReader times)
      throws UnreadableSeriesException {
    return times
        .read(text)
        .orElseThrow(
            () ->
                new UnreadableSeriesException(
                    file,
                    line,
                    column,
                    text,
                    "is no time; write 2026-03-02T06:30:00+08:00, 2026-03-02 06:30:00, or seconds"
                        + " or milliseconds since 1970"));
  }

  private static BigDecimal value(Path file, long line, String column, String text)
      throws UnreadableSeriesException {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new UnreadableSeriesException(file, line, column, text, "is not a number");
    }
  }
}
