package cn.mingchu.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangesTableTest {

  @Test
  void saysWhatIsDrawn() {
    assertThat(RangesTable.lines())
        .contains(
            "| freezer.setCelsius | −22 to −19.5 | −25 to −17 |",
            "| sensor.resolutions | 10 | 1, 10, 10, 50 |",
            "| fault.minutes.UNIT_FAILURE | 300 to 540 | 90 to 1440 |");
  }

  /** Made by {@code mingchu bench quality --ranges}. */
  @Test
  void standsInTheDocumentAsItIs() throws IOException {
    List<String> document = Files.readAllLines(Path.of("../docs/quality.md"));

    assertThat(document).containsSequence(RangesTable.lines());
  }
}
