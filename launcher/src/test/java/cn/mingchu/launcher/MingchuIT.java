package cn.mingchu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process itself: how it begins, and what is left of it. */
class MingchuIT {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int ENDED_BY_CTRL_C = 128 + 2;

  @TempDir Path folder;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatStillRuns() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void leavesNothingBehindAfterCtrlC() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Process demo = start(temporary, AnyPorts.with("demo", "--schools", "1", "--json"));
    await()
        .atMost(PATIENCE)
        .until(() -> !demo.isAlive() || said("err").contains("Ctrl-C ends it."));

    Process kill = new ProcessBuilder("kill", "-INT", Long.toString(demo.pid())).start();

    assertThat(kill.waitFor()).as(said("err")).isZero();
    assertThat(demo.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(demo.exitValue()).isEqualTo(ENDED_BY_CTRL_C);
    assertThat(said("out")).startsWith("{\"sent\":");
    assertThat(temporary).isEmptyDirectory();
    // The database's last processes are reaped by the system, after the one that was waited for.
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(processesOn(temporary)).isEmpty());
  }

  @Test
  void tellsTheShellThatTheUsageIsWrong() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));

    Process wrong = start(temporary, "demo", "--schools", "many");

    assertThat(wrong.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(wrong.exitValue()).isEqualTo(2);
    assertThat(temporary).isEmptyDirectory();
  }

  private Process start(Path temporary, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                // A build in the background ignores Ctrl-C, and so would all that it starts.
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Mingchu.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .put("XDG_CACHE_HOME", Path.of("target", "cache").toAbsolutePath().toString());
    builder.redirectOutput(Redirect.to(folder.resolve("out").toFile()));
    builder.redirectError(Redirect.to(folder.resolve("err").toFile()));
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private String said(String stream) throws IOException {
    return Files.readString(folder.resolve(stream));
  }

  private static List<ProcessHandle> processesOn(Path folder) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
        .toList();
  }
}
