package cn.mingchu.portal.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.settings.RosterSettings;
import cn.mingchu.portal.settings.RosterSettings.Away;
import cn.mingchu.portal.settings.RosterSettings.Days;
import cn.mingchu.portal.settings.RosterSettings.Shift;
import cn.mingchu.schemas.event.Severity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {

  private static final Shift DAY = shift("day", Days.WORKDAYS, "08:30", "18:00");
  private static final Shift FREE_DAY = shift("free-day", Days.REST_DAYS, "08:30", "18:00");
  private static final Shift NIGHT = shift("night", Days.EVERY_DAY, "18:00", "08:30");

  /** A Thursday, and a Saturday that is a workday for it. */
  private static final Set<LocalDate> MOVED =
      Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 10));

  @ParameterizedTest
  @CsvSource({
    "2026-09-30T08:29,night",
    "2026-09-30T08:30,day",
    "2026-09-30T17:59:59,day",
    "2026-09-30T18:00,night",
    "2026-10-01T00:00,night",
    "2026-10-01T12:00,free-day",
    "2026-10-02T12:00,day",
    "2026-10-03T12:00,free-day",
    "2026-10-10T12:00,day",
    "2026-10-11T12:00,free-day"
  })
  void knowsWhoIsOnDutyByDayAndNightOnWorkdaysAndHolidays(String there, String channel) {
    assertThat(onDuty(roster(DAY, FREE_DAY, NIGHT), there)).containsExactly(channel);
  }

  @Test
  void letsAShiftThatBeganOnAHolidayLastIntoTheWorkday() {
    Roster roster =
        roster(
            shift("workdays", Days.WORKDAYS, "18:00", "18:00"),
            shift("holidays", Days.REST_DAYS, "18:00", "18:00"));

    assertThat(onDuty(roster, "2026-10-02T17:59")).as("of the holiday").containsExactly("holidays");
    assertThat(onDuty(roster, "2026-10-02T18:00")).containsExactly("workdays");
  }

  @Test
  void tellsAllWhoseHoursItIs() {
    Roster roster = roster(DAY, FREE_DAY, NIGHT, shift("always", Days.EVERY_DAY, "00:00", "00:00"));

    assertThat(onDuty(roster, "2026-09-30T12:00")).containsExactly("always", "day");
  }

  @Test
  void fallsBackWhereAllAreAwayAndOnlyThen() {
    Roster roster =
        new Roster(
            new RosterSettings(
                "county",
                "511702",
                Severity.RED,
                List.of(DAY, FREE_DAY, NIGHT),
                List.of(new Away("night", "2026-09-30", "2026-10-01")),
                List.of("office", "mayor")),
            RosterTest::isWorkday);

    assertThat(onDuty(roster, "2026-09-29T23:59")).containsExactly("night");
    assertThat(onDuty(roster, "2026-09-30T00:00")).containsExactly("office", "mayor");
    assertThat(onDuty(roster, "2026-09-30T12:00")).containsExactly("day");
    assertThat(onDuty(roster, "2026-10-01T23:59")).containsExactly("office", "mayor");
    assertThat(onDuty(roster, "2026-10-02T00:00")).containsExactly("night");
  }

  @Test
  void refusesAHoleAndNamesTheHour() {
    hasHole("08:30 of a free monday after a working sunday", DAY, NIGHT);
    hasHole("00:00 of a working monday after a working sunday", DAY, FREE_DAY);
    hasHole(
        "18:00 of a working monday after a working sunday",
        DAY,
        FREE_DAY,
        shift("night", Days.EVERY_DAY, "18:01", "08:30"));
    hasHole(
        "18:00 of a working friday after a working thursday",
        DAY,
        FREE_DAY,
        new Shift(
            List.of("night"),
            Days.EVERY_DAY,
            Arrays.stream(DayOfWeek.values()).filter(day -> day != DayOfWeek.FRIDAY).toList(),
            "18:00",
            "08:30"));
    hasHole(
        "08:30 of a working saturday after a working friday",
        NIGHT,
        FREE_DAY,
        new Shift(
            List.of("day"),
            Days.WORKDAYS,
            Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                .toList(),
            "08:30",
            "18:00"));
  }

  private static void hasHole(String where, Shift... shifts) {
    assertThatThrownBy(() -> roster(shifts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "mingchu.portal.notices.rosters.county must have somebody on duty at every hour, and"
                + " has nobody at "
                + where);
  }

  private static List<String> onDuty(Roster roster, String there) {
    return roster.onDuty(LocalDateTime.parse(there).atZone(Words.ZONE).toInstant());
  }

  private static Roster roster(Shift... shifts) {
    return new Roster(
        new RosterSettings(
            "county", "511702", Severity.RED, List.of(shifts), List.of(), List.of("office")),
        RosterTest::isWorkday);
  }

  private static boolean isWorkday(String region, LocalDate day) {
    return MOVED.contains(day) != day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  private static Shift shift(String channel, Days days, String from, String to) {
    return new Shift(List.of(channel), days, List.of(), from, to);
  }
}
