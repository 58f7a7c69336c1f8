package cn.mingchu.launcher.command;

import cn.mingchu.launcher.series.Series;
import cn.mingchu.launcher.series.SeriesColumns;
import cn.mingchu.launcher.series.Unit;
import cn.mingchu.schemas.event.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where CSV files have their series, and how their times and values are meant. */
final class SeriesOptions {

  private static final Duration LONGEST_PERIOD = Duration.ofDays(1);

  @Option(
      names = "--time-column",
      paramLabel = "NAME",
      defaultValue = "timestamp",
      description = "The column with the time (default: ${DEFAULT-VALUE}).")
  private String time = "";

  @Option(
      names = "--value-column",
      paramLabel = "NAME",
      defaultValue = "value",
      description = "The column with the value (default: ${DEFAULT-VALUE}).")
  private String value = "";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "Of times without an offset, and of days (default: ${DEFAULT-VALUE}).")
  private ZoneId zone = ZoneId.of("UTC");

  @Option(
      names = "--quantity",
      paramLabel = "WHAT",
      converter = Quantities.class,
      defaultValue = "temperature",
      description = "What is measured (default: ${DEFAULT-VALUE}).")
  private Quantity quantity = Quantity.TEMPERATURE;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      converter = Units.class,
      defaultValue = "as-is",
      description = "F or K for temperatures that are not in °C.")
  private Unit unit = Unit.AS_IS;

  @Option(
      names = "--first-day",
      paramLabel = "DATE",
      converter = Dates.class,
      description = {
        "Move the files by whole days, so that the earliest measurement is of this day",
        "(default: as recorded; most rules are in force since 2018-10-01)."
      })
  private @Nullable LocalDate firstDay;

  @Option(
      names = "--period",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "How often the sensors report (default: the median of what the file shows).")
  private @Nullable Duration period;

  ZoneId zone() {
    return zone;
  }

  Quantity quantity() {
    return quantity;
  }

  /** Reads the files, each with at least one measurement, and moves all of them by as many days. */
  List<Series> read(List<Path> files) throws IOException, UnusableArgumentException {
    List<Series> all = new ArrayList<>();
    for (Path file : files) {
      Series series = Series.read(file, columns());
      if (series.size() == 0) {
        throw new UnusableArgumentException(file + " holds no measurement");
      }
      all.add(series);
    }
    if (firstDay == null) {
      return all;
    }
    Instant earliest = all.stream().map(Series::begin).min(Comparator.naturalOrder()).orElseThrow();
    long days = ChronoUnit.DAYS.between(earliest.atZone(zone).toLocalDate(), firstDay);
    return all.stream().map(series -> series.shifted(Duration.ofDays(days))).toList();
  }

  /** How often the sensor of a series reports. */
  Duration period(Series series) throws UnusableArgumentException {
    Duration reported = period == null ? series.period() : period;
    if (reported.compareTo(Duration.ofSeconds(1)) < 0 || reported.compareTo(LONGEST_PERIOD) > 0) {
      throw new UnusableArgumentException(
          "the period of " + series.file() + " must be 1s to 1d, was " + reported);
    }
    return reported;
  }

  private SeriesColumns columns() {
    return new SeriesColumns(time, value, zone, unit);
  }
}
