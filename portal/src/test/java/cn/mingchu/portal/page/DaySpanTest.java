package cn.mingchu.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaySpanTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

  @Test
  void isTheLastFourteenDaysWhereNothingIsAsked() {
    assertThat(DaySpan.asked(null, null, TODAY))
        .isEqualTo(new DaySpan(LocalDate.of(2025, 12, 23), TODAY));
  }

  @Test
  void isTheFourteenDaysUpToADay() {
    LocalDate lastDay = LocalDate.of(2025, 12, 31);

    assertThat(DaySpan.asked(null, lastDay, TODAY))
        .isEqualTo(new DaySpan(LocalDate.of(2025, 12, 18), lastDay));
  }

  @Test
  void isAllDaysFromOneUpToToday() {
    LocalDate firstDay = LocalDate.of(2025, 9, 1);

    assertThat(DaySpan.asked(firstDay, null, TODAY)).isEqualTo(new DaySpan(firstDay, TODAY));
    assertThat(DaySpan.asked(TODAY, TODAY, TODAY)).isEqualTo(new DaySpan(TODAY, TODAY));
  }

  @Test
  void refusesAnEndBeforeItsBeginning() {
    assertThatThrownBy(() -> DaySpan.asked(TODAY.plusDays(1), TODAY, TODAY))
        .hasMessageContaining("from 2026-01-06 must not be after to 2026-01-05");
  }

  @Test
  void takesAYearAndRefusesADayMore() {
    LocalDate firstDay = TODAY.minusDays(365);

    assertThat(DaySpan.asked(firstDay, TODAY, TODAY)).isEqualTo(new DaySpan(firstDay, TODAY));
    assertThatThrownBy(() -> DaySpan.asked(firstDay.minusDays(1), TODAY, TODAY))
        .hasMessageContaining("from 2025-01-04 to 2026-01-05 is more than 366 days");
  }
}
