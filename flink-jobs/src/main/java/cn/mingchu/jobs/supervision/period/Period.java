package cn.mingchu.jobs.supervision.period;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.schemas.event.SupervisionPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * Days that are looked at together; a day is a day in Shanghai.
 *
 * <p>The rhythm is that of the reform plan of Dazhou: weekly bulletin, ten-day dispatch, monthly
 * supervision (周通报、旬调度、月督导, [V]), which speaks of rolling out the reform; that figures are added up
 * in the same rhythm is a choice of ours [D].
 *
 * @param firstDay counted from 1970-01-01; 0 where the kind is LIVE, which is over no days
 * @param lastDay not before the first
 */
public record Period(SupervisionPeriod kind, long firstDay, long lastDay) {

  /** What stands now. */
  public static final Period LIVE = new Period(SupervisionPeriod.LIVE, 0, 0);

  private static final int TEN = 10;

  public Period {
    if (lastDay < firstDay) {
      throw new IllegalArgumentException(
          "lastDay must not be before %d, was %d".formatted(firstDay, lastDay));
    }
  }

  /** All that a day is in: itself, its week, its ten days and its month. */
  public static List<Period> of(long day) {
    return List.of(day(day), week(day), tenDays(day), month(day));
  }

  /** A day alone. */
  public static Period day(long day) {
    return new Period(SupervisionPeriod.DAY, day, day);
  }

  /** The week of a day, from its Monday to its Sunday. */
  public static Period week(long day) {
    LocalDate monday = LocalDate.ofEpochDay(day).with(DayOfWeek.MONDAY);
    return of(SupervisionPeriod.WEEK, monday, monday.plusDays(6));
  }

  /** The ten days of a day: the third of a month has eight to eleven. */
  public static Period tenDays(long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    int third = Math.min((date.getDayOfMonth() - 1) / TEN, 2);
    LocalDate first = date.withDayOfMonth(third * TEN + 1);
    LocalDate last =
        third == 2 ? date.withDayOfMonth(date.lengthOfMonth()) : first.plusDays(TEN - 1L);
    return of(SupervisionPeriod.TEN_DAYS, first, last);
  }

  /** The month of a day. */
  public static Period month(long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return of(
        SupervisionPeriod.MONTH, date.withDayOfMonth(1), date.withDayOfMonth(date.lengthOfMonth()));
  }

  /** Whether it is over no days. */
  public boolean isLive() {
    return kind == SupervisionPeriod.LIVE;
  }

  /** The first moment after it, UTC milliseconds; the end of time where it is over no days. */
  public long end() {
    return isLive() ? Long.MAX_VALUE : new BusinessDay(LocalDate.ofEpochDay(lastDay)).end();
  }

  /** One for each period: its kind and its first day. */
  public String name() {
    return kind.name() + ' ' + firstDay;
  }

  private static Period of(SupervisionPeriod kind, LocalDate first, LocalDate last) {
    return new Period(kind, first.toEpochDay(), last.toEpochDay());
  }
}
