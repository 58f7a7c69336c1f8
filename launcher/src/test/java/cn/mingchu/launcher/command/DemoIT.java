package cn.mingchu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.launcher.AnyPorts;
import cn.mingchu.launcher.network.Listening;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
            temporary, "demo", "--schools", "4", "--for", "20s", "--mqtt-share", "0.5", "--json");
    await().atMost(PATIENCE).until(() -> demo.isOver() || demo.err().contains("Mingchu is up"));
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

  private static long count(JsonNode summary, String name) {
    return summary.required(name).asLong();
  }

  private static List<ProcessHandle> processesOn(Path folder) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
        .toList();
  }
}
