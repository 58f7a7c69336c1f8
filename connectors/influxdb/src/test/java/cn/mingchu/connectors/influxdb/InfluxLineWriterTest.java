package cn.mingchu.connectors.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfluxLineWriterTest {

  @Test
  void hearsHowManyPointsAreRefused() {
    String said = "400 {\"error\":\"partial write: points beyond retention policy dropped=12\"}";

    assertThat(InfluxLineWriter.answer(400, said)).isEqualTo(new WriteAnswer.Refused(said, 12));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413})
  void blamesThePointsWithoutANumberToo(int status) {
    assertThat(InfluxLineWriter.answer(status, "so")).isEqualTo(new WriteAnswer.Refused("so", 0));
  }

  @Test
  void blamesNoPointForAServerThatIsNotThere() throws IOException {
    FakeInflux gone = new FakeInflux(0, (request, lines) -> 204);
    gone.close();
    InfluxEdge edge = new InfluxEdge(gone.url(), "mingchu", null, null);

    try (InfluxLineWriter writer = new InfluxLineWriter(edge, Duration.ofSeconds(5))) {
      assertThat(writer.write("minutes", List.of("readings,device=a bad=1i 1")))
          .isInstanceOf(WriteAnswer.Unavailable.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 429, 500, 502, 503, 504})
  void blamesNoPointForWhatPasses(int status) {
    assertThat(InfluxLineWriter.answer(status, "so")).isEqualTo(new WriteAnswer.Unavailable("so"));
  }
}
