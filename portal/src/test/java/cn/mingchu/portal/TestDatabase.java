package cn.mingchu.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL in a process of its own, with a fresh database for everybody who asks. */
public final class TestDatabase implements AutoCloseable {

  /** What programs show to a portal with {@link #properties}. */
  public static final String TOKEN = "a-machine-token-for-tests-of-the-portal";

  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  private TestDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /** A server that writes nothing through to the disk: no test takes the power away. */
  public static TestDatabase start() {
    try {
      return new TestDatabase(
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a new, empty database. */
  public String fresh() {
    return create("");
  }

  /**
   * The address of a new database with all that another one holds.
   *
   * @param url of the other one, to which nobody is connected
   */
  public String copyOf(String url) {
    String name = url.replaceFirst(".*/([a-z0-9]+)[?].*", "$1");
    return create(" template " + name);
  }

  private String create(String how) {
    String name = "portal" + databases.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + how);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.getJdbcUrl("postgres", name);
  }

  /** What the server of the dashboards shows to a portal with {@link #properties}. */
  public static final String DASHBOARD_TOKEN = "a-token-of-dashboards-for-tests-of-it";

  /** What a portal is started with. */
  public static Map<String, Object> properties(String url, TestLog kafka) {
    return Map.of(
        "spring.datasource.url",
        url,
        "spring.datasource.username",
        "postgres",
        "mingchu.portal.kafka.bootstrap-servers",
        kafka.bootstrapServers(),
        "mingchu.portal.access.machine-token",
        TOKEN,
        "mingchu.portal.access.dashboard-token",
        DASHBOARD_TOKEN,
        "server.port",
        0);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
