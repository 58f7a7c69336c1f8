package cn.mingchu.launcher.command;

import cn.mingchu.launcher.explaining.CaseFile;
import cn.mingchu.launcher.explaining.Explanation;
import cn.mingchu.launcher.folder.RunningRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingchu explain}: on what a finding rests, and whether the judge says the same again. */
@Command(
    name = "explain",
    description = {
      "Tells on what a finding rests, and judges the readings that Kafka still keeps of its device",
      "once more. Ends with 1 if there is no such finding, or the judge says something else now."
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FINDING", description = "Its id, or how that begins.")
  private String findingId = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The folder of a running mingchu up (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("");

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "The Kafka of another system, instead.")
  private @Nullable String kafka;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, UnusableArgumentException {
    if (findingId.isBlank()) {
      throw new UnusableArgumentException("FINDING must not be empty");
    }
    Logging.to(surroundings.cache().resolve("explain.log"));
    Optional<CaseFile> found = gather();
    if (found.isEmpty()) {
      surroundings.err().println("mingchu: no finding begins with \"" + findingId + "\"");
      return ExitStatus.NO;
    }
    Explanation explanation = Explanation.of(found.get());
    surroundings.out().println(json ? explanation.toJson() : explanation.toText());
    return explanation.isContradicted() ? ExitStatus.NO : ExitStatus.DONE;
  }

  private Optional<CaseFile> gather() throws IOException, UnusableArgumentException {
    try {
      return CaseFile.gather(bootstrapServers(), findingId);
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
  }

  private String bootstrapServers() throws IOException, UnusableArgumentException {
    if (kafka != null) {
      return kafka;
    }
    return RunningRecord.in(folder)
        .map(RunningRecord::kafka)
        .orElseThrow(
            () ->
                new UnusableArgumentException(
                    "no mingchu up runs on --data " + folder + "; --kafka names another system"));
  }
}
