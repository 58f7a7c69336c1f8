package cn.mingchu.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.settings.NoticeSettings.Digest;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestHourTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T08:59:59.999Z,2026-01-05T09:00:00Z",
    "2026-01-05T09:00:00Z,2026-01-06T09:00:00Z",
    "2026-01-05T09:00:00.001Z,2026-01-06T09:00:00Z",
    "2026-01-05T15:59:59Z,2026-01-06T09:00:00Z",
    "2026-01-05T16:00:00Z,2026-01-06T09:00:00Z",
    "2026-02-28T10:00:00Z,2026-03-01T09:00:00Z"
  })
  void endsAPeriodAtItsHourInChinaAlwaysAfterTheMoment(Instant moment, Instant end) {
    DigestHour hour = new DigestHour(new Digest("17:00", Severity.ORANGE));

    assertThat(hour.endOf(moment)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "ORANGE,BLUE,BLUE,true",
    "ORANGE,YELLOW,YELLOW,true",
    "ORANGE,ORANGE,ORANGE,false",
    "ORANGE,RED,RED,false",
    "ORANGE,YELLOW,RED,false",
    "YELLOW,BLUE,BLUE,true",
    "YELLOW,YELLOW,YELLOW,false",
    "YELLOW,RED,RED,false"
  })
  void keepsWaitingOnlyWhatNeverWasGrave(
      Severity below, Severity severity, Severity gravest, boolean waits) {
    AlertNews news =
        new AlertNews(News.CLOSED, Instant.EPOCH, severity, gravest, OfficeLevel.SCHOOL);

    assertThat(new DigestHour(new Digest("17:00", below)).waits(news)).isEqualTo(waits);
  }
}
