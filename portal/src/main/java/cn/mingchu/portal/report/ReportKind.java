package cn.mingchu.portal.report;

import cn.mingchu.schemas.event.SupervisionPeriod;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Optional;

/** 周通报、旬调度、月督导: which report is made of which period. */
enum ReportKind {
  WEEKLY_BULLETIN(SupervisionPeriod.WEEK),
  TEN_DAY_DISPATCH(SupervisionPeriod.TEN_DAYS),
  MONTHLY_SUPERVISION(SupervisionPeriod.MONTH);

  private static final int SECOND_TEN_DAYS = 11;
  private static final int THIRD_TEN_DAYS = 21;
  private static final int TEN_DAYS_IN_MONTH = 3;

  private final SupervisionPeriod period;

  ReportKind(SupervisionPeriod period) {
    this.period = period;
  }

  /** Over which it is. */
  public SupervisionPeriod period() {
    return period;
  }

  /** Of a period; empty for those that no report is made of. */
  static Optional<ReportKind> of(SupervisionPeriod period) {
    return Arrays.stream(values()).filter(kind -> kind.period == period).findFirst();
  }

  /**
   * Which it is of its year.
   *
   * @param year of most days of a week, so that none is cut at new year
   * @param number from 1
   */
  record Issue(int year, int number) {}

  /** The issue of the period that begins on a day. */
  public Issue issue(LocalDate firstDay) {
    int tenDays =
        firstDay.getDayOfMonth() >= THIRD_TEN_DAYS
            ? 3
            : firstDay.getDayOfMonth() >= SECOND_TEN_DAYS ? 2 : 1;
    return switch (this) {
      case WEEKLY_BULLETIN ->
          new Issue(
              firstDay.get(IsoFields.WEEK_BASED_YEAR),
              firstDay.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case TEN_DAY_DISPATCH ->
          new Issue(
              firstDay.getYear(), (firstDay.getMonthValue() - 1) * TEN_DAYS_IN_MONTH + tenDays);
      case MONTHLY_SUPERVISION -> new Issue(firstDay.getYear(), firstDay.getMonthValue());
    };
  }

  /** The first day of the period before the one that begins on a day. */
  LocalDate firstDayBefore(LocalDate firstDay) {
    return switch (this) {
      case WEEKLY_BULLETIN -> firstDay.minusWeeks(1);
      case TEN_DAY_DISPATCH ->
          switch (firstDay.getDayOfMonth()) {
            case 1 -> firstDay.minusMonths(1).withDayOfMonth(THIRD_TEN_DAYS);
            case SECOND_TEN_DAYS -> firstDay.withDayOfMonth(1);
            default -> firstDay.withDayOfMonth(SECOND_TEN_DAYS);
          };
      case MONTHLY_SUPERVISION -> firstDay.minusMonths(1);
    };
  }
}
