package cn.mingchu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.influxdb.server.InfluxServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code mingchu influx} with a real InfluxDB. */
@SuppressWarnings("NullAway.Init") // JUnit starts the server before a test can use it
class InfluxIT {

  @TempDir private static Path folder;

  private static InfluxServer server;

  @TempDir Path temporary;

  @BeforeAll
  static void start() throws Exception {
    Path program = InfluxServer.program().orElse(null);
    Assumptions.assumeTrue(program != null, "no influxd; apt install influxdb");
    server = InfluxServer.start(program, folder.resolve("data"), folder.resolve("log"), 0);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void preparesADatabaseAsOftenAsOneLikes() {
    CommandRun first = influx("init", server.url(), "--keep-all", "--json");
    assertThat(first.status()).as(first.err()).isZero();
    CommandRun second = influx("init", server.url());
    assertThat(second.status()).as(second.err()).isZero();
    CommandRun third = influx("init", server.url(), "--json");
    assertThat(third.status()).as(third.err()).isZero();

    JsonNode made = JsonMapper.shared().readTree(first.out());
    assertThat(made.required("retention").required("minutes").asString()).isEqualTo("made, INF");
    assertThat(second.out())
        .contains("database mingchu", "minutes   changed to 720h", "register  as it was")
        .endsWith("10 continuous queries");
    JsonNode unchanged = JsonMapper.shared().readTree(third.out());
    assertThat(unchanged.required("retention").valueStream().map(JsonNode::asString))
        .containsOnly("as it was");
  }

  @Test
  void rollsUpDays() {
    assertThat(influx("init", server.url(), "--database", "rolled").status()).isZero();

    CommandRun run =
        influx(
            "rollup",
            server.url(),
            "--database",
            "rolled",
            "--from",
            "2026-03-02",
            "--to",
            "2026-03-03");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEqualTo("Rolled up 2026-03-02\nRolled up 2026-03-03");
  }

  @Test
  void saysWhatIsWrong() {
    CommandRun missing =
        influx("rollup", server.url(), "--database", "nowhere", "--from", "2026-03-02");
    CommandRun away = influx("init", "http://127.0.0.1:1");

    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err())
        .startsWith("mingchu: InfluxDB at " + server.url() + ": ")
        .contains("database not found: nowhere");
    assertThat(away.status()).isEqualTo(1);
    assertThat(away.err())
        .startsWith("mingchu: InfluxDB at http://127.0.0.1:1: ")
        .contains("Failed to connect");
  }

  private CommandRun influx(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "influx";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.begin(temporary, all);
  }
}
