package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.day.BusinessDay;
import java.time.YearMonth;

/** A month in Shanghai. */
record BusinessMonth(YearMonth month) implements Comparable<BusinessMonth> {

  /** The month that a moment is in, UTC milliseconds. */
  static BusinessMonth of(long time) {
    return new BusinessMonth(YearMonth.from(BusinessDay.of(time).date()));
  }

  /** Its first moment, UTC milliseconds. */
  long begin() {
    return new BusinessDay(month.atDay(1)).begin();
  }

  /** The first moment after it, UTC milliseconds. */
  long end() {
    return new BusinessDay(month.atEndOfMonth()).end();
  }

  @Override
  public int compareTo(BusinessMonth other) {
    return month.compareTo(other.month);
  }

  @Override
  public String toString() {
    return month.toString();
  }
}
