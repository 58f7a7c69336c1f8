package cn.mingchu.portal.roster;

import cn.mingchu.portal.projection.TopicFollower;
import cn.mingchu.schemas.calendar.DayKind;
import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.PeriodKind;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The days on which offices work, by the calendar of schools: Monday to Friday, but for the public
 * holidays and the moved days that it names. Its terms and vacations are not the offices'.
 *
 * <p>Until it has heard all, just after a start, it may take a holiday for a workday. Is told on
 * one thread and asked on any.
 */
final class OfficeCalendar implements TopicFollower<CalendarPeriod>, Workdays {

  /** As in the calendar of schools: what is longer is a term or a vacation. */
  private static final int MOST_NAMED_DAYS = 10;

  /** Above every region: what holds where none of them names a day. */
  private static final String EVERYWHERE = "everywhere";

  /** Monday to Friday for ever, as a calendar says it: a term that never ends. */
  private static final CalendarPeriod ORDINARY =
      CalendarPeriod.newBuilder()
          .setHeader(
              EventHeader.newBuilder()
                  .setEventId(new UUID(0, 0))
                  .setEventTime(Instant.EPOCH)
                  .setRecordedTime(Instant.EPOCH)
                  .setIngestTime(Instant.EPOCH)
                  .setSource(EVERYWHERE)
                  .build())
          .setCalendarId(EVERYWHERE)
          .setScope(EVERYWHERE)
          .setFirstDay(LocalDate.EPOCH)
          .setLastDay(LocalDate.of(9999, 12, 31))
          .setKind(PeriodKind.SCHOOL_DAYS)
          .setName(EVERYWHERE)
          .build();

  private final RegionTree regions;
  private final Map<String, CalendarPeriod> named = new HashMap<>();
  private volatile SchoolCalendar calendar = new SchoolCalendar(List.of(ORDINARY));

  /** Knows weekends alone as yet. */
  OfficeCalendar(RegionTree regions) {
    this.regions = regions;
  }

  @Override
  public Topic<CalendarPeriod> topic() {
    return Topics.CALENDAR;
  }

  @Override
  public String name() {
    return "calendar";
  }

  @Override
  public void hear(CalendarPeriod period) {
    long days = ChronoUnit.DAYS.between(period.getFirstDay(), period.getLastDay()) + 1;
    if (period.getKind() != PeriodKind.OTHER_DAYS && days <= MOST_NAMED_DAYS) {
      named.put(period.getCalendarId(), period);
    } else {
      named.remove(period.getCalendarId()); // it may have named days before
    }
    draw();
  }

  @Override
  public void forget() {
    named.clear();
    draw();
  }

  private void draw() {
    Map<String, CalendarPeriod> all = new HashMap<>(named);
    all.put(EVERYWHERE, ORDINARY);
    calendar = new SchoolCalendar(all.values());
  }

  @Override
  public boolean include(String region, LocalDate day) {
    List<String> scopes =
        Stream.concat(Stream.of(EVERYWHERE), regions.path(region).stream().map(Region::code))
            .toList();
    return calendar.kindOf(scopes, day) == DayKind.SCHOOL_DAY;
  }
}
