package cn.mingchu.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** On a real broker; so short that the speed means nothing. */
class CompareIT {

  @Test
  void findsTheSameInKafkaStreams() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      new CommandLine(new CompareCommand())
          .execute("--events", "50000", "--devices", "160", "--rounds", "1");
    } finally {
      System.setOut(before);
    }

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("met    findings told by the job")
        .contains("met    findings told twice by Kafka Streams: 0.00 against 0.00")
        .contains("met    findings that differ: 0.00 against 0.00");
  }
}
