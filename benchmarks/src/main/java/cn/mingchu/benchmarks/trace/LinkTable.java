package cn.mingchu.benchmarks.trace;

import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.event.TraceLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The same links in PostgreSQL, asked as people ask it: by a recursive query. It is spared what the
 * index does: nodes are numbers, nobody asks for grams or minds the time.
 */
final class LinkTable implements AutoCloseable {

  private static final String FORWARD =
      """
      with recursive reached (node) as (
        values (?::integer)
        union
        select to_node from reached join link on from_node = node where to_node is not null)
      select count(*) from reached
      """;

  private static final String BACKWARD =
      """
      with recursive reached (node) as (
        values (?::integer)
        union
        select from_node from reached join link on to_node = node where from_node is not null)
      select count(*) from reached
      """;

  private final Connection connection;
  private final CopyIn copy;
  private final Map<String, Integer> nodes = new HashMap<>();

  LinkTable(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table link (from_node integer, to_node integer, grams bigint, time bigint)");
    }
    copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy link from stdin");
  }

  /** Adds a link; only before {@link #finish}. */
  void add(TraceLink link) {
    String row =
        "%s\t%s\t%d\t%d\n"
            .formatted(
                number(link.getFrom()),
                number(link.getTo()),
                link.getGrams(),
                link.getTime().toEpochMilli());
    byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Indexes what was added. */
  void finish() throws SQLException, IOException {
    copy.endCopy();
    try (Statement statement = connection.createStatement()) {
      statement.execute("create index link_by_from on link (from_node)");
      statement.execute("create index link_by_to on link (to_node)");
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

  private String number(@Nullable LotNode node) {
    return node == null
        ? "\\N"
        : String.valueOf(nodes.computeIfAbsent(node.getNodeId(), id -> nodes.size() + 1));
  }
}
