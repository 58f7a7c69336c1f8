package cn.mingchu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.connectors.influxdb.InfluxEdge;
import cn.mingchu.connectors.influxdb.InfluxStatements;
import cn.mingchu.connectors.influxdb.server.InfluxServer;
import cn.mingchu.launcher.AnyPorts;
import cn.mingchu.launcher.network.Listening;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoIT {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path temporary;

  /** On the usual ports, which no other test may take. */
  @Test
  void endsByItselfWithCountsThatAddUpAndLeavesNothingBehind() throws Exception {
    CommandRun demo =
        CommandRun.begin(
            temporary, "demo", "--schools", "4", "--for", "40s", "--mqtt-share", "0.5", "--json");
    await().atMost(PATIENCE).until(() -> demo.isOver() || demo.err().contains("Mingchu is up"));
    assertThat(demo.isOver()).as(demo.err()).isFalse();
    boolean writesPoints = readsPoints(demo);
    List<Listening> sockets = new ArrayList<>(Listening.byThisProcess());
    for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
      sockets.addAll(Listening.by(child));
    }
    await().atMost(PATIENCE).until(demo::isOver);

    assertThat(demo.status()).as(demo.err()).isZero();
    assertThat(sockets).hasSizeGreaterThan(5).allMatch(Listening::isLoopback);
    JsonNode summary = JsonMapper.shared().readTree(demo.out());
    assertThat(count(summary, "sent")).isGreaterThan(500);
    assertThat(count(summary, "sent"))
        .isEqualTo(
            count(summary, "accepted") + count(summary, "rejected") + count(summary, "late"));
    assertThat(summary.required("findings").size()).isPositive();
    assertThat(count(summary.required("truth"), "caught")).isPositive();
    assertThat(count(summary.required("truth"), "missed")).as(demo.err()).isZero();
    assertThat(count(summary.required("truth"), "false")).as(demo.err()).isZero();
    assertThat(count(summary.required("alertLatencyMs"), "measured")).isPositive();
    assertThat(writesPoints).isEqualTo(InfluxServer.program().isPresent());
    assertThat(processesOn(temporary)).isEmpty();
  }

  @Test
  void endsWithItsCountsWhenItIsStopped() throws Exception {
    CommandRun demo =
        CommandRun.begin(temporary, AnyPorts.with("demo", "--schools", "1", "--json"));
    await().atMost(PATIENCE).until(() -> demo.isOver() || demo.err().contains("Ctrl-C ends it."));

    demo.stop();
    await().atMost(PATIENCE).until(demo::isOver);

    assertThat(demo.status()).as(demo.err()).isZero();
    JsonNode summary = JsonMapper.shared().readTree(demo.out());
    assertThat(summary.has("truth")).isFalse();
    assertThat(processesOn(temporary)).isEmpty();
  }

  /** Waits for minutes of all four schools, where the demo says that it has an InfluxDB. */
  private static boolean readsPoints(CommandRun demo) throws Exception {
    Matcher line = Pattern.compile("  InfluxDB (http://[0-9.:]+)").matcher(demo.err());
    if (!line.find()) {
      assertThat(demo.err()).contains("Time series are off: no influxd on the path");
      return false;
    }
    try (InfluxStatements influx =
        new InfluxEdge(line.group(1), "mingchu", null, null).statements(PATIENCE)) {
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  influx
                          .ask(
                              "SELECT last(\"mean\") FROM \"minutes\".\"readings\" GROUP BY \"school\"")
                          .size()
                      == 4);
    }
    return true;
  }

  private static long count(JsonNode summary, String name) {
    return summary.required(name).asLong();
  }

  private static List<ProcessHandle> processesOn(Path folder) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
        .toList();
  }
}
