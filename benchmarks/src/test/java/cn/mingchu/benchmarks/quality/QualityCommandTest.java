package cn.mingchu.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QualityCommandTest {

  @TempDir private Path temporary;

  @Test
  void saysTheSameTwice() throws Exception {
    Path once = temporary.resolve("once.csv");
    Path twice = temporary.resolve("twice.csv");

    String first = run("--schools", "12", "--days", "2", "--json", "--cases", once.toString());
    String second = run("--schools", "12", "--days", "2", "--json", "--cases", twice.toString());

    assertThat(first).isEqualTo(second);
    assertThat(once).hasSameTextualContentAs(twice);
    assertThat(Files.readAllLines(once)).hasSizeGreaterThan(1);
    JsonNode document = JsonMapper.shared().readTree(first);
    assertThat(document.required("bench").asString()).isEqualTo("quality");
    assertThat(document.required("metrics").required("events").asLong()).isGreaterThan(50_000);
  }

  @Test
  void refusesARunOfNoDays() {
    assertThat(new CommandLine(new QualityCommand()).execute("--days", "0")).isEqualTo(2);
  }

  @Test
  void refusesAProvinceThatIsTooSmallForItsFaults() {
    assertThat(new CommandLine(new QualityCommand()).execute("--schools", "1", "--days", "366"))
        .isEqualTo(2);
  }

  private static String run(String... args) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      assertThat(new CommandLine(new QualityCommand()).execute(args)).isZero();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
