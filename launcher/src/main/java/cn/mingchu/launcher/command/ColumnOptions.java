package cn.mingchu.launcher.command;

import cn.mingchu.launcher.series.SeriesColumns;
import cn.mingchu.launcher.series.Unit;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/** Where CSV files have their series, and how their times are meant. */
final class ColumnOptions {

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

  ZoneId zone() {
    return zone;
  }

  SeriesColumns columns(Unit unit) {
    return new SeriesColumns(time, value, zone, unit);
  }
}
