package cn.mingchu.launcher.command;

import cn.mingchu.launcher.client.PortalClient;
import cn.mingchu.launcher.folder.RunningRecord;
import cn.mingchu.launcher.tracing.TraceTable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingchu trace}: where a lot went, and where it came from, in grams. */
@Command(
    name = "trace",
    description = {
      "Tells where a lot went or came from, with grams, times and parties. Ends with 1 for a lot",
      "that nobody knows."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class TraceCommand {

  private final Surroundings surroundings;

  TraceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What both directions take. */
  static final class Options {

    @Parameters(
        paramLabel = "LOT",
        description = "A lot, dish or meal: name@party, or its name alone, wherever it is.")
    private String lot = "";

    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = "data",
        description = "The folder of a running mingchu up (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("");

    @Option(
        names = "--portal",
        paramLabel = "URL",
        description = "The portal of another system, instead, such as http://127.0.0.1:8080.")
    private @Nullable URI portal;

    @Option(
        names = "--csv",
        paramLabel = "FILE",
        description = "Write a sheet of key data elements there, as FSMA 204 asks for them.")
    private @Nullable Path csv;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;
  }

  @Command(
      name = "forward",
      description = "To the lots, dishes and meals that goods of it came to.",
      mixinStandardHelpOptions = true)
  int forward(@Mixin Options options) throws Exception {
    return follow(options, "forward");
  }

  @Command(
      name = "backward",
      description = "To the lots and suppliers that it was made of.",
      mixinStandardHelpOptions = true)
  int backward(@Mixin Options options) throws Exception {
    return follow(options, "backward");
  }

  private int follow(Options options, String direction) throws Exception {
    if (options.lot.isBlank()) {
      throw new UnusableArgumentException("LOT must not be empty");
    }
    Logging.to(surroundings.cache().resolve("trace.log"));
    PortalClient portal = new PortalClient(portal(options));
    Optional<String> trace = portal.trace(options.lot, direction, "json");
    if (trace.isEmpty()) {
      surroundings.err().println("mingchu: nobody knows a lot \"" + options.lot + "\"");
      return ExitStatus.NO;
    }
    if (options.csv != null) {
      String sheet = portal.trace(options.lot, direction, "csv").orElse("");
      Files.writeString(options.csv, sheet);
      surroundings.progress("The sheet is in " + options.csv);
    }
    surroundings.out().println(options.json ? trace.get() : TraceTable.of(trace.get()));
    return ExitStatus.DONE;
  }

  private static URI portal(Options options) throws IOException, UnusableArgumentException {
    if (options.portal != null) {
      return options.portal;
    }
    return RunningRecord.in(options.folder)
        .map(running -> URI.create(running.portal()))
        .orElseThrow(
            () ->
                new UnusableArgumentException(
                    "no mingchu up runs on --data %s; --portal names another system"
                        .formatted(options.folder)));
  }
}
