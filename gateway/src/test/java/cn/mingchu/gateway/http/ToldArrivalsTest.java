package cn.mingchu.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldArrivalsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @Test
  void tellsOfEachEventWhenItArrived() {
    assertThat(ToldArrivals.read("2026-03-02T04:00:00Z*2,2026-03-02T04:00:10.5Z*1", 3))
        .containsExactly(NOON, NOON, NOON.plusMillis(10_500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-02T04:00:00Z",
        "2026-03-02T04:00:00Z*",
        "2026-03-02T04:00:00Z*2",
        "2026-03-02T04:00:00Z*4",
        "2026-03-02T04:00:00Z*3,",
        "2026-03-02T04:00:00Z*-1,2026-03-02T04:00:00Z*4",
        "2026-03-02T04:00:00Z*2147483647,2026-03-02T04:00:00Z*2147483647",
        "noon*3"
      })
  void refusesWhatDoesNotTellOfEachEvent(String told) {
    assertThatThrownBy(() -> ToldArrivals.read(told, 3))
        .isInstanceOf(HttpProblem.class)
        .hasMessageContaining(
            "Mingchu-Arrivals must tell of each of 3 events when it arrived, such as"
                + " 2026-03-02T03:30:00Z*3, was "
                + told);
  }
}
