package cn.mingchu.portal.settings;

import cn.mingchu.schemas.event.Severity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who of an office hears of alerts, and when.
 *
 * @param name part of the key of each notice: under another name, it is another office
 * @param region code of the part of the province whose alerts the office hears of
 * @param leastSeverity of the alerts that it hears of; those of its channels do not count
 * @param shifts at every hour of every week one at least must be on duty
 * @param away who of them is not there for some days
 * @param fallback names of the channels that hear where all who would be on duty are away; one at
 *     least, and none that is ever away
 */
public record RosterSettings(
    @DefaultValue("") String name,
    @DefaultValue("") String region,
    @DefaultValue("ORANGE") Severity leastSeverity,
    @DefaultValue List<Shift> shifts,
    @DefaultValue List<Away> away,
    @DefaultValue List<String> fallback) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  public RosterSettings {
    shifts = List.copyOf(shifts);
    away = List.copyOf(away);
    fallback = List.copyOf(fallback);
    require(NAME.matcher(name).matches(), "name", name, "must match " + NAME);
    require(!region.isBlank(), name + ".region", region, "must be the code of a region");
    require(!shifts.isEmpty(), name + ".shifts", "nothing", "must be one at least");
    require(
        !fallback.isEmpty(),
        name + ".fallback",
        "nothing",
        "must name one channel at least, for when all are away");
    Set<String> onDuty = new HashSet<>();
    shifts.forEach(shift -> onDuty.addAll(shift.channels()));
    for (Away one : away) {
      require(
          onDuty.contains(one.channel()) && !fallback.contains(one.channel()),
          name + ".away",
          one.channel(),
          "must name a channel of a shift, and none of fallback");
    }
  }

  /** Which days a shift begins on. */
  public enum Days {
    /** Monday to Friday, and what the calendar has moved to a weekend, but no public holiday. */
    WORKDAYS,
    /** All others. */
    REST_DAYS,
    EVERY_DAY
  }

  /**
   * Hours at which some are on duty. One that begins on a day belongs to it, to its end on the
   * next.
   *
   * @param channels their names, one at least: all of them hear
   * @param weekdays on which of them it begins; all where nothing is said
   * @param from hour and minute in China, such as {@code 18:00}
   * @param to the next time that it is so late; a whole day after {@code from} if they are the same
   */
  public record Shift(
      @DefaultValue List<String> channels,
      @DefaultValue("EVERY_DAY") Days days,
      @DefaultValue List<DayOfWeek> weekdays,
      @DefaultValue("") String from,
      @DefaultValue("") String to) {

    public Shift {
      channels = List.copyOf(channels);
      weekdays =
          weekdays.isEmpty() ? List.copyOf(EnumSet.allOf(DayOfWeek.class)) : List.copyOf(weekdays);
      require(!channels.isEmpty(), "shifts.channels", "nothing", "must name one at least");
      requireTime("shifts.from", from);
      requireTime("shifts.to", to);
    }

    public LocalTime begin() {
      return LocalTime.parse(from);
    }

    public LocalTime end() {
      return LocalTime.parse(to);
    }
  }

  /**
   * Somebody is not there.
   *
   * @param from the first day, such as {@code 2026-10-01}
   * @param to the last day, not before it
   */
  public record Away(
      @DefaultValue("") String channel,
      @DefaultValue("") String from,
      @DefaultValue("") String to) {

    public Away {
      LocalDate first = day("away.from", from);
      LocalDate last = day("away.to", to);
      require(!last.isBefore(first), "away.to", to, "must not be before " + from);
    }

    /** Whether a day in China is one of them. */
    public boolean includes(LocalDate day) {
      return !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(to));
    }

    private static LocalDate day(String name, String day) {
      try {
        return LocalDate.parse(day);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            "mingchu.portal.notices.rosters.%s must be like \"2026-10-01\", in quotes, was %s"
                .formatted(name, day),
            e);
      }
    }
  }

  /** The names of all channels that may hear, each once. */
  public List<String> channels() {
    return Stream.concat(
            shifts.stream().flatMap(shift -> shift.channels().stream()), fallback.stream())
        .distinct()
        .toList();
  }

  private static void requireTime(String name, String time) {
    require(TIME.matcher(time).matches(), name, time, "must be like \"18:00\", in quotes");
  }

  private static void require(boolean so, String name, Object value, String otherwise) {
    PortalSettings.require(so, "notices.rosters." + name, value, otherwise);
  }
}
