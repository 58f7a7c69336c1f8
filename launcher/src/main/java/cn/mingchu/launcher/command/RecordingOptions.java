package cn.mingchu.launcher.command;

import cn.mingchu.launcher.recording.Recording;
import cn.mingchu.launcher.recording.Registration;
import cn.mingchu.launcher.recording.ReplayedDevice;
import cn.mingchu.launcher.recording.RunRecording;
import cn.mingchu.launcher.recording.SeriesRecording;
import cn.mingchu.launcher.series.Series;
import cn.mingchu.launcher.series.Unit;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.world.ReferenceJson;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files are replayed, and how they are to be read. */
final class RecordingOptions {

  private static final Duration LONGEST_PERIOD = Duration.ofDays(1);
  private static final int LONGEST_DEVICE_ID = 64;

  /** What a file can hold. */
  enum Content {
    READINGS
  }

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "CSV files, or one folder (or its readings.ndjson) of mingchu simulate.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--as",
      paramLabel = "WHAT",
      required = true,
      description = "What the files hold: readings.")
  private Content content = Content.READINGS;

  @Option(
      names = "--device-kind",
      paramLabel = "KIND",
      converter = DeviceKinds.class,
      description = "What the sensors watch: fridge, freezer, cold-room, hot-hold and so on.")
  private @Nullable DeviceKind deviceKind;

  @Mixin private ColumnOptions columns = new ColumnOptions();

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

  @Option(
      names = "--school",
      paramLabel = "ID",
      description = "A registered school that the devices belong to (default: an invented one).")
  private @Nullable String schoolId;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "What should be found (default: the truth.json of the folder).")
  private @Nullable Path truth;

  Recording open() throws IOException, UnusableArgumentException {
    Path first = files.get(0);
    if (Files.isDirectory(first) || first.toString().endsWith(".ndjson")) {
      if (files.size() > 1) {
        throw new UnusableArgumentException(
            "a simulated run is replayed alone; left over: " + files.subList(1, files.size()));
      }
      Path folder = Files.isDirectory(first) ? first : first.resolveSibling("");
      return RunRecording.open(folder, truth);
    }
    return switch (content) {
      case READINGS -> series();
    };
  }

  private Recording series() throws IOException, UnusableArgumentException {
    if (deviceKind == null) {
      throw new UnusableArgumentException("--device-kind is needed for CSV files");
    }
    if (truth != null) {
      throw new UnusableArgumentException("--truth " + truth + " is for simulated runs only");
    }
    List<Registration> schools = new ArrayList<>();
    String school = schoolId;
    if (school == null) {
      SimulatedSchool invented = World.drawn(0, 1).schools().get(0);
      school = invented.schoolId();
      schools.add(
          new Registration("schools", school, new ReferenceJson(Instant.EPOCH).of(invented)));
    }
    List<ReplayedDevice> devices = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Series series : read()) {
      String id = deviceId(series.file(), ids);
      devices.add(new ReplayedDevice(id, school, deviceKind, period(series), series));
    }
    return new SeriesRecording(schools, devices, quantity);
  }

  private List<Series> read() throws IOException, UnusableArgumentException {
    List<Series> all = new ArrayList<>();
    for (Path file : files) {
      Series series = Series.read(file, columns.columns(unit));
      if (series.size() == 0) {
        throw new UnusableArgumentException(file + " holds no measurement");
      }
      all.add(series);
    }
    if (firstDay == null) {
      return all;
    }
    Instant earliest = all.stream().map(Series::begin).min(Comparator.naturalOrder()).orElseThrow();
    long days = ChronoUnit.DAYS.between(earliest.atZone(columns.zone()).toLocalDate(), firstDay);
    return all.stream().map(series -> series.shifted(Duration.ofDays(days))).toList();
  }

  private Duration period(Series series) throws UnusableArgumentException {
    Duration reported = period == null ? series.period() : period;
    if (reported.compareTo(Duration.ofSeconds(1)) < 0 || reported.compareTo(LONGEST_PERIOD) > 0) {
      throw new UnusableArgumentException(
          "the period of " + series.file() + " must be 1s to 1d, was " + reported);
    }
    return reported;
  }

  /**
   * The file's name as far as a device may be called so; a second of the same name gets a number.
   */
  private static String deviceId(Path file, Set<String> taken) {
    String name =
        file.getFileName().toString().replaceFirst("\\.[^.]*$", "").replaceAll("[^\\w.-]", "-");
    String base = "replay-" + name;
    String id = base.substring(0, Math.min(base.length(), LONGEST_DEVICE_ID));
    for (int number = 2; !taken.add(id); number++) {
      String ending = "-" + number;
      id = base.substring(0, Math.min(base.length(), LONGEST_DEVICE_ID - ending.length())) + ending;
    }
    return id;
  }
}
