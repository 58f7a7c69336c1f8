package cn.mingchu.launcher.command;

import cn.mingchu.jobs.kitchen.learned.HabitSettings;
import cn.mingchu.launcher.scoring.ScoreFiles;
import cn.mingchu.launcher.scoring.ScoredSeries;
import cn.mingchu.launcher.series.Series;
import cn.mingchu.launcher.series.Unit;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** {@code mingchu detect}: how unlike its own past each row of a series is. */
@Command(
    name = "detect",
    description = {
      "Scores each row of a series by how unlike its own past it is, from 0 to 1. A row is judged",
      "by the rows up to it. Files are CSV with a header."
    },
    mixinStandardHelpOptions = true)
final class DetectCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "A series each.")
  private List<Path> files = new ArrayList<>();

  /** What a series is of. */
  enum Kind {
    GENERIC
  }

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      required = true,
      description = "What was measured: generic, for a series that no limit applies to.")
  private Kind kind = Kind.GENERIC;

  @ArgGroup(multiplicity = "1")
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
  }

  @Mixin private ColumnOptions columns = new ColumnOptions();

  @Option(names = "--json", description = "Print what was found as one JSON document.")
  private boolean json;

  DetectCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Logging.to(surroundings.cache().resolve("detect.log"));
    Map<Path, Path> targets = targets();
    List<ScoredSeries> all = new ArrayList<>();
    for (Map.Entry<Path, Path> entry : targets.entrySet()) {
      Series series = Series.read(entry.getKey(), columns.columns(Unit.AS_IS));
      ScoredSeries scored = ScoredSeries.of(series, columns.zone(), HabitSettings.standard());
      write(scored, entry.getValue());
      all.add(scored);
      surroundings.progress(
          "%d of %d: %s, %,d rows%s"
              .formatted(all.size(), targets.size(), series.file(), series.size(), gaps(series)));
    }
    if (json) {
      surroundings.out().println(toJson(all, targets));
    } else {
      all.forEach(scored -> surroundings.out().println(toText(scored)));
    }
    return ExitStatus.DONE;
  }

  private Map<Path, Path> targets() throws UnusableArgumentException {
    try {
      if (destination.folder != null) {
        return ScoreFiles.under(destination.folder, files);
      }
      if (files.size() > 1) {
        throw new UnusableArgumentException(
            "--scores is for one series, --scores-dir for more; left over: "
                + files.subList(1, files.size()));
      }
      Path target = destination.file;
      if (target == null) {
        throw new UnusableArgumentException("--scores or --scores-dir is needed");
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

  private static String toText(ScoredSeries scored) {
    return scored
        .strangest()
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "%s: strangest at %s, line %d, value %s, score %.3f",
                    scored.series().file(),
                    row.measurement().writtenTime(),
                    row.measurement().line(),
                    row.measurement().value().toPlainString(),
                    row.score()))
        .orElseGet(() -> scored.series().file() + ": nothing strange");
  }

  private String toJson(List<ScoredSeries> all, Map<Path, Path> targets) {
    ObjectNode document = JsonMapper.shared().createObjectNode();
    document.put("kind", kind.name().toLowerCase(Locale.ROOT));
    ArrayNode list = document.putArray("series");
    for (ScoredSeries scored : all) {
      Path file = scored.series().file();
      ObjectNode one = list.addObject();
      one.put("file", file.toString())
          .put("scores", String.valueOf(targets.get(file)))
          .put("rows", scored.rows().size())
          .put("gaps", scored.series().gaps());
      scored
          .strangest()
          .ifPresent(
              row ->
                  one.putObject("strangest")
                      .put("timestamp", row.measurement().writtenTime())
                      .put("line", row.measurement().line())
                      .put("value", row.measurement().value())
                      .put("score", row.score()));
    }
    return document.toString();
  }
}
