package cn.mingchu.jobs.kitchen.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkHoursTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

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

  /** Minute by minute, which is slow and plain. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void countWhatACountOfMinutesFinds(long seed) {
    Random random = new Random(seed);
    for (int trial = 0; trial < 50; trial++) {
      long from = NOON.toEpochMilli() + 60_000L * random.nextInt(3000);
      long to = from + 60_000L * random.nextInt(4000);
      long minutes = 0;
      for (long minute = from; minute < to; minute += 60_000) {
        minutes += FIVE_TO_EIGHT.contain(minute) ? 1 : 0;
      }

      assertThat(FIVE_TO_EIGHT.within(from, to)).isEqualTo(60_000 * minutes);
      long counted = 60_000 * minutes;
      long reached = FIVE_TO_EIGHT.after(from, counted);
      assertThat(FIVE_TO_EIGHT.within(from, reached)).isEqualTo(counted);
      assertThat(reached).isLessThanOrEqualTo(to);
      assertThat(counted == 0 || FIVE_TO_EIGHT.within(from, reached - 1) < counted).isTrue();
    }
  }
}
