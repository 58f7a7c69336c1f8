package cn.mingchu.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.simulator.world.Channel;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimulatedObservationTest {

  private static final Instant NOON = Instant.parse("2026-03-06T04:00:00Z");

  @Test
  void isWrittenAsTheGatewayTakesIt() {
    assertThat(observation(ObservationKind.NO_MASK, 7).toJson())
        .isEqualTo(
            "{\"eventId\":\"00000000-0000-0001-0000-000000000002\","
                + "\"eventTime\":\"2026-03-06T04:00:00Z\",\"deviceId\":\"camera-1\","
                + "\"kind\":\"NO_MASK\",\"zone\":\"SERVE\",\"confidence\":0.07}");
    assertThat(observation(ObservationKind.NO_MASK, 91).toJson()).endsWith("\"confidence\":0.91}");
  }

  @Test
  void isNotSureOfItself() {
    assertThat(observation(ObservationKind.CAMERA_ONLINE, 0).toJson()).doesNotContain("confidence");
  }

  private static SimulatedObservation observation(ObservationKind kind, int confidence) {
    return new SimulatedObservation(
        new UUID(1, 2),
        NOON,
        NOON.plusSeconds(1),
        "2151000009",
        "camera-1",
        kind,
        Zone.SERVE,
        confidence,
        3,
        Channel.HTTP);
  }
}
