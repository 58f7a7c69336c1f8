package cn.mingchu.launcher.command;

import cn.mingchu.launcher.database.EmbeddedDatabase;
import cn.mingchu.launcher.folder.DataFolder;
import cn.mingchu.launcher.folder.FolderInUseException;
import cn.mingchu.launcher.folder.RunningRecord;
import cn.mingchu.portal.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code mingchu portal}: what the portal keeps is only a view of what Kafka has. */
@Command(
    name = "portal",
    description = "Looks after the portal's database.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class PortalCommand {

  private final Surroundings surroundings;

  PortalCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      name = "rebuild",
      description = {
        "Empties the portal's tables, which it then fills again from Kafka: at once if mingchu up",
        "runs on the folder, at its next start otherwise."
      },
      mixinStandardHelpOptions = true)
  int rebuild(
      @Option(
              names = "--data",
              paramLabel = "DIR",
              defaultValue = "data",
              description = "The folder of mingchu up (default: ${DEFAULT-VALUE}).")
          Path folder,
      @Option(names = "--json", description = "Print one JSON document.") boolean json)
      throws Exception {
    if (!Files.isDirectory(folder.resolve("postgres"))) {
      throw new UnusableArgumentException(folder + " is no data folder of mingchu up");
    }
    Logging.to(surroundings.cache().resolve("portal.log"));
    boolean running = false;
    try (DataFolder data = DataFolder.open(folder)) {
      rebuildStopped(data);
    } catch (FolderInUseException e) {
      rebuildRunning(folder, e);
      running = true;
    }
    if (json) {
      surroundings
          .out()
          .println(
              JsonMapper.shared().createObjectNode().put("emptied", true).put("running", running));
    } else {
      surroundings
          .out()
          .println(
              running
                  ? "Emptied; the running portal fills its tables again from Kafka now."
                  : "Emptied; mingchu up fills the tables again from Kafka.");
    }
    return ExitStatus.DONE;
  }

  private void rebuildStopped(DataFolder data) throws IOException {
    try (EmbeddedDatabase database =
        EmbeddedDatabase.start(
            data.postgres(), surroundings.cache().resolve("postgres"), data.databaseLog())) {
      Portal.rebuild(database.jdbcUrl(), database.user(), database.password());
    }
  }

  private static void rebuildRunning(Path folder, FolderInUseException inUse) throws IOException {
    RunningRecord running = RunningRecord.in(folder).orElseThrow(() -> inUse);
    Portal.rebuild(running.databaseUrl(), running.databaseUser(), running.databasePassword());
  }
}
