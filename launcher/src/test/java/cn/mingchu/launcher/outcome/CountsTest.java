package cn.mingchu.launcher.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.topic.Topics;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {

  private static final GatewayCounts GATEWAY =
      GatewayCounts.read(
          Map.of(
              "mingchu_gateway_events_total{outcome=\"accepted\",topic=\"kitchen-readings\"}",
              95.0,
              "mingchu_gateway_events_total{outcome=\"duplicate\",topic=\"kitchen-readings\"}",
              2.0,
              "mingchu_gateway_events_total{outcome=\"refused\",topic=\"kitchen-readings\"}",
              3.0,
              "mingchu_gateway_events_total{outcome=\"accepted\",topic=\"kitchen-observations\"}",
              7.0,
              "mingchu_gateway_refusals_total{reason=\"clock-ahead\",topic=\"kitchen-readings\"}",
              3.0,
              "jvm_threads_live_threads",
              40.0),
          Topics.KITCHEN_READINGS);

  @Test
  void countsEveryReadingOnceByWhoeverDecidedIt() {
    Counts counts =
        Counts.of(
            100, GATEWAY, Map.of("accepted", 90L, "late", 3L, "duplicates", 1L, "rejected", 1L));

    assertThat(counts)
        .isEqualTo(
            new Counts(100, 90, 3, Map.of("clock-ahead", 3L, "duplicate", 3L, "by-the-job", 1L)));
    assertThat(counts.addUp()).isTrue();
  }

  @Test
  void showsAReadingThatNobodyCounted() {
    Counts counts = Counts.of(101, GATEWAY, Map.of("accepted", 92L, "late", 3L));

    assertThat(counts.addUp()).isFalse();
  }

  @Test
  void knowsHowMuchTheGatewayHasDecided() {
    assertThat(GATEWAY.decided()).isEqualTo(100);
  }
}
