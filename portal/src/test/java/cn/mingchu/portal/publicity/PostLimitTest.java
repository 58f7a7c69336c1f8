package cn.mingchu.portal.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PostLimitTest {

  private static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");

  private final PostLimit limit = new PostLimit(3);

  @Test
  void takesSoManyAtOnceAndAsManyAgainInTenMinutes() {
    assertThat(taken("10.0.0.1", NOON, 5)).isEqualTo(3);
    assertThat(taken("10.0.0.1", NOON.plusSeconds(199), 1)).isZero();
    assertThat(taken("10.0.0.1", NOON.plusSeconds(200), 2)).isEqualTo(1);
    assertThat(taken("10.0.0.1", NOON.plus(PostLimit.REFILL).plusSeconds(200), 9)).isEqualTo(3);
  }

  @Test
  void countsEachAddressForItself() {
    assertThat(taken("10.0.0.1", NOON, 3)).isEqualTo(3);
    assertThat(taken("10.0.0.2", NOON, 3)).isEqualTo(3);
    assertThat(taken("2001:db8:0:1:0:0:0:1", NOON, 3)).isEqualTo(3);
    assertThat(taken("2001:db8:0:1:0:0:0:2", NOON, 1)).isZero();
    assertThat(taken("2001:db8:0:2:0:0:0:1", NOON, 1)).isEqualTo(1);
  }

  @Test
  void forgetsAllWithItsSalt() {
    taken("10.0.0.1", NOON, 3);

    assertThat(taken("10.0.0.1", NOON.plus(PostLimit.SALT_LIVES), 9)).isEqualTo(3);
    assertThat(limit.remembered()).isEqualTo(1);
  }

  @Test
  void remembersNoMoreThanItMay() {
    for (int i = 0; i < PostLimit.MOST_REMEMBERED + 100; i++) {
      limit.takes("address " + i, NOON);
    }
    assertThat(limit.remembered()).isEqualTo(PostLimit.MOST_REMEMBERED);
  }

  @Test
  void isNotHelpedByAClockThatGoesBack() {
    taken("10.0.0.1", NOON, 3);

    assertThat(taken("10.0.0.1", NOON.minusSeconds(900), 1)).isZero();
  }

  private int taken(String address, Instant now, int times) {
    int taken = 0;
    for (int i = 0; i < times; i++) {
      taken += limit.takes(address, now) ? 1 : 0;
    }
    return taken;
  }
}
