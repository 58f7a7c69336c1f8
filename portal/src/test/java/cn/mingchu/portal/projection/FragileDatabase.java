package cn.mingchu.portal.projection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A database whose connections break around the commit, as if a process had been killed there. */
final class FragileDatabase extends AbstractDataSource {

  private final DataSource real;
  private final Random random;
  private final double chance;
  private final AtomicInteger broken = new AtomicInteger();
  private volatile boolean down;

  FragileDatabase(DataSource real, long seed, double chance) {
    this.real = real;
    this.random = new Random(seed);
    this.chance = chance;
  }

  /** How many commits failed, or seemed to. */
  int broken() {
    return broken.get();
  }

  /** From now on nobody gets a connection. */
  void goDown() {
    down = true;
  }

  void comeBack() {
    down = false;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (down) {
      throw new SQLException("the database is down", "08001");
    }
    return fragile(real.getConnection());
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return getConnection();
  }

  private Connection fragile(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            FragileDatabase.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit")) {
                commit(connection);
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Half of the failures come before the commit, half after it, when the answer is lost. */
  private void commit(Connection connection) throws SQLException {
    boolean breaks;
    boolean before;
    synchronized (random) {
      breaks = random.nextDouble() < chance;
      before = random.nextBoolean();
    }
    if (!breaks) {
      connection.commit();
      return;
    }
    if (before) {
      connection.rollback();
    } else {
      connection.commit();
    }
    broken.incrementAndGet();
    connection.close();
    throw new SQLException("the connection broke around the commit", "08006");
  }
}
