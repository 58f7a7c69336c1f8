package cn.mingchu.launcher.command;

import cn.mingchu.launcher.client.PortalClient;
import cn.mingchu.launcher.folder.RunningRecord;
import cn.mingchu.launcher.tracing.ScoreTable;
import cn.mingchu.launcher.tracing.TraceTable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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

  private static final Pattern WEIGHED =
      Pattern.compile("(.*\\S)\\s+(-?\\d+(?:\\.\\d+)?)", Pattern.DOTALL);

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

    @Mixin private AskedSystem system = new AskedSystem();

    @Option(
        names = "--csv",
        paramLabel = "FILE",
        description = "Write a sheet of key data elements there, as FSMA 204 asks for them.")
    private @Nullable Path csv;

    @Option(
        names = "--epcis",
        paramLabel = "FILE",
        description = "Write its events there, as a document of EPCIS 2.0 in JSON-LD.")
    private @Nullable Path epcis;
  }

  /** What cases there are, and what is known of who handled the goods. */
  static final class ScoreOptions {

    @Option(
        names = "--case",
        paramLabel = "'LOT [WEIGHT]'",
        required = true,
        description = {
          "A lot, dish or meal that people fell ill of, and behind a blank its weight if that is",
          "not 1; below 0 where people ate of it and stayed well. May be repeated."
        })
    private List<String> cases = List.of();

    @Option(
        names = "--mixing",
        paramLabel = "PARTY",
        description = "A party where everything may have got into everything. May be repeated.")
    private List<String> mixing = List.of();

    @Option(
        names = "--killing",
        paramLabel = "PARTY",
        description = "A party that nothing alive leaves. May be repeated.")
    private List<String> killing = List.of();

    /** As the portal takes it. */
    String question() {
      ObjectNode question = JsonMapper.shared().createObjectNode();
      ArrayNode told = question.putArray("cases");
      for (String one : cases) {
        Matcher weighed = WEIGHED.matcher(one.strip());
        if (weighed.matches()) {
          told.addObject()
              .put("lot", weighed.group(1))
              .put("weight", Double.parseDouble(weighed.group(2)));
        } else {
          told.addObject().put("lot", one.strip());
        }
      }
      mixing.forEach(question.putArray("mixing")::add);
      killing.forEach(question.putArray("killing")::add);
      return question.toString();
    }
  }

  /** Which system is asked, and how it answers. */
  static final class AskedSystem {

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
        names = "--token-file",
        paramLabel = "FILE",
        description = "A file whose first line is the machine token of that portal.")
    private @Nullable Path tokenFile;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private @Nullable String token() throws IOException, UnusableArgumentException {
      if (tokenFile == null) {
        return null;
      }
      if (!Files.isRegularFile(tokenFile)) {
        throw new UnusableArgumentException(tokenFile + ": there is no such file");
      }
      return Files.readString(tokenFile).lines().findFirst().orElse("").strip();
    }
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

  @Command(
      name = "score",
      description = {
        "Tells which parties, lots and movements explain the most cases of an outbreak, as",
        "FoodChain-Lab scores them: of all weights, the share of the cases that goods can have",
        "come to from there."
      },
      mixinStandardHelpOptions = true)
  int score(@Mixin AskedSystem system, @Mixin ScoreOptions options) throws Exception {
    Logging.to(surroundings.cache().resolve("trace.log"));
    String scores = portal(system).scores(options.question());
    surroundings.out().println(system.json ? scores : ScoreTable.of(scores));
    return ExitStatus.DONE;
  }

  private int follow(Options options, String direction) throws Exception {
    if (options.lot.isBlank()) {
      throw new UnusableArgumentException("LOT must not be empty");
    }
    Logging.to(surroundings.cache().resolve("trace.log"));
    PortalClient portal = portal(options.system);
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
    if (options.epcis != null) {
      String events = portal.trace(options.lot, direction, "epcis").orElse("");
      Files.writeString(options.epcis, events);
      surroundings.progress("The events are in " + options.epcis);
    }
    surroundings.out().println(options.system.json ? trace.get() : TraceTable.of(trace.get()));
    return ExitStatus.DONE;
  }

  private static PortalClient portal(AskedSystem system)
      throws IOException, UnusableArgumentException {
    if (system.portal != null) {
      return new PortalClient(system.portal, system.token());
    }
    return RunningRecord.in(system.folder)
        .map(running -> new PortalClient(URI.create(running.portal()), running.portalToken()))
        .orElseThrow(
            () ->
                new UnusableArgumentException(
                    "no mingchu up runs on --data %s; --portal names another system"
                        .formatted(system.folder)));
  }
}
