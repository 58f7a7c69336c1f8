package cn.mingchu.jobs.kitchen.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.event.CalendarPeriod;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTimeTest {

  private static final List<String> SCOPES = List.of("51", "5117", "511702", "2151000001");

  private static final WorkHours FIVE_TO_EIGHT =
      new WorkHours(Duration.ofHours(5).toMillis(), Duration.ofHours(20).toMillis());

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void countsWhatACountOfMinutesFinds(long seed) {
    checkAgainstMinutes(List.of(), seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void countsSchoolDaysOnly(long seed) {
    checkAgainstMinutes(PeriodFor.drawn(seed, 4), seed);
  }

  /** Minute by minute, which is slow and plain. */
  private static void checkAgainstMinutes(List<CalendarPeriod> periods, long seed) {
    SchoolDays days = new SchoolCalendar(periods).daysOf(SCOPES);
    WorkTime time = new WorkTime(FIVE_TO_EIGHT, days);
    Random random = new Random(seed);
    for (int trial = 0; trial < 50; trial++) {
      long from = Kitchen.NOON.toEpochMilli() + 60_000L * random.nextInt(3000);
      long to = from + 60_000L * random.nextInt(4000);
      long minutes = 0;
      for (long minute = from; minute < to; minute += 60_000) {
        LocalDate day = LocalDate.ofEpochDay(WorkHours.dayOf(minute));
        boolean counts = PeriodFor.isSchoolDay(periods, day) && FIVE_TO_EIGHT.contain(minute);
        minutes += counts ? 1 : 0;
      }

      assertThat(time.within(from, to)).isEqualTo(60_000 * minutes);
      long counted = 60_000 * minutes;
      long reached = time.after(from, counted);
      assertThat(time.within(from, reached)).isEqualTo(counted);
      assertThat(reached).isLessThanOrEqualTo(to);
      assertThat(counted == 0 || time.within(from, reached - 1) < counted).isTrue();
    }
  }
}
