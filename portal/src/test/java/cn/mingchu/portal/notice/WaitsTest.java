package cn.mingchu.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitsTest {

  private final Waits waits = new Waits(Duration.ofSeconds(5), Duration.ofMinutes(1), 6);

  @Test
  void doublesUpToTheLongest() {
    assertThat(IntStream.rangeClosed(1, 6).mapToObj(waits::after).map(Duration::toSeconds))
        .containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
  }

  @Test
  void neverOverflows() {
    assertThat(waits.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void endsWithTheLastAttempt() {
    assertThat(waits.isLast(5)).isFalse();
    assertThat(waits.isLast(6)).isTrue();
    assertThat(waits.isLast(7)).isTrue();
  }
}
