package cn.mingchu.launcher.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReplayClockTest {

  private static final Instant NOON = Instant.parse("2020-05-05T12:00:00Z");

  @Test
  void showsTheLatestMomentItWasTold() {
    ReplayClock clock = ReplayClock.at(NOON);

    clock.advanceTo(NOON.plusSeconds(10));
    clock.advanceTo(NOON.plusSeconds(5));

    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(10));
  }

  @Test
  void movesTheClocksOfOtherZonesToo() {
    ReplayClock clock = ReplayClock.at(NOON);
    Clock there = clock.withZone(ZoneId.of("Asia/Shanghai"));

    clock.advanceTo(NOON.plusSeconds(10));

    assertThat(there.instant()).isEqualTo(NOON.plusSeconds(10));
  }
}
