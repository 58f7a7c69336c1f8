package cn.mingchu.launcher.command;

import cn.mingchu.launcher.recording.Recording;
import cn.mingchu.launcher.recording.Registration;
import cn.mingchu.launcher.recording.ReplayedDevice;
import cn.mingchu.launcher.recording.RunRecording;
import cn.mingchu.launcher.recording.SeriesRecording;
import cn.mingchu.launcher.series.Series;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.world.ReferenceJson;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files are replayed, and how they are to be read. */
final class RecordingOptions {

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
      defaultValue = "readings",
      description = "What CSV files hold (default: ${DEFAULT-VALUE}); a folder says it itself.")
  private Content content = Content.READINGS;

  @Option(
      names = "--device-kind",
      paramLabel = "KIND",
      converter = DeviceKinds.class,
      description = "What the sensors watch: fridge, freezer, cold-room, hot-hold and so on.")
  private @Nullable DeviceKind deviceKind;

  @Mixin private SeriesOptions options = new SeriesOptions();

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
    for (Series series : options.read(files)) {
      String id = deviceId(series.file(), ids);
      devices.add(new ReplayedDevice(id, school, deviceKind, options.period(series), series));
    }
    return new SeriesRecording(schools, devices, options.quantity());
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
