package cn.mingchu.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.mingchu.launcher.network.Listening;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

  /** Unpacked once for all tests of this module. */
  private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void keepsItsDataAndLetsNobodyInWithoutThePassword() throws Exception {
    try (EmbeddedDatabase database = start()) {
      execute(database, "CREATE TABLE school (name text)");
      execute(database, "INSERT INTO school VALUES ('达州一小')");

      assertThat(listeningPostgres()).isNotEmpty().allMatch(Listening::isLoopback);
      assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "mingchu", "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.jdbcUrl(), "postgres", "postgres"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }

    try (EmbeddedDatabase database = start()) {
      assertThat(names(database)).containsExactly("达州一小");
    }

    awaitNoPostmaster();
  }

  @Test
  void takesOverFromAServerWhoseLauncherWasKilled() throws Exception {
    Process launcher = launchAndKill();
    List<ProcessHandle> orphans = postmasters();

    try (EmbeddedDatabase database = start()) {
      assertThat(names(database)).containsExactly("达州一小");
      assertThat(orphans).hasSize(1).noneMatch(ProcessHandle::isAlive);
    }

    assertThat(launcher.isAlive()).isFalse();
    awaitNoPostmaster();
  }

  /** The last of its processes are reaped by the system, after the one that was waited for. */
  private void awaitNoPostmaster() {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(postmasters()).isEmpty());
  }

  /** Another process, that starts a server on our folder and dies without stopping it. */
  private Process launchAndKill() throws Exception {
    Process launcher =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledLauncher.class.getName(),
                folder.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    String said =
        new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(said).isEqualTo("written");
    launcher.waitFor();
    return launcher;
  }

  /** Halts as soon as it has written something. */
  static final class KilledLauncher {

    public static void main(String[] arguments) throws Exception {
      EmbeddedDatabase database = start(Path.of(arguments[0]));
      execute(database, "CREATE TABLE school (name text)");
      execute(database, "INSERT INTO school VALUES ('达州一小')");
      System.out.println("written");
      System.out.flush();
      Runtime.getRuntime().halt(137);
    }
  }

  private EmbeddedDatabase start() throws Exception {
    return start(folder);
  }

  private static EmbeddedDatabase start(Path folder) throws Exception {
    return EmbeddedDatabase.start(folder.resolve("pg"), BINARIES, folder.resolve("postgres.log"));
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> names(EmbeddedDatabase database) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name FROM school")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  private List<ProcessHandle> postmasters() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains("-D " + folder))
        .toList();
  }

  private List<Listening> listeningPostgres() throws Exception {
    List<Listening> found = new ArrayList<>();
    for (ProcessHandle postmaster : postmasters()) {
      found.addAll(Listening.by(postmaster));
    }
    return found;
  }
}
