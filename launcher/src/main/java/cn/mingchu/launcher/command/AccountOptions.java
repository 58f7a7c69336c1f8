package cn.mingchu.launcher.command;

import cn.mingchu.launcher.database.EmbeddedDatabase;
import cn.mingchu.launcher.folder.DataFolder;
import cn.mingchu.launcher.folder.FolderInUseException;
import cn.mingchu.launcher.folder.RunningRecord;
import cn.mingchu.portal.Portal;
import cn.mingchu.portal.account.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Option;

/** Whose accounts are looked after: those of {@code mingchu up}, or of a portal elsewhere. */
final class AccountOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The folder of mingchu up (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("");

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "${env:SPRING_DATASOURCE_URL}",
      description = {
        "The database of another portal, instead; who it is asked as is in the environment,",
        "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD."
      })
  private @Nullable String database;

  @Option(
      names = "--database-user",
      hidden = true,
      defaultValue = "${env:SPRING_DATASOURCE_USERNAME}")
  private @Nullable String user;

  @Option(
      names = "--database-password",
      hidden = true,
      defaultValue = "${env:SPRING_DATASOURCE_PASSWORD}")
  private @Nullable String password;

  /**
   * Does something with the accounts.
   *
   * @throws UnusableArgumentException if there are none, or it cannot be done with them
   */
  void use(Surroundings surroundings, Consumer<Accounts> work)
      throws IOException, UnusableArgumentException {
    Logging.to(surroundings.cache().resolve("user.log"));
    try {
      if (database != null && !database.isEmpty()) {
        work.accept(Portal.accounts(database, text(user), text(password)));
      } else {
        useFolder(surroundings, work);
      }
    } catch (DataAccessException e) {
      String reason = String.valueOf(e.getMostSpecificCause().getMessage()).strip();
      throw new UnusableArgumentException(
          "the portal's database cannot be asked (has a portal ever run on it?): "
              + reason.lines().findFirst().orElse(reason));
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
  }

  private void useFolder(Surroundings surroundings, Consumer<Accounts> work)
      throws IOException, UnusableArgumentException {
    if (!Files.isDirectory(folder.resolve("postgres"))) {
      throw new UnusableArgumentException(folder + " is no data folder of mingchu up");
    }
    try (DataFolder data = DataFolder.open(folder);
        EmbeddedDatabase stopped =
            EmbeddedDatabase.start(
                data.postgres(), surroundings.cache().resolve("postgres"), data.databaseLog())) {
      work.accept(Portal.accounts(stopped.jdbcUrl(), stopped.user(), stopped.password()));
    } catch (FolderInUseException e) {
      RunningRecord running = RunningRecord.in(folder).orElseThrow(() -> e);
      work.accept(
          Portal.accounts(
              running.databaseUrl(), running.databaseUser(), running.databasePassword()));
    }
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
