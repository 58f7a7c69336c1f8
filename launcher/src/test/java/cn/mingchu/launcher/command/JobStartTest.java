package cn.mingchu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/images/run-job.sh}: how a container finds where its job left off. */
class JobStartTest {

  private static final Path SCRIPT =
      Path.of("../deploy/images/run-job.sh").toAbsolutePath().normalize();
  private static final String ID = "09228dac155633b13780552bc01dc2e0";

  @TempDir Path temporary;

  private Path flink = temporary;
  private Path checkpoints = temporary;

  @BeforeEach
  void makeAFlinkThatSaysHowItIsStarted() throws IOException {
    checkpoints = temporary.resolve("check-points of 2026");
    flink = temporary.resolve("flink");
    Files.createFile(
        flink, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Files.writeString(flink, "#!/bin/sh\nprintf '<%s>' \"$@\"\n");
  }

  @Test
  void beginsWhereThereIsNoCheckpoint() throws Exception {
    assertThat(start())
        .isEqualTo(
            """
            run-job: kitchen begins without a checkpoint
            <standalone-job><--job-id><%s><--job-classname><a.Job><--key><a value>"""
                .formatted(ID));
  }

  @Test
  void goesOnFromTheNewestThatIsComplete() throws Exception {
    complete("chk-9");
    complete("chk-10");
    Files.createFile(Files.createDirectories(folder("chk-11")).resolve("_metadata"));
    Files.createDirectories(folder("chk-12"));
    Files.createDirectories(folder("shared"));

    assertThat(start())
        .isEqualTo(
            """
            run-job: kitchen goes on from %2$s
            <standalone-job><--job-id><%1$s><--job-classname><a.Job><--fromSavepoint><file://%2$s><--key><a value>"""
                .formatted(ID, folder("chk-10")));
  }

  private void complete(String checkpoint) throws IOException {
    Files.writeString(Files.createDirectories(folder(checkpoint)).resolve("_metadata"), "state");
  }

  private Path folder(String checkpoint) {
    return checkpoints.resolve(ID).resolve(checkpoint);
  }

  private String start() throws Exception {
    ProcessBuilder script =
        new ProcessBuilder(SCRIPT.toString(), "kitchen", "a.Job", "--key", "a value")
            .redirectErrorStream(true);
    script
        .environment()
        .putAll(
            Map.of("CHECKPOINTS", checkpoints.toString(), "FLINK_ENTRYPOINT", flink.toString()));
    Process process = script.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
