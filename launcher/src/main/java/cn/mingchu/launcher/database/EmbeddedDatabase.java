package cn.mingchu.launcher.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * A PostgreSQL server for this process, on 127.0.0.1, with one database and one role, both called
 * {@code mingchu}.
 *
 * <p>Every connection needs a password, because other users of the machine reach 127.0.0.1 too. The
 * superuser's lies in the data folder, readable by its owner only; the role's is new at each start.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final String NAME = "mingchu";

  /**
   * With whose rights the portal's pages read, and public ones; its own user may not create a role.
   */
  private static final List<String> READERS = List.of("mingchu_pages", "mingchu_public");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;
  private final String password;

  private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  /**
   * Starts a server on a folder and returns when the database answers.
   *
   * @param folder where an earlier server left its data, or a missing folder
   * @param binaries where the server's programs are unpacked once and kept for the next time
   * @param log where the server writes its messages
   */
  public static EmbeddedDatabase start(Path folder, Path binaries, Path log) throws IOException {
    Files.createDirectories(folder);
    Files.createDirectories(binaries);
    OrphanedPostmaster.stopIn(folder.resolve("data"));
    Path secret = folder.resolve("superuser.password");
    if (!Files.exists(secret)) {
      Files.createFile(
          secret,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(secret, newPassword());
    }
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(binaries.toFile())
            .setRegisterShutdownHook(false)
            .setPGStartupWait(PATIENCE)
            .setErrorRedirector(Redirect.appendTo(log.toFile()))
            .setOutputRedirector(Redirect.appendTo(log.toFile()))
            // These two go to initdb as they are, and undo the library's "trust everybody".
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", secret.toString())
            .setLocaleConfig("locale", "C.UTF-8")
            .setConnectConfig("password", Files.readString(secret))
            .setServerConfig("listen_addresses", HOST)
            .setServerConfig("unix_socket_directories", "''")
            // The library switches it off; what is kept must survive a power cut.
            .setServerConfig("fsync", "on")
            .setServerConfig("shared_buffers", "32MB")
            .setServerConfig("max_connections", "40")
            .setServerConfig("max_wal_size", "256MB")
            .setServerConfig("jit", "off")
            .start();
    String password = newPassword();
    try {
      admit(postgres, password);
    } catch (SQLException e) {
      postgres.close();
      throw new IOException("cannot prepare database " + NAME + " in " + folder, e);
    }
    return new EmbeddedDatabase(postgres, password);
  }

  /** Where to connect; without user and password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://%s:%d/%s".formatted(HOST, postgres.getPort(), NAME);
  }

  /** The role that owns the database. */
  public String user() {
    return NAME;
  }

  /** The role's password, valid until the server stops. */
  public String password() {
    return password;
  }

  /** Stops the server and leaves its data in the folder. */
  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop PostgreSQL", e);
    }
  }

  private static void admit(EmbeddedPostgres postgres, String password) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      boolean known = isKnown(statement, NAME);
      // Hexadecimal digits only: nothing in it to escape.
      statement.execute(
          (known ? "ALTER ROLE " : "CREATE ROLE ") + NAME + " LOGIN PASSWORD '" + password + "'");
      for (String reader : READERS) {
        if (!isKnown(statement, reader)) {
          statement.execute("CREATE ROLE " + reader + " NOLOGIN");
        }
        statement.execute("GRANT " + reader + " TO " + NAME);
      }
      boolean present;
      try (ResultSet databases =
          statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
        present = databases.next();
      }
      if (!present) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
    }
  }

  private static boolean isKnown(Statement statement, String role) throws SQLException {
    try (ResultSet roles =
        statement.executeQuery("SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
      return roles.next();
    }
  }

  private static String newPassword() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
