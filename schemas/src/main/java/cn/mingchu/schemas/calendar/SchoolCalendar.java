package cn.mingchu.schemas.calendar;

import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which days are school days, as the province, cities, counties and schools say.
 *
 * <p>One period decides what a day is, of all that the day lies in: one that names its days before
 * a term or a vacation, of those one of the nearest scope, of those the shortest, of those the one
 * whose calendarId comes first. Where there is none, the day is a school day.
 */
public final class SchoolCalendar {

  /** Nobody has said anything. */
  public static final SchoolCalendar EMPTY = new SchoolCalendar(List.of());

  /**
   * A period of so many days names them: a public holiday, a day that was moved, a flood. A longer
   * one is a term or a vacation. The longest public holiday had nine days so far.
   */
  static final int MOST_NAMED_DAYS = 10;

  private static final Comparator<CalendarPeriod> DECIDING_FIRST =
      Comparator.comparingLong(SchoolCalendar::length).thenComparing(CalendarPeriod::getCalendarId);

  private final Map<String, List<CalendarPeriod>> byScope = new HashMap<>();

  /** The caller MUST give the newest period of each calendarId, and no other. */
  public SchoolCalendar(Collection<CalendarPeriod> periods) {
    Set<String> ids = new HashSet<>();
    for (CalendarPeriod period : periods) {
      if (!ids.add(period.getCalendarId())) {
        throw new IllegalArgumentException(
            "calendarId '" + period.getCalendarId() + "' comes twice");
      }
      if (period.getKind() != PeriodKind.OTHER_DAYS && length(period) >= 0) {
        byScope.computeIfAbsent(period.getScope(), scope -> new ArrayList<>()).add(period);
      }
    }
    byScope.values().forEach(ofScope -> ofScope.sort(DECIDING_FIRST));
  }

  /** Whether it has a word about nobody. */
  public boolean isEmpty() {
    return byScope.isEmpty();
  }

  /** Whether it has a word about somebody: province, city, county or school. */
  public boolean speaksOf(String scope) {
    return byScope.containsKey(scope);
  }

  /**
   * What a day is.
   *
   * @param scopes province, city, county and school, from the top
   */
  public DayKind kindOf(List<String> scopes, LocalDate day) {
    return inOrder(scopes)
            .filter(period -> !day.isBefore(period.getFirstDay()))
            .filter(period -> !day.isAfter(period.getLastDay()))
            .findFirst()
            .map(Week::of)
            .orElse(Week.EVERY_DAY)
            .has(day.toEpochDay())
        ? DayKind.SCHOOL_DAY
        : DayKind.REST_DAY;
  }

  /**
   * The same of all days at once, for whoever asks of many.
   *
   * @param scopes province, city, county and school, from the top
   */
  public SchoolDays daysOf(List<String> scopes) {
    return SchoolDays.of(inOrder(scopes).toList());
  }

  /** Those of the scopes, the deciding one before all others. */
  private Stream<CalendarPeriod> inOrder(List<String> scopes) {
    return Stream.concat(
        fromTheNearest(scopes).filter(SchoolCalendar::namesItsDays),
        fromTheNearest(scopes).filter(period -> !namesItsDays(period)));
  }

  private Stream<CalendarPeriod> fromTheNearest(List<String> scopes) {
    return Stream.iterate(scopes.size() - 1, place -> place >= 0, place -> place - 1)
        .flatMap(place -> byScope.getOrDefault(scopes.get(place), List.of()).stream());
  }

  static boolean namesItsDays(CalendarPeriod period) {
    return length(period) < MOST_NAMED_DAYS;
  }

  /** How many days it has after its first. */
  private static long length(CalendarPeriod period) {
    return period.getLastDay().toEpochDay() - period.getFirstDay().toEpochDay();
  }
}
