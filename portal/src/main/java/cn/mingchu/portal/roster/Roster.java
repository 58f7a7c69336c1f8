package cn.mingchu.portal.roster;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.settings.RosterSettings;
import cn.mingchu.portal.settings.RosterSettings.Shift;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who of an office is on duty: somebody at every hour, whatever day the calendar makes of it. */
public final class Roster {

  private static final int DAY = 24 * 60;

  private final RosterSettings settings;
  private final Workdays workdays;

  /**
   * With these shifts.
   *
   * @throws IllegalArgumentException if there is an hour at which nobody is on duty; it says which
   */
  public Roster(RosterSettings settings, Workdays workdays) {
    this.settings = settings;
    this.workdays = workdays;
    requireNoHole();
  }

  public String name() {
    return settings.name();
  }

  /** Names of channels, one at least: those on duty, or the fallback where all of them are away. */
  public List<String> onDuty(Instant moment) {
    LocalDateTime there = LocalDateTime.ofInstant(moment, Words.ZONE);
    LocalDate today = there.toLocalDate();
    LocalDate yesterday = today.minusDays(1);
    int minute = minute(there.toLocalTime());
    SortedSet<String> found = new TreeSet<>();
    for (Shift shift : settings.shifts()) {
      boolean isOn =
          covers(shift, kind(today), minute) || covers(shift, kind(yesterday), minute + DAY);
      if (isOn) {
        found.addAll(shift.channels());
      }
    }
    found.removeIf(
        channel ->
            settings.away().stream()
                .anyMatch(away -> away.channel().equals(channel) && away.includes(today)));
    return found.isEmpty() ? settings.fallback() : List.copyOf(found);
  }

  private DayKind kind(LocalDate day) {
    return new DayKind(day.getDayOfWeek(), workdays.include(settings.region(), day));
  }

  /** What a shift asks of the day on which it begins. */
  private record DayKind(DayOfWeek weekday, boolean isWorkday) {

    @Override
    public String toString() {
      return (isWorkday ? "working " : "free ") + weekday.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Whether a shift that begins on a day lasts over a minute.
   *
   * @param minute since that day began, to the end of the next
   */
  private static boolean covers(Shift shift, DayKind day, int minute) {
    boolean begins =
        switch (shift.days()) {
          case WORKDAYS -> day.isWorkday();
          case REST_DAYS -> !day.isWorkday();
          case EVERY_DAY -> true;
        };
    if (!begins || !shift.weekdays().contains(day.weekday())) {
      return false;
    }
    int from = minute(shift.begin());
    int length = Math.floorMod(minute(shift.end()) - from - 1, DAY) + 1; // the same is a whole day
    return minute >= from && minute < from + length;
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  /** Any day may be a holiday, or a workday that was moved there; so may the one before it. */
  private void requireNoHole() {
    List<Integer> changes = changes();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      for (boolean isWorkday : new boolean[] {true, false}) {
        for (boolean wasWorkday : new boolean[] {true, false}) {
          DayKind today = new DayKind(weekday, isWorkday);
          DayKind yesterday = new DayKind(weekday.minus(1), wasWorkday);
          for (int minute : changes) {
            requireCover(today, yesterday, minute);
          }
        }
      }
    }
  }

  private void requireCover(DayKind today, DayKind yesterday, int minute) {
    boolean isCovered =
        settings.shifts().stream()
            .anyMatch(
                shift -> covers(shift, today, minute) || covers(shift, yesterday, minute + DAY));
    if (!isCovered) {
      throw new IllegalArgumentException(
          ("mingchu.portal.notices.rosters.%s must have somebody on duty at every hour,"
                  + " and has nobody at %s of a %s after a %s")
              .formatted(
                  settings.name(), LocalTime.of(minute / 60, minute % 60), today, yesterday));
    }
  }

  /** The minutes of a day at which who is on duty may change. */
  private List<Integer> changes() {
    SortedSet<Integer> changes = new TreeSet<>(List.of(0));
    for (Shift shift : settings.shifts()) {
      changes.add(minute(shift.begin()));
      changes.add(minute(shift.end()));
    }
    return new ArrayList<>(changes);
  }
}
