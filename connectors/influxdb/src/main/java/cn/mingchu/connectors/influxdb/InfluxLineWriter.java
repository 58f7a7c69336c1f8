package cn.mingchu.connectors.influxdb;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.influxdb.InfluxDB;

/**
 * Writes lines over the v1 API, and tells what is the points' fault from what is the server's.
 *
 * <p>400 speaks of points: some have a field of the wrong type, are older than their retention
 * policy allows, or cannot be read; the others of the batch are kept ("partial write"). 413 speaks
 * of too many at once. All else passes: a server that is away or overloaded, and also a database
 * that is not there yet or a password that is wrong, for which no point can be blamed.
 */
final class InfluxLineWriter implements LineWriter {

  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;
  private static final Pattern DROPPED = Pattern.compile("dropped=([0-9]{1,9})");

  private final InfluxEdge edge;
  private final InfluxClient client;

  InfluxLineWriter(InfluxEdge edge, Duration timeout) throws IOException {
    this.edge = edge;
    this.client = new InfluxClient(edge, timeout);
  }

  @Override
  public WriteAnswer write(String policy, List<String> lines) {
    try {
      return client.call(
          server -> {
            server.write(
                edge.database(),
                policy,
                InfluxDB.ConsistencyLevel.ONE,
                TimeUnit.NANOSECONDS,
                lines);
            return new WriteAnswer.Written();
          });
    } catch (StatusException e) {
      return answer(e.status(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new WriteAnswer.Unavailable(e.toString());
    }
  }

  @Override
  public void close() {
    client.close();
  }

  static WriteAnswer answer(int status, String said) {
    if (status == BAD_REQUEST || status == TOO_LARGE) {
      Matcher dropped = DROPPED.matcher(said);
      return new WriteAnswer.Refused(said, dropped.find() ? Integer.parseInt(dropped.group(1)) : 0);
    }
    return new WriteAnswer.Unavailable(said);
  }
}
