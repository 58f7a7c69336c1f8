package cn.mingchu.portal.report;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.settings.ReportSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When the report of a period is made by itself. */
record ReportHours(ReportSettings settings) {

  /** The hour on the day after its last, in Shanghai. */
  Instant dueAt(ReportKind kind, LocalDate lastDay) {
    String hour =
        switch (kind) {
          case WEEKLY_BULLETIN -> settings.weeklyAt();
          case TEN_DAY_DISPATCH -> settings.tenDaysAt();
          case MONTHLY_SUPERVISION -> settings.monthlyAt();
        };
    return lastDay.plusDays(1).atTime(LocalTime.parse(hour)).atZone(Words.ZONE).toInstant();
  }

  /** The first of the last days of periods whose reports are still made. */
  LocalDate since(Instant now) {
    return LocalDate.ofInstant(now.minus(settings.lookBack()), Words.ZONE);
  }
}
