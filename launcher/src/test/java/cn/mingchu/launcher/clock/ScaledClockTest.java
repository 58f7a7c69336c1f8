package cn.mingchu.launcher.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledClockTest {

  private static final Instant MORNING = Instant.parse("2026-03-01T22:30:00Z");

  private long nanos = 5_000_000_000L;

  @Test
  void standsStillUntilItIsStarted() {
    ScaledClock clock = ScaledClock.standingAt(MORNING, 60, () -> nanos);

    pass(Duration.ofSeconds(20));

    assertThat(clock.instant()).isEqualTo(MORNING);
  }

  @Test
  void runsAsManyTimesAsFastAsTheWall() {
    ScaledClock clock = ScaledClock.standingAt(MORNING, 60, () -> nanos);

    clock.start();
    pass(Duration.ofMillis(1_500));

    assertThat(clock.instant()).isEqualTo(MORNING.plusSeconds(90));
  }

  @Test
  void keepsRunningWhenItIsStartedAgain() {
    ScaledClock clock = ScaledClock.standingAt(MORNING, 2, () -> nanos);

    clock.start();
    pass(Duration.ofSeconds(1));
    clock.start();
    pass(Duration.ofSeconds(1));

    assertThat(clock.instant()).isEqualTo(MORNING.plusSeconds(4));
  }

  @Test
  void sharesItsRunWithClocksOfOtherZones() {
    ScaledClock clock = ScaledClock.standingAt(MORNING, 60, () -> nanos);
    Clock there = clock.withZone(ZoneId.of("Asia/Shanghai"));

    clock.start();
    pass(Duration.ofSeconds(1));

    assertThat(there.instant()).isEqualTo(MORNING.plusSeconds(60));
    assertThat(there.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void waitsForWhoCannotKeepUpAndMakesUpForNothing() {
    ScaledClock clock = ScaledClock.standingAt(MORNING, 60, () -> nanos);
    clock.start();

    clock.waitAt(MORNING.plusSeconds(90));
    pass(Duration.ofSeconds(10));
    assertThat(clock.instant()).isEqualTo(MORNING.plusSeconds(90));

    clock.waitAt(MORNING.plusSeconds(180));
    pass(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(MORNING.plusSeconds(150));
  }

  @Test
  void neverGoesBackToWhereItShouldHaveWaited() {
    ScaledClock clock = ScaledClock.standingAt(MORNING, 60, () -> nanos);
    clock.start();
    pass(Duration.ofSeconds(2));

    clock.waitAt(MORNING.plusSeconds(90));

    assertThat(clock.instant()).isEqualTo(MORNING.plusSeconds(120));
  }

  @Test
  void tellsHowLongToWaitOnTheWall() {
    ScaledClock clock = ScaledClock.standingAt(MORNING, 60, () -> nanos);

    assertThat(clock.wallTimeUntil(MORNING.plusSeconds(90))).isEqualTo(Duration.ofMillis(1_500));
    assertThat(clock.wallTimeUntil(MORNING.minusSeconds(1))).isEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesASpeedAtWhichNothingWouldHappen(double speed) {
    assertThatThrownBy(() -> ScaledClock.standingAt(MORNING, speed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("speed must be positive and finite, was " + speed);
  }

  private void pass(Duration wall) {
    nanos += wall.toNanos();
  }
}
