package cn.mingchu.connectors.influxdb;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Where jobs meet InfluxDB: its v1 write API, which 1.x, 2.x and 3 Core all have.
 *
 * @param url such as {@code http://127.0.0.1:8086}; without user, password, path and query
 * @param database letters, digits, '_' and '-'
 * @param user null where InfluxDB asks for none
 * @param passwordFile whose first line is the password, on the machine that writes; null where
 *     there is no user
 */
public record InfluxEdge(
    String url, String database, @Nullable String user, @Nullable String passwordFile)
    implements Serializable {

  public InfluxEdge {
    URI address = address(url);
    if (!("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
        || address.getHost() == null
        || address.getUserInfo() != null
        || address.getQuery() != null
        || !(address.getPath().isEmpty() || address.getPath().equals("/"))) {
      throw new IllegalArgumentException(
          "the address of an InfluxDB is like http://host:8086, without user and path; was '%s'"
              .formatted(url));
    }
    if (!database.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException(
          "the name of a database is letters, digits, '_' and '-', was '%s'".formatted(database));
    }
    if ((user == null) != (passwordFile == null)) {
      throw new IllegalArgumentException(
          "a user and a file with the password belong together, were '%s' and '%s'"
              .formatted(user, passwordFile));
    }
  }

  /**
   * A sink that writes each point at least once, and points of one identity in the order in which
   * they come to it.
   *
   * @param refused takes what InfluxDB never will
   */
  public Sink<SeriesPoint> sink(WriteSettings settings, Sink<RefusedPoint> refused) {
    return new InfluxSink(this, settings, refused);
  }

  /**
   * A connection for statements; nothing is sent before the first.
   *
   * @throws IOException if the password cannot be read
   */
  public InfluxStatements statements(Duration timeout) throws IOException {
    return new InfluxStatements(this, timeout);
  }

  /**
   * The password; empty where there is no user.
   *
   * @throws IOException if its file cannot be read
   */
  public String password() throws IOException {
    if (passwordFile == null) {
      return "";
    }
    return Files.readString(Path.of(passwordFile)).lines().findFirst().orElse("");
  }

  private static URI address(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'%s' is no address".formatted(url), e);
    }
  }
}
