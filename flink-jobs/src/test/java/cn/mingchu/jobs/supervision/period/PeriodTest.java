package cn.mingchu.jobs.supervision.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.mingchu.schemas.event.SupervisionPeriod;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-02-23, 2026-03-01, 2026-03-01, 2026-03-10, 2026-03-01, 2026-03-31",
    "2026-03-10, 2026-03-09, 2026-03-15, 2026-03-01, 2026-03-10, 2026-03-01, 2026-03-31",
    "2026-03-11, 2026-03-09, 2026-03-15, 2026-03-11, 2026-03-20, 2026-03-01, 2026-03-31",
    "2026-03-20, 2026-03-16, 2026-03-22, 2026-03-11, 2026-03-20, 2026-03-01, 2026-03-31",
    "2026-03-31, 2026-03-30, 2026-04-05, 2026-03-21, 2026-03-31, 2026-03-01, 2026-03-31",
    "2026-02-28, 2026-02-23, 2026-03-01, 2026-02-21, 2026-02-28, 2026-02-01, 2026-02-28",
    "2028-02-29, 2028-02-28, 2028-03-05, 2028-02-21, 2028-02-29, 2028-02-01, 2028-02-29",
    "2027-01-01, 2026-12-28, 2027-01-03, 2027-01-01, 2027-01-10, 2027-01-01, 2027-01-31"
  })
  void knowsTheWeekTheTenDaysAndTheMonthOfADay(
      LocalDate day,
      LocalDate monday,
      LocalDate sunday,
      LocalDate tenFrom,
      LocalDate tenTo,
      LocalDate monthFrom,
      LocalDate monthTo) {
    long number = day.toEpochDay();

    assertThat(Period.of(number))
        .containsExactly(
            new Period(SupervisionPeriod.DAY, number, number),
            new Period(SupervisionPeriod.WEEK, monday.toEpochDay(), sunday.toEpochDay()),
            new Period(SupervisionPeriod.TEN_DAYS, tenFrom.toEpochDay(), tenTo.toEpochDay()),
            new Period(SupervisionPeriod.MONTH, monthFrom.toEpochDay(), monthTo.toEpochDay()));
  }

  @Test
  void endsAtMidnightInShanghai() {
    Period day = Period.day(LocalDate.of(2026, 3, 2).toEpochDay());

    assertThat(Instant.ofEpochMilli(day.end())).isEqualTo("2026-03-02T16:00:00Z");
  }

  @Test
  void neverEndsWhileItIsAboutNow() {
    assertThat(Period.LIVE.end()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void refusesToEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(SupervisionPeriod.WEEK, 5, 4))
        .withMessage("lastDay must not be before 5, was 4");
  }
}
