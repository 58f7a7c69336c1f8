package cn.mingchu.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Databases of a real PostgreSQL, fresh for everybody who asks. All tests of a process share the
 * server, which ends with the process; what a test leaves in it goes when the test closes this.
 */
public final class TestDatabase implements AutoCloseable {

  /** What programs show to a portal with {@link #properties}. */
  public static final String TOKEN = "a-machine-token-for-tests-of-the-portal";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final List<String> names = new ArrayList<>();

  private TestDatabase() {}

  /**
   * Databases on a server that writes nothing through to the disk: no test takes the power away.
   */
  public static TestDatabase start() {
    return new TestDatabase();
  }

  /** The address of a new, empty database. */
  public String fresh() {
    return address(remembered(create("")));
  }

  /** The address of a new database with the portal's tables, and nothing in them. */
  public String migrated() {
    return address(remembered(create(" template " + Tables.NAME)));
  }

  /** The database at an address, each connection a new one. */
  public static DataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser("postgres");
    source.setCurrentSchema("portal");
    return source;
  }

  private String remembered(String name) {
    names.add(name);
    return name;
  }

  private static String create(String how) {
    String name = "portal" + DATABASES.incrementAndGet();
    execute("create database " + name + how);
    return name;
  }

  private static String address(String name) {
    return Server.RUNNING.getJdbcUrl("postgres", name);
  }

  private static void execute(String sql) {
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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
    names.forEach(name -> execute("drop database " + name + " with (force)"));
    names.clear();
  }

  /** Started by whoever asks first. */
  private static final class Server {

    static final EmbeddedPostgres RUNNING = run();

    private static EmbeddedPostgres run() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Migrated once, and copied then. */
  private static final class Tables {

    static final String NAME = migrate();

    private static String migrate() {
      String name = create("");
      Flyway.configure()
          .dataSource(source(address(name)))
          .locations("classpath:db/portal")
          .schemas("portal")
          .load()
          .migrate();
      return name;
    }
  }
}
