package cn.mingchu.connectors.influxdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingPointsTest {

  private final PendingPoints.Serializer serializer = new PendingPoints.Serializer();

  @Test
  void comeBackAsTheyWere() throws IOException {
    PendingPoints pending =
        new PendingPoints("minutes", List.of("a x=1 1", "万源 x=\"二\" 2", "x".repeat(70_000)));

    assertThat(serializer.deserialize(1, serializer.serialize(pending))).isEqualTo(pending);
  }

  @Test
  void ofAnUnknownVersionAreRefused() {
    assertThatIOException()
        .isThrownBy(() -> serializer.deserialize(2, new byte[0]))
        .withMessage("pending points of version 2 are not known");
  }
}
