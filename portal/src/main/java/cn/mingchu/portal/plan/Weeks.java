package cn.mingchu.portal.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Which week somebody asks for. */
final class Weeks {

  private Weeks() {}

  /** The Monday of the week that a day is in; that of today where no day is named. */
  static LocalDate monday(@Nullable LocalDate asked, LocalDate today) {
    return (asked == null ? today : asked).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
