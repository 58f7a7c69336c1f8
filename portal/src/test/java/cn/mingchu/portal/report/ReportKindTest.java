package cn.mingchu.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.settings.ReportSettings;
import cn.mingchu.schemas.event.SupervisionPeriod;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportKindTest {

  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource({
    "WEEKLY_BULLETIN, 2026-01-05, 2026, 2, 2025-12-29",
    "WEEKLY_BULLETIN, 2025-12-29, 2026, 1, 2025-12-22",
    "WEEKLY_BULLETIN, 2026-12-28, 2026, 53, 2026-12-21",
    "TEN_DAY_DISPATCH, 2026-01-01, 2026, 1, 2025-12-21",
    "TEN_DAY_DISPATCH, 2026-03-11, 2026, 8, 2026-03-01",
    "TEN_DAY_DISPATCH, 2026-12-21, 2026, 36, 2026-12-11",
    "TEN_DAY_DISPATCH, 2026-03-01, 2026, 7, 2026-02-21",
    "MONTHLY_SUPERVISION, 2026-01-01, 2026, 1, 2025-12-01",
    "MONTHLY_SUPERVISION, 2026-12-01, 2026, 12, 2026-11-01"
  })
  void numbersItsReportsAndKnowsThePeriodBefore(
      ReportKind kind, LocalDate firstDay, int year, int number, LocalDate before) {
    assertThat(kind.issue(firstDay)).isEqualTo(new ReportKind.Issue(year, number));
    assertThat(kind.firstDayBefore(firstDay)).isEqualTo(before);
  }

  @Test
  void isOfThreeKindsOfPeriods() {
    assertThat(ReportKind.of(SupervisionPeriod.TEN_DAYS)).contains(ReportKind.TEN_DAY_DISPATCH);
    assertThat(ReportKind.of(SupervisionPeriod.DAY)).isEmpty();
    assertThat(ReportKind.of(SupervisionPeriod.LIVE)).isEmpty();
  }

  @Test
  void isDueAtItsHourInShanghaiOnTheDayAfter() {
    ReportHours hours = new ReportHours(ReportSettings.DEFAULTS);

    assertThat(hours.dueAt(ReportKind.WEEKLY_BULLETIN, LocalDate.of(2026, 1, 11)))
        .isEqualTo(Instant.parse("2026-01-12T00:00:00Z"));
    assertThat(hours.since(Instant.parse("2026-02-19T17:00:00Z")))
        .isEqualTo(LocalDate.of(2026, 1, 6));
  }

  @Test
  void isNamedInAddresses() {
    ReportId id = new ReportId(ReportKind.TEN_DAY_DISPATCH, LocalDate.of(2026, 1, 11), 2);

    assertThat(id).hasToString("TEN_DAYS-2026-01-11-2");
    assertThat(ReportId.parse("TEN_DAYS-2026-01-11-2")).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "WEEK",
        "DAY-2026-01-05-1",
        "WEEK-2026-02-30-1",
        "WEEK-2026-01-05-0",
        "WEEK-2026-01-05-1 ",
        "WEEK-2026-01-05-9999999",
        "week-2026-01-05-1"
      })
  void refusesAddressesThatNameNone(String text) {
    assertThat(ReportId.parse(text)).isEmpty();
  }
}
