package cn.mingchu.jobs.alert.course;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.alert.AlertTerms;
import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.PeriodKind;
import cn.mingchu.schemas.event.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final Office TERM_TIME =
      new Office(
          AlertTerms.load(),
          new SchoolCalendar(
                  List.of(
                      period("term", "2026-02-23", "2026-07-10", PeriodKind.SCHOOL_DAYS),
                      period("may", "2026-05-01", "2026-05-05", PeriodKind.REST_DAYS)))
              .daysOf(List.of("51")));

  @ParameterizedTest
  @CsvSource({
    "YELLOW, 2026-03-04T09:00, PT2H, 2026-03-04T11:00",
    // from Friday night to Monday
    "YELLOW, 2026-03-06T23:00, PT2H, 2026-03-09T01:00",
    // three school days, of which a weekend is none
    "YELLOW, 2026-03-05T09:00, PT72H, 2026-03-10T09:00",
    // found on a Saturday: as if on Monday morning
    "BLUE, 2026-03-07T15:00, PT24H, 2026-03-10T00:00",
    // the first days of May, and the weekend before them are none
    "BLUE, 2026-04-30T12:00, PT24H, 2026-05-06T12:00",
    // others do not wait for Monday
    "ORANGE, 2026-03-06T23:00, PT2H, 2026-03-07T01:00",
    "RED, 2026-03-07T15:00, PT10M, 2026-03-07T15:10"
  })
  void countsSchoolDaysForWhatIsLessGrave(
      Severity severity, LocalDateTime since, Duration after, LocalDateTime due) {
    assertThat(at(TERM_TIME.after(severity, millis(since), after))).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"YELLOW, 2026-03-06T23:00, PT2H, 2026-03-07T01:00"})
  void countsAllDaysWhereNobodySaysOtherwise(
      Severity severity, LocalDateTime since, Duration after, LocalDateTime due) {
    Office office = new Office(AlertTerms.load(), SchoolDays.EVERY_DAY);

    assertThat(at(office.after(severity, millis(since), after))).isEqualTo(due);
  }

  private static LocalDateTime at(long millis) {
    return Instant.ofEpochMilli(millis).atZone(SHANGHAI).toLocalDateTime();
  }

  private static long millis(LocalDateTime time) {
    return time.atZone(SHANGHAI).toInstant().toEpochMilli();
  }

  private static CalendarPeriod period(String id, String first, String last, PeriodKind kind) {
    Instant now = Instant.ofEpochMilli(millis(LocalDateTime.parse("2026-01-01T00:00")));
    return CalendarPeriod.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(1, id.hashCode()))
                .setEventTime(now)
                .setRecordedTime(now)
                .setIngestTime(now)
                .setSource("office")
                .build())
        .setCalendarId(id)
        .setScope("51")
        .setFirstDay(LocalDate.parse(first))
        .setLastDay(LocalDate.parse(last))
        .setKind(kind)
        .setName(id)
        .build();
  }
}
