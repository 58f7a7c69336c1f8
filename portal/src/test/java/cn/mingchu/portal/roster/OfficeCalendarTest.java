package cn.mingchu.portal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.PeriodKind;
import cn.mingchu.schemas.region.RegionTree;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfficeCalendarTest {

  private static final String COUNTY = "511702";
  private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 10);

  private final OfficeCalendar calendar = new OfficeCalendar(RegionTree.sichuan());

  @Test
  void takesMondayToFridayForWorkdaysWhereNobodyNamesADay() {
    for (int day = 0; day < 7; day++) {
      LocalDate one = LocalDate.of(2026, 3, 2).plusDays(day);
      assertThat(calendar.include(COUNTY, one)).as(one.toString()).isEqualTo(day < 5);
    }
  }

  @Test
  void knowsHolidaysAndMovedDaysOfTheProvince() {
    calendar.hear(period("national", "51", THURSDAY, THURSDAY.plusDays(6), PeriodKind.REST_DAYS));
    calendar.hear(period("moved", "51", SATURDAY, SATURDAY, PeriodKind.SCHOOL_DAYS));

    assertThat(calendar.include(COUNTY, THURSDAY)).isFalse();
    assertThat(calendar.include(COUNTY, SATURDAY)).isTrue();
    assertThat(calendar.include(COUNTY, SATURDAY.plusDays(1))).isFalse();
  }

  @Test
  void leavesTermsAndVacationsToTheSchools() {
    calendar.hear(
        period(
            "summer",
            "51",
            LocalDate.of(2026, 7, 10),
            LocalDate.of(2026, 8, 31),
            PeriodKind.REST_DAYS));

    assertThat(calendar.include(COUNTY, LocalDate.of(2026, 7, 15))).isTrue();
  }

  @Test
  void isForItsRegionAlone() {
    calendar.hear(period("flood", "511703", THURSDAY, THURSDAY, PeriodKind.REST_DAYS));

    assertThat(calendar.include(COUNTY, THURSDAY)).isTrue();
    assertThat(calendar.include("511703", THURSDAY)).isFalse();
  }

  @Test
  void takesTheNewestWordOfAPeriodAndForgetsWhenItIsTold() {
    calendar.hear(period("day", "51", THURSDAY, THURSDAY, PeriodKind.REST_DAYS));
    calendar.hear(
        period("day", "51", THURSDAY.plusDays(1), THURSDAY.plusDays(1), PeriodKind.REST_DAYS));
    assertThat(calendar.include(COUNTY, THURSDAY)).isTrue();
    assertThat(calendar.include(COUNTY, THURSDAY.plusDays(1))).isFalse();

    calendar.hear(period("day", "51", THURSDAY, THURSDAY.plusDays(30), PeriodKind.REST_DAYS));
    assertThat(calendar.include(COUNTY, THURSDAY.plusDays(1))).as("a vacation now").isTrue();

    calendar.hear(period("day", "51", THURSDAY, THURSDAY, PeriodKind.REST_DAYS));
    calendar.forget();
    assertThat(calendar.include(COUNTY, THURSDAY)).isTrue();
  }

  private static CalendarPeriod period(
      String id, String scope, LocalDate first, LocalDate last, PeriodKind kind) {
    return CalendarPeriod.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(1, 1))
                .setEventTime(Instant.EPOCH)
                .setRecordedTime(Instant.EPOCH)
                .setIngestTime(Instant.EPOCH)
                .setSource("test")
                .build())
        .setCalendarId(id)
        .setScope(scope)
        .setFirstDay(first)
        .setLastDay(last)
        .setKind(kind)
        .setName(id)
        .build();
  }
}
