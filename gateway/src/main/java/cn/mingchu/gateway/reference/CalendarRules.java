package cn.mingchu.gateway.reference;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.PeriodKind;
import cn.mingchu.schemas.region.RegionTree;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A period of the calendar is of a region or school that is known, and not too long to be one. */
final class CalendarRules implements ReferenceRules<CalendarPeriod> {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  /** A school year and some: whoever says more has mistyped a year. */
  private static final long MOST_DAYS = 400;

  private static final int LONGEST_NAME = 100;

  private final Register register;
  private final Scopes scopes;

  CalendarRules(Register register, RegionTree regions) {
    this.register = register;
    this.scopes = new Scopes(register, regions);
  }

  @Override
  public String idField() {
    return "calendarId";
  }

  @Override
  public Optional<CalendarPeriod> current(String id) {
    return register.period(id);
  }

  /**
   * Only who may speak for all, also of one school: on a rest day rules are silent, and nobody
   * silences those that it has to keep.
   */
  @Override
  public boolean mayWrite(Binding binding, CalendarPeriod period) {
    return binding.coversEverySchool();
  }

  @Override
  public void check(CalendarPeriod period) throws RefusedException {
    Checks.id("calendarId", period.getCalendarId());
    Checks.notBlank("name", period.getName());
    if (period.getName().length() > LONGEST_NAME) {
      throw Checks.outOfRange(
          "name",
          "name must have at most %d characters, has %d"
              .formatted(LONGEST_NAME, period.getName().length()));
    }
    if (period.getKind() == PeriodKind.OTHER_DAYS) {
      throw Checks.outOfRange("kind", "kind must be SCHOOL_DAYS or REST_DAYS, was OTHER_DAYS");
    }
    scopes.above(period.getScope());
    checkYear("firstDay", period.getFirstDay());
    checkYear("lastDay", period.getLastDay());
    if (period.getLastDay().isBefore(period.getFirstDay())) {
      throw Checks.outOfRange(
          "lastDay",
          "lastDay must not be before firstDay %s, was %s"
              .formatted(period.getFirstDay(), period.getLastDay()));
    }
    long days = ChronoUnit.DAYS.between(period.getFirstDay(), period.getLastDay()) + 1;
    if (days > MOST_DAYS) {
      throw Checks.outOfRange(
          "lastDay",
          "lastDay must not be more than %d days from firstDay %s, was %s, the day number %d"
              .formatted(MOST_DAYS, period.getFirstDay(), period.getLastDay(), days));
    }
  }

  private static void checkYear(String field, LocalDate day) throws RefusedException {
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      throw Checks.outOfRange(
          field, "%s must be between %s and %s, was %s".formatted(field, EARLIEST, LATEST, day));
    }
  }

  @Override
  public Optional<String> schoolId(CalendarPeriod period) {
    return scopes.schoolId(period.getScope());
  }

  @Override
  public Optional<String> regionCode(CalendarPeriod period) {
    return scopes.regionCode(period.getScope());
  }
}
