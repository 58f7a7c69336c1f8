package cn.mingchu.portal.access;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database as a visitor may see it: each connection has the rights of a role that PostgreSQL's
 * row policies bind to the visitor's part of the province, and can change nothing.
 *
 * <p>Without a visitor it shows no row that belongs to a school.
 */
final class BoundDatabase extends DelegatingDataSource implements AutoCloseable {

  private static final String BIND =
      "select set_config('mingchu.level', ?, false), set_config('mingchu.node', ?, false)";

  private final HikariDataSource pool;

  private BoundDatabase(HikariDataSource pool) {
    super(pool);
    this.pool = pool;
  }

  /** Connects as {@code owner} does, and then gives up the owner's rights. */
  static BoundDatabase beside(HikariDataSource owner) {
    HikariDataSource pool = new HikariDataSource(); // connects when it is first asked
    owner.copyStateTo(pool);
    pool.setPoolName("portal-pages");
    pool.setReadOnly(true);
    pool.setMinimumIdle(1);
    pool.setConnectionInitSql("set role mingchu_pages");
    return new BoundDatabase(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    boolean bound = false;
    try {
      bind(connection);
      bound = true;
      return connection;
    } finally {
      if (!bound) {
        connection.close();
      }
    }
  }

  /** What the connection saw for the visitor before must not be seen by this one. */
  private static void bind(Connection connection) throws SQLException {
    Visitor visitor = Visitor.current().orElse(null);
    try (PreparedStatement statement = connection.prepareStatement(BIND)) {
      statement.setString(1, visitor == null ? "" : visitor.node().level().name());
      statement.setString(2, visitor == null ? "" : visitor.node().id());
      statement.execute();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
