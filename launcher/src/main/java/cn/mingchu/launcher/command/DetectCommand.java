package cn.mingchu.launcher.command;

import cn.mingchu.jobs.kitchen.learned.HabitSettings;
import cn.mingchu.launcher.judging.JudgedSeries;
import cn.mingchu.launcher.scoring.ScoreFiles;
import cn.mingchu.launcher.scoring.ScoredSeries;
import cn.mingchu.launcher.series.Series;
import cn.mingchu.launcher.series.UnreadableSeriesException;
import cn.mingchu.schemas.event.DeviceKind;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code mingchu detect}: what the rules find in a series, and how unlike its own past it is. */
@Command(
    name = "detect",
    description = {
      "Judges each series by the rules for its kind of device, as the job does, and scores each row",
      "by how unlike its own past it is, from 0 to 1: a row by the rows up to it. Files are CSV with",
      "a header."
    },
    mixinStandardHelpOptions = true)
final class DetectCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "A series each.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      required = true,
      converter = SeriesKinds.class,
      description = {
        "What the sensors watch: fridge, freezer, cold-room, hot-hold and so on; or generic, for a",
        "series that no limit applies to."
      })
  private @Nullable DeviceKind kind;

  @ArgGroup(multiplicity = "0..1")
  private Destination destination = new Destination();

  /** Where the scores go. */
  static final class Destination {

    @Option(
        names = "--scores",
        paramLabel = "OUT.csv",
        description = "For one series: timestamp, value and anomaly_score, a row each.")
    private @Nullable Path file;

    @Option(
        names = "--scores-dir",
        paramLabel = "OUT",
        description = "The same for each series, named as it is in the files' common folder.")
    private @Nullable Path folder;

    boolean isNamed() {
      return file != null || folder != null;
    }
  }

  @Mixin private SeriesOptions options = new SeriesOptions();

  @Option(names = "--json", description = "Print what was found as one JSON document.")
  private boolean json;

  DetectCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Logging.to(surroundings.cache().resolve("detect.log"));
    Map<Path, Path> targets = targets();
    List<Examined> all = new ArrayList<>();
    for (Series series : options.read(files)) {
      Examined examined = examine(series);
      Path target = targets.get(series.file());
      if (target != null && examined.scored() != null) {
        write(examined.scored(), target);
      }
      all.add(examined);
      surroundings.progress(
          "%d of %d: %s, %,d rows%s"
              .formatted(all.size(), files.size(), series.file(), series.size(), gaps(series)));
    }
    if (json) {
      surroundings.out().println(toJson(all, targets));
    } else {
      all.forEach(examined -> surroundings.out().println(examined.toText()));
    }
    return ExitStatus.DONE;
  }

  private Examined examine(Series series)
      throws UnusableArgumentException, UnreadableSeriesException {
    ScoredSeries scored =
        destination.isNamed()
            ? ScoredSeries.of(series, options.zone(), HabitSettings.standard())
            : null;
    JudgedSeries judged =
        kind != null
            ? JudgedSeries.of(series, kind, options.quantity(), options.period(series))
            : null;
    return new Examined(series, judged, scored);
  }

  private Map<Path, Path> targets() throws UnusableArgumentException {
    try {
      if (destination.folder != null) {
        return ScoreFiles.under(destination.folder, files);
      }
      if (files.size() > 1 && destination.file != null) {
        throw new UnusableArgumentException(
            "--scores is for one series, --scores-dir for more; left over: "
                + files.subList(1, files.size()));
      }
      Path target = destination.file;
      if (target == null) {
        if (kind != null) {
          return Map.of();
        }
        throw new UnusableArgumentException(
            "--scores or --scores-dir is needed: no rule applies to --kind generic");
      }
      return ScoreFiles.single(target, files.get(0));
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
  }

  private static void write(ScoredSeries scored, Path target)
      throws IOException, UnusableArgumentException {
    try {
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      scored.write(target);
    } catch (FileSystemException e) {
      throw new UnusableArgumentException(target + " cannot be written: " + e.getMessage());
    }
  }

  private static String gaps(Series series) {
    return series.gaps() == 0 ? "" : ", %,d left out that have no value".formatted(series.gaps());
  }

  private String toJson(List<Examined> all, Map<Path, Path> targets) {
    ObjectNode document = JsonMapper.shared().createObjectNode();
    document.put("kind", kind == null ? SeriesKinds.GENERIC : Words.of(kind));
    ArrayNode list = document.putArray("series");
    for (Examined examined : all) {
      Path target = targets.get(examined.series().file());
      examined.describe(list.addObject(), target);
    }
    return document.toString();
  }
}
