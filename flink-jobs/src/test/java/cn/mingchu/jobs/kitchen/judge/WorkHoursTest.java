package cn.mingchu.jobs.kitchen.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkHoursTest {

  private static final WorkHours FIVE_TO_EIGHT =
      new WorkHours(Duration.ofHours(5).toMillis(), Duration.ofHours(20).toMillis());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-03-01T20:59:59.999Z, false",
    "2026-03-01T21:00:00Z, true",
    "2026-03-02T11:59:59.999Z, true",
    "2026-03-02T12:00:00Z, false"
  })
  void beginWithTheFirstMomentAndEndBeforeTheLast(Instant at, boolean contained) {
    assertThat(FIVE_TO_EIGHT.contain(at.toEpochMilli())).isEqualTo(contained);
  }

  @ParameterizedTest(name = "{0} and {1} are one night: {2}")
  @CsvSource({
    "2026-03-02T12:00:00Z, 2026-03-02T20:59:59Z, true",
    "2026-03-02T12:00:00Z, 2026-03-03T12:00:00Z, false",
    "2026-03-02T20:59:59Z, 2026-03-03T12:00:00Z, false"
  })
  void aNightGoesOnAfterMidnight(Instant one, Instant other, boolean same) {
    assertThat(
            FIVE_TO_EIGHT.nightOf(one.toEpochMilli())
                == FIVE_TO_EIGHT.nightOf(other.toEpochMilli()))
        .isEqualTo(same);
  }
}
