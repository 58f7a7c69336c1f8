package cn.mingchu.benchmarks.trace;

import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.event.TraceLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same links in PostgreSQL, asked by a recursive query in which goods only go on after they
 * came. It is spared the rest: nodes are numbers, nobody asks for grams, and whatever the query
 * reads stands in one index.
 */
final class LinkTable implements AutoCloseable {

  private static final int BATCH = 5_000;

  /** In the account of a process, behind its name. */
  private static final int USER_TICKS = 11;

  private static final int SYSTEM_TICKS = 12;
  private static final double MILLIS_IN_TICK = 10;

  private static final String FORWARD =
      """
      with recursive reached (node, since) as (
        values (?::integer, -9223372036854775807)
        union
        select to_node, time from reached join link on from_node = node
        where to_node is not null and time >= since)
      select count(distinct node) from reached
      """;

  private static final String BACKWARD =
      """
      with recursive reached (node, until) as (
        values (?::integer, 9223372036854775807)
        union
        select from_node, time from reached join link on to_node = node
        where from_node is not null and time <= until)
      select count(distinct node) from reached
      """;

  private final Connection connection;
  private final PreparedStatement insert;
  private final Map<String, Integer> nodes = new HashMap<>();
  private int batched;

  LinkTable(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table link (from_node integer, to_node integer, grams bigint, time bigint)");
    }
    insert = connection.prepareStatement("insert into link values (?, ?, ?, ?)");
  }

  /** Adds a link; only before {@link #finish}. */
  void add(TraceLink link) {
    try {
      insert.setObject(1, number(link.getFrom()), Types.INTEGER);
      insert.setObject(2, number(link.getTo()), Types.INTEGER);
      insert.setLong(3, link.getGrams());
      insert.setLong(4, link.getTime().toEpochMilli());
      insert.addBatch();
      if (++batched % BATCH == 0) {
        insert.executeBatch();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Indexes what was added. */
  void finish() throws SQLException {
    insert.executeBatch();
    try (Statement statement = connection.createStatement()) {
      statement.execute("create index link_by_from on link (from_node, time) include (to_node)");
      statement.execute("create index link_by_to on link (to_node, time) include (from_node)");
      statement.execute("vacuum analyze link");
    }
  }

  /** How many nodes goods can have come to. */
  int forward(String node) throws SQLException {
    return count(FORWARD, node);
  }

  /** How many nodes goods can have come from. */
  int backward(String node) throws SQLException {
    return count(BACKWARD, node);
  }

  /** What the process that answers has spent so far, in steps of 10 ms; Linux tells it. */
  double cpuMillis() throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("select pg_backend_pid()")) {
      answer.next();
      String account = Files.readString(Path.of("/proc/%d/stat".formatted(answer.getInt(1))));
      String[] fields = account.substring(account.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
      return ticks * MILLIS_IN_TICK;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private int count(String question, String node) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setInt(1, nodes.getOrDefault(node, 0));
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getInt(1);
      }
    }
  }

  private @Nullable Integer number(@Nullable LotNode node) {
    return node == null ? null : nodes.computeIfAbsent(node.getNodeId(), id -> nodes.size() + 1);
  }
}
