package cn.mingchu.portal.duty;

import java.time.LocalDate;
import java.util.List;

/**
 * What is due on a day.
 *
 * @param duties by the time at which they are due
 */
record DayOfDuties(LocalDate day, DutyCounts counts, List<Duty> duties) {

  DayOfDuties {
    duties = List.copyOf(duties);
  }

  /** A day on which nothing is due. */
  static DayOfDuties empty(LocalDate day) {
    return new DayOfDuties(day, DutyCounts.NONE, List.of());
  }
}
