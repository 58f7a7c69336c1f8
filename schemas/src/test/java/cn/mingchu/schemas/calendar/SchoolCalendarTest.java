package cn.mingchu.schemas.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.PeriodKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchoolCalendarTest {

  private static final List<String> SCOPES = List.of("51", "5117", "511702", "2151000001");
  private static final LocalDate BEGIN = LocalDate.parse("2026-09-01");

  private static final SchoolCalendar AUTUMN =
      new SchoolCalendar(
          List.of(
              period("term", "51", "2026-09-01", "2027-01-22", PeriodKind.SCHOOL_DAYS),
              period("winter", "51", "2027-01-23", "2027-02-28", PeriodKind.REST_DAYS),
              period("national-day", "51", "2026-10-01", "2026-10-07", PeriodKind.REST_DAYS),
              period("moved", "51", "2026-10-10", "2026-10-10", PeriodKind.SCHOOL_DAYS),
              period("sports-day", "5117", "2026-11-05", "2026-11-06", PeriodKind.REST_DAYS),
              period("exam", "511702", "2026-11-06", "2026-11-07", PeriodKind.SCHOOL_DAYS),
              period("flood", "2151000001", "2026-11-06", "2026-11-06", PeriodKind.REST_DAYS),
              period("elsewhere", "511703", "2026-11-09", "2026-11-09", PeriodKind.REST_DAYS),
              period("other", "51", "2026-11-10", "2026-11-10", PeriodKind.OTHER_DAYS),
              period("inverted", "51", "2026-11-12", "2026-11-11", PeriodKind.REST_DAYS)));

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @ParameterizedTest(name = "{0}, {2}: {1}")
  @CsvSource({
    "2026-08-30, SCHOOL_DAY, a Sunday of which nobody says anything",
    "2026-09-01, SCHOOL_DAY, the first day of the term",
    "2026-09-04, SCHOOL_DAY, a Friday of the term",
    "2026-09-05, REST_DAY, a Saturday of the term",
    "2026-09-06, REST_DAY, a Sunday of the term",
    "2026-09-07, SCHOOL_DAY, the Monday after",
    "2026-09-30, SCHOOL_DAY, the day before a holiday",
    "2026-10-01, REST_DAY, the first day of a holiday",
    "2026-10-07, REST_DAY, its last day",
    "2026-10-08, SCHOOL_DAY, the day after",
    "2026-10-10, SCHOOL_DAY, a Saturday that was moved",
    "2026-10-11, REST_DAY, the Sunday after",
    "2026-11-05, REST_DAY, the city is nearer than the province",
    "2026-11-06, REST_DAY, the school is nearer than the county",
    "2026-11-07, SCHOOL_DAY, the county is nearer than the province",
    "2026-11-09, SCHOOL_DAY, another county's holiday",
    "2026-11-10, SCHOOL_DAY, a kind that a later release may know",
    "2026-11-11, SCHOOL_DAY, a period that ends before it begins",
    "2027-01-22, SCHOOL_DAY, the last day of the term",
    "2027-01-23, REST_DAY, the first day of the winter holiday",
    "2027-02-28, REST_DAY, its last day",
    "2027-03-06, SCHOOL_DAY, a Saturday after all that is said"
  })
  void knowsWhatADayIs(LocalDate day, DayKind kind, String why) {
    assertThat(AUTUMN.kindOf(SCOPES, day)).as(why).isEqualTo(kind);
    assertThat(AUTUMN.daysOf(SCOPES).include(day.toEpochDay()))
        .as(why)
        .isEqualTo(kind == DayKind.SCHOOL_DAY);
  }

  /** From a Monday on: ten days are named one by one, eleven are a term. */
  @ParameterizedTest(name = "{0} days, Saturday: {1}")
  @CsvSource({"6, SCHOOL_DAY", "10, SCHOOL_DAY", "11, REST_DAY"})
  void takesWhatIsLongerThanTenDaysForATerm(int days, DayKind saturday) {
    LocalDate monday = LocalDate.parse("2026-09-07");
    SchoolCalendar calendar =
        new SchoolCalendar(
            List.of(
                period("days", "51", monday, monday.plusDays(days - 1L), PeriodKind.SCHOOL_DAYS)));

    assertThat(calendar.kindOf(SCOPES, LocalDate.parse("2026-09-12"))).isEqualTo(saturday);
  }

  /** Else each county had to say again which days are public holidays. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-09-30, SCHOOL_DAY",
    "2026-10-01, REST_DAY",
    "2026-10-07, REST_DAY",
    "2026-10-10, SCHOOL_DAY",
    "2027-01-25, SCHOOL_DAY"
  })
  void aTermOfACountyHasTheHolidaysOfTheProvinceAndNotItsVacations(LocalDate day, DayKind kind) {
    SchoolCalendar calendar =
        new SchoolCalendar(
            List.of(
                period("term", "511702", "2026-09-01", "2027-01-29", PeriodKind.SCHOOL_DAYS),
                period("winter", "51", "2027-01-23", "2027-02-28", PeriodKind.REST_DAYS),
                period("national-day", "51", "2026-10-01", "2026-10-07", PeriodKind.REST_DAYS),
                period("moved", "51", "2026-10-10", "2026-10-10", PeriodKind.SCHOOL_DAYS)));

    assertThat(calendar.kindOf(SCOPES, day)).isEqualTo(kind);
  }

  @Test
  void ofTwoThatAreAlikeTheFirstIdDecides() {
    List<CalendarPeriod> both =
        List.of(
            period("b", "51", "2026-11-09", "2026-11-09", PeriodKind.REST_DAYS),
            period("a", "51", "2026-11-09", "2026-11-09", PeriodKind.SCHOOL_DAYS));
    List<CalendarPeriod> theOtherWayRound = new ArrayList<>(both);
    Collections.reverse(theOtherWayRound);
    LocalDate day = LocalDate.parse("2026-11-09");

    assertThat(new SchoolCalendar(both).kindOf(SCOPES, day)).isEqualTo(DayKind.SCHOOL_DAY);
    assertThat(new SchoolCalendar(theOtherWayRound).kindOf(SCOPES, day))
        .isEqualTo(DayKind.SCHOOL_DAY);
  }

  @Test
  void whereNobodySpeaksEveryDayIsASchoolDay() {
    assertThat(SchoolCalendar.EMPTY.isEmpty()).isTrue();
    assertThat(AUTUMN.isEmpty()).isFalse();
    assertThat(SchoolCalendar.EMPTY.daysOf(SCOPES).fingerprint()).isZero();
    assertThat(AUTUMN.daysOf(List.of("50", "5001")).fingerprint()).isZero();
    assertThat(AUTUMN.speaksOf("511703")).isTrue();
    assertThat(AUTUMN.speaksOf("511704")).isFalse();
  }

  @Test
  void refusesAPeriodThatComesTwice() {
    CalendarPeriod period =
        period("term", "51", "2026-09-01", "2027-01-22", PeriodKind.SCHOOL_DAYS);

    assertThatThrownBy(() -> new SchoolCalendar(List.of(period, period)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("calendarId 'term' comes twice");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void saysWhatASlowSearchFindsInWhateverOrderPeriodsCome(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    List<CalendarPeriod> periods = drawn(random);
    SchoolCalendar calendar = new SchoolCalendar(periods);
    List<CalendarPeriod> otherwise = new ArrayList<>(periods);
    Collections.shuffle(otherwise, random);
    SchoolDays days = new SchoolCalendar(otherwise).daysOf(SCOPES);

    long counted = days.before(BEGIN.minusDays(400).toEpochDay());
    for (LocalDate day = BEGIN.minusDays(400); day.isBefore(BEGIN.plusDays(800)); ) {
      DayKind wanted = slowly(periods, day);
      boolean isSchoolDay = wanted == DayKind.SCHOOL_DAY;
      assertThat(calendar.kindOf(SCOPES, day)).as("%s", day).isEqualTo(wanted);
      assertThat(days.include(day.toEpochDay())).as("%s", day).isEqualTo(isSchoolDay);
      assertThat(days.before(day.toEpochDay())).as("before %s", day).isEqualTo(counted);
      if (isSchoolDay) {
        assertThat(days.number(counted)).as("number of %s", day).isEqualTo(day.toEpochDay());
        counted++;
      }
      day = day.plusDays(1);
    }
    assertThat(days.fingerprint()).isEqualTo(calendar.daysOf(SCOPES).fingerprint());
  }

  @Test
  void hasAnotherFingerprintWhereADayIsAnother() {
    SchoolCalendar holiday =
        new SchoolCalendar(
            List.of(period("a", "51", "2026-11-09", "2026-11-09", PeriodKind.REST_DAYS)));
    SchoolCalendar sameInOtherWords =
        new SchoolCalendar(
            List.of(
                period("b", "5117", "2026-11-09", "2026-11-09", PeriodKind.REST_DAYS),
                period("c", "51", "2026-11-10", "2026-11-10", PeriodKind.SCHOOL_DAYS)));
    SchoolCalendar longer =
        new SchoolCalendar(
            List.of(period("a", "51", "2026-11-09", "2026-11-10", PeriodKind.REST_DAYS)));

    assertThat(sameInOtherWords.daysOf(SCOPES).fingerprint())
        .isEqualTo(holiday.daysOf(SCOPES).fingerprint());
    assertThat(longer.daysOf(SCOPES).fingerprint())
        .isNotEqualTo(holiday.daysOf(SCOPES).fingerprint());
  }

  /** By the words of the decision, without haste: whoever is beaten by nobody decides. */
  private static DayKind slowly(List<CalendarPeriod> periods, LocalDate day) {
    CalendarPeriod deciding = null;
    for (CalendarPeriod one : periods) {
      boolean speaks =
          one.getKind() != PeriodKind.OTHER_DAYS
              && SCOPES.contains(one.getScope())
              && one.getFirstDay().datesUntil(one.getLastDay().plusDays(1)).anyMatch(day::equals);
      if (speaks && (deciding == null || beats(one, deciding))) {
        deciding = one;
      }
    }
    if (deciding == null) {
      return DayKind.SCHOOL_DAY;
    }
    boolean isTerm = deciding.getLastDay().isAfter(deciding.getFirstDay().plusDays(9));
    boolean isWeekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean rests = deciding.getKind() == PeriodKind.REST_DAYS || (isTerm && isWeekend);
    return rests ? DayKind.REST_DAY : DayKind.SCHOOL_DAY;
  }

  private static boolean beats(CalendarPeriod one, CalendarPeriod other) {
    boolean oneIsLong = one.getLastDay().isAfter(one.getFirstDay().plusDays(9));
    boolean otherIsLong = other.getLastDay().isAfter(other.getFirstDay().plusDays(9));
    if (oneIsLong != otherIsLong) {
      return otherIsLong;
    }
    if (!one.getScope().equals(other.getScope())) {
      return one.getScope().length() > other.getScope().length();
    }
    long oneDays = one.getFirstDay().datesUntil(one.getLastDay()).count();
    long otherDays = other.getFirstDay().datesUntil(other.getLastDay()).count();
    return oneDays < otherDays
        || (oneDays == otherDays && one.getCalendarId().compareTo(other.getCalendarId()) < 0);
  }

  private static List<CalendarPeriod> drawn(Random random) {
    List<CalendarPeriod> periods = new ArrayList<>();
    List<String> scopes = List.of("51", "5117", "511702", "2151000001", "5118", "2151000002");
    List<PeriodKind> kinds =
        List.of(
            PeriodKind.SCHOOL_DAYS,
            PeriodKind.REST_DAYS,
            PeriodKind.SCHOOL_DAYS,
            PeriodKind.REST_DAYS,
            PeriodKind.OTHER_DAYS);
    for (int left = random.nextInt(12); left > 0; left--) {
      LocalDate first = BEGIN.plusDays(random.nextInt(300));
      int longest = List.of(1, 3, 13, 150).get(random.nextInt(4));
      periods.add(
          period(
              "period-" + left,
              scopes.get(random.nextInt(scopes.size())),
              first,
              first.plusDays(random.nextInt(longest)),
              kinds.get(random.nextInt(5))));
    }
    return periods;
  }

  private static CalendarPeriod period(
      String id, String scope, String firstDay, String lastDay, PeriodKind kind) {
    return period(id, scope, LocalDate.parse(firstDay), LocalDate.parse(lastDay), kind);
  }

  private static CalendarPeriod period(
      String id, String scope, LocalDate firstDay, LocalDate lastDay, PeriodKind kind) {
    Instant written = Instant.parse("2026-08-01T04:00:00Z");
    return CalendarPeriod.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(3, 4))
                .setEventTime(written)
                .setRecordedTime(written)
                .setIngestTime(written)
                .setSource("key-1")
                .build())
        .setCalendarId(id)
        .setScope(scope)
        .setFirstDay(firstDay)
        .setLastDay(lastDay)
        .setKind(kind)
        .setName("学期")
        .build();
  }
}
