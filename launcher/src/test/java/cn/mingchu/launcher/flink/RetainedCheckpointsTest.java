package cn.mingchu.launcher.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetainedCheckpointsTest {

  @TempDir Path job;

  @Test
  void findsNoneWhereNoJobHasBeen() throws IOException {
    assertThat(new RetainedCheckpoints(job.resolve("nothing")).newest()).isEmpty();
    assertThat(new RetainedCheckpoints(job).newest()).isEmpty();
  }

  @Test
  void takesTheHighestNumberNotTheLastName() throws IOException {
    checkpoint("chk-9", "complete");
    checkpoint("chk-10", "complete");

    assertThat(new RetainedCheckpoints(job).newest()).contains(job.resolve("chk-10"));
  }

  @Test
  void passesOverThoseThatWereNotFinished() throws IOException {
    checkpoint("chk-9", "complete");
    checkpoint("chk-10", "");
    Files.createDirectories(job.resolve("chk-11"));
    Files.createDirectories(job.resolve("shared"));

    assertThat(new RetainedCheckpoints(job).newest()).contains(job.resolve("chk-9"));
  }

  private void checkpoint(String name, String metadata) throws IOException {
    Path folder = Files.createDirectories(job.resolve(name));
    Files.writeString(folder.resolve("_metadata"), metadata);
  }
}
