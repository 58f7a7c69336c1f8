package cn.mingchu.launcher.command;

import cn.mingchu.connectors.influxdb.InfluxEdge;
import cn.mingchu.connectors.influxdb.InfluxSchema;
import cn.mingchu.connectors.influxdb.InfluxStatements;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code mingchu influx}: what an InfluxDB needs before and beside the points. */
@Command(
    name = "influx",
    description = "Prepares an InfluxDB for time series.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class InfluxCommand {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Surroundings surroundings;

  InfluxCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      name = "init",
      description = {
        "Makes the database, its retention policies and its continuous queries, or what of them is",
        "missing or otherwise. May be called as often as one likes."
      },
      mixinStandardHelpOptions = true)
  int init(
      @Parameters(paramLabel = "URL", description = "Such as http://127.0.0.1:8086.") String url,
      @Option(
              names = "--database",
              paramLabel = "NAME",
              defaultValue = "mingchu",
              description = "The database (default: ${DEFAULT-VALUE}).")
          String database,
      @Option(names = "--user", paramLabel = "NAME", description = "Who may do all this.")
          @Nullable String user,
      @Option(
              names = "--password-file",
              paramLabel = "FILE",
              description = "A file whose first line is the user's password.")
          @Nullable String passwordFile,
      @Option(
              names = "--keep-all",
              description = "Delete nothing: for points whose time is not ours.")
          boolean keepAll,
      @Option(names = "--json", description = "Print one JSON document.") boolean json)
      throws UnusableArgumentException {
    InfluxEdge edge = edge(url, database, user, passwordFile);
    InfluxSchema.Outcome outcome;
    try (InfluxStatements statements = edge.statements(PATIENCE)) {
      outcome =
          InfluxSchema.prepare(
              statements,
              database,
              keepAll ? InfluxSchema.Keeping.FOR_EVER : InfluxSchema.Keeping.AS_SET);
    } catch (IOException e) {
      return complain(url, e);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("url", url);
    document.put("version", outcome.version());
    document.put("database", database);
    document.put("retention", outcome.policies());
    document.put("continuousQueries", outcome.continuousQueries());
    surroundings
        .out()
        .println(json ? JsonMapper.shared().writeValueAsString(document) : text(database, outcome));
    return ExitStatus.DONE;
  }

  @Command(
      name = "rollup",
      description = {
        "Makes hours and days anew from what lies in some days of Shanghai: for readings that came",
        "more than two hours late, once a night."
      },
      mixinStandardHelpOptions = true)
  int rollUp(
      @Parameters(paramLabel = "URL", description = "Such as http://127.0.0.1:8086.") String url,
      @Option(
              names = "--from",
              paramLabel = "DATE",
              required = true,
              converter = Dates.class,
              description = "The first day, such as 2026-03-02.")
          LocalDate from,
      @Option(
              names = "--to",
              paramLabel = "DATE",
              converter = Dates.class,
              description = "The last day (default: the first).")
          @Nullable LocalDate to,
      @Option(names = "--database", paramLabel = "NAME", defaultValue = "mingchu") String database,
      @Option(names = "--user", paramLabel = "NAME") @Nullable String user,
      @Option(names = "--password-file", paramLabel = "FILE") @Nullable String passwordFile)
      throws UnusableArgumentException {
    LocalDate last = to == null ? from : to;
    if (last.isBefore(from)) {
      throw new UnusableArgumentException("--to %s is before --from %s".formatted(last, from));
    }
    InfluxEdge edge = edge(url, database, user, passwordFile);
    try (InfluxStatements statements = edge.statements(PATIENCE)) {
      for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
        InfluxSchema.rollUp(
            statements,
            database,
            day.atStartOfDay(SHANGHAI).toInstant(),
            day.plusDays(1).atStartOfDay(SHANGHAI).toInstant());
        surroundings.progress("Rolled up " + day);
      }
    } catch (IOException e) {
      return complain(url, e);
    }
    return ExitStatus.DONE;
  }

  private int complain(String url, IOException reason) {
    surroundings.err().println("mingchu: InfluxDB at " + url + ": " + reason.getMessage());
    return ExitStatus.NO;
  }

  private static InfluxEdge edge(
      String url, String database, @Nullable String user, @Nullable String passwordFile)
      throws UnusableArgumentException {
    try {
      return new InfluxEdge(url, database, user, passwordFile);
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
  }

  private static String text(String database, InfluxSchema.Outcome outcome) {
    StringBuilder text = new StringBuilder();
    text.append("InfluxDB %s, database %s%n".formatted(outcome.version(), database));
    outcome.policies().forEach((name, what) -> text.append("  %-9s %s%n".formatted(name, what)));
    return text.append("%d continuous queries".formatted(outcome.continuousQueries())).toString();
  }
}
