package cn.mingchu.connectors.influxdb;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.influxdb.dto.Query;
import org.influxdb.dto.QueryResult;
import org.jspecify.annotations.Nullable;

/** Asks an InfluxDB in its own language. */
public final class InfluxStatements implements AutoCloseable {

  /**
   * Some rows of one series.
   *
   * @param name of the measurement, or of what was asked for
   * @param tags by which it was grouped, by name
   * @param columns of the rows; the first is usually {@code time}, in milliseconds since 1970
   * @param rows numbers are {@link Double}, texts {@link String}; a value may be null
   */
  public record Rows(
      String name,
      Map<String, String> tags,
      List<String> columns,
      List<List<@Nullable Object>> rows) {}

  private final InfluxEdge edge;
  private final InfluxClient client;

  InfluxStatements(InfluxEdge edge, Duration timeout) throws IOException {
    this.edge = edge;
    this.client = new InfluxClient(edge, timeout);
  }

  /** The version that the server says it has. */
  public String version() throws IOException {
    return client.call(server -> server.ping().getVersion());
  }

  /**
   * Asks, or orders.
   *
   * @throws IOException if the server does not answer, or refuses, with its reason
   */
  public List<Rows> ask(String statement) throws IOException {
    QueryResult result =
        client.call(
            server ->
                server.query(new Query(statement, edge.database(), true), TimeUnit.MILLISECONDS));
    if (result.hasError()) {
      throw new IOException(result.getError() + ": " + statement);
    }
    List<QueryResult.Result> results = result.getResults();
    if (results == null) {
      return List.of();
    }
    for (QueryResult.Result each : results) {
      if (each.hasError()) {
        throw new IOException(each.getError() + ": " + statement);
      }
    }
    return results.stream()
        .filter(each -> each.getSeries() != null)
        .flatMap(each -> each.getSeries().stream())
        .map(InfluxStatements::rows)
        .toList();
  }

  @Override
  public void close() {
    client.close();
  }

  private static Rows rows(QueryResult.Series series) {
    return new Rows(
        series.getName() == null ? "" : series.getName(),
        series.getTags() == null ? Map.of() : series.getTags(),
        series.getColumns(),
        series.getValues() == null ? List.of() : series.getValues());
  }
}
