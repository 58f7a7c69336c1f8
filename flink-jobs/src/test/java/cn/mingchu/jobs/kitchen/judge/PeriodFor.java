package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.PeriodKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Periods of a school calendar for tests. */
public final class PeriodFor {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private PeriodFor() {}

  /** That one day is a day of rest. */
  public static CalendarPeriod restDay(String scope, Instant on) {
    LocalDate day = on.atZone(SHANGHAI).toLocalDate();
    return period("rest-day", scope, day, day, PeriodKind.REST_DAYS);
  }

  public static CalendarPeriod period(
      String id, String scope, LocalDate firstDay, LocalDate lastDay, PeriodKind kind) {
    return CalendarPeriod.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(3, 4))
                .setEventTime(Kitchen.NOON)
                .setRecordedTime(Kitchen.NOON)
                .setIngestTime(Kitchen.NOON)
                .setSource("key-1")
                .build())
        .setCalendarId(id)
        .setScope(scope)
        .setFirstDay(firstDay)
        .setLastDay(lastDay)
        .setKind(kind)
        .setName("放假")
        .build();
  }

  /** A calendar around {@link Kitchen#NOON}, of this school and of others, drawn from a seed. */
  public static List<CalendarPeriod> drawn(long seed, int daysAfterNoon) {
    Random random = DrawnOrder.random(seed);
    List<String> scopes = List.of("51", "5117", "511702", "2151000001", "511703");
    List<CalendarPeriod> periods = new ArrayList<>();
    for (int left = random.nextInt(6); left > 0; left--) {
      LocalDate first =
          Kitchen.NOON
              .atZone(SHANGHAI)
              .toLocalDate()
              .plusDays(random.nextInt(daysAfterNoon + 4) - 4);
      periods.add(
          period(
              "period-" + left,
              scopes.get(random.nextInt(scopes.size())),
              first,
              first.plusDays(random.nextInt(random.nextBoolean() ? 3 : 16)),
              random.nextBoolean() ? PeriodKind.SCHOOL_DAYS : PeriodKind.REST_DAYS));
    }
    return periods;
  }

  /** Whether a day is a school day of the school that all tests are about, by looking at each. */
  public static boolean isSchoolDay(List<CalendarPeriod> periods, LocalDate day) {
    CalendarPeriod deciding = null;
    for (CalendarPeriod one : periods) {
      boolean speaks =
          !one.getScope().equals("511703")
              && !day.isBefore(one.getFirstDay())
              && !day.isAfter(one.getLastDay());
      deciding = speaks && (deciding == null || beats(one, deciding)) ? one : deciding;
    }
    if (deciding == null) {
      return true;
    }
    boolean isTerm = deciding.getFirstDay().plusDays(10).compareTo(deciding.getLastDay()) <= 0;
    boolean isWeekend = day.getDayOfWeek().getValue() > 5;
    return deciding.getKind() == PeriodKind.SCHOOL_DAYS && !(isTerm && isWeekend);
  }

  private static boolean beats(CalendarPeriod one, CalendarPeriod other) {
    boolean isLong = one.getFirstDay().plusDays(10).compareTo(one.getLastDay()) <= 0;
    boolean otherIsLong = other.getFirstDay().plusDays(10).compareTo(other.getLastDay()) <= 0;
    if (isLong != otherIsLong) {
      return otherIsLong;
    }
    int nearer = one.getScope().length() - other.getScope().length();
    if (nearer != 0) {
      return nearer > 0;
    }
    long longer =
        one.getFirstDay().datesUntil(one.getLastDay()).count()
            - other.getFirstDay().datesUntil(other.getLastDay()).count();
    return longer < 0 || (longer == 0 && one.getCalendarId().compareTo(other.getCalendarId()) < 0);
  }
}
