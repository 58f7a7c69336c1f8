package cn.mingchu.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Real processes, really killed: a TaskManager twice, the broker once. */
class FaultsIT {

  @Test
  void findsTheSameWhateverDies() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.out;
    int status;
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      status =
          new CommandLine(new FaultsCommand())
              .execute("--job", "kitchen", "--kills", "3", "--devices", "100", "--rate", "1000");
    } finally {
      System.setOut(before);
    }

    assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("met    findings that differ: 0.00 against 0.00")
        .contains("met    readings counted")
        .contains("met    readings sent while a process was away");
  }
}
