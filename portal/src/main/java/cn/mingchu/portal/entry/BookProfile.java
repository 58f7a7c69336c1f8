package cn.mingchu.portal.entry;

import cn.mingchu.portal.finding.BookCause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the books of a school were kept over some days.
 *
 * @param days the newest first
 * @param doubts the newest first; what is only late stands with its day
 */
record BookProfile(List<BookDay> days, List<BookDoubt> doubts) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  BookProfile {
    days = List.copyOf(days);
    doubts = List.copyOf(doubts);
  }

  public int onTime() {
    return sum(BookDay::onTime);
  }

  public int backFilled() {
    return sum(BookDay::backFilled);
  }

  public int overdue() {
    return sum(BookDay::overdue);
  }

  public int missing() {
    return sum(BookDay::missing);
  }

  /** Per cent of all, to a tenth; null where there are none. */
  public @Nullable BigDecimal onTimePercent() {
    int all = sum(BookDay::all);
    return all == 0
        ? null
        : BigDecimal.valueOf(onTime())
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
  }

  /** How often something of a matter was found that hangs on a day. */
  long doubts(BookCause.Matter matter, LocalDate day) {
    return doubts.stream()
        .filter(doubt -> doubt.cause().matter() == matter && doubt.cause().day().equals(day))
        .count();
  }

  private int sum(ToIntFunction<BookDay> part) {
    return days.stream().mapToInt(part).sum();
  }
}
