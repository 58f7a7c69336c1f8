package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A day in a pantry, and how what is found on it is told.
 *
 * @param number in days since 1970
 */
record PantryDay(long number, PantryBook book, StockRules rules) {

  /** The day that a moment is on, UTC milliseconds. */
  static long of(long time) {
    return BusinessDay.of(time).date().toEpochDay();
  }

  long begin() {
    return day().begin();
  }

  long end() {
    return day().end();
  }

  void tell(String lotId, Passing passing, @Nullable Long end, Consumer<BookFinding> say) {
    EffectiveRule rule = rules.at(StockRules.OUT_OF_TURN, passing.first().time());
    if (rule != null) {
      say.accept(
          BookFinding.of(
              rule, rule.severity(), book.lot(lotId), passing.episode(end), passing.evidence()));
    }
  }

  void tell(Shortage shortage, @Nullable Long end, Consumer<BookFinding> say) {
    EffectiveRule rule = rules.at(StockRules.RUNS_SHORT, shortage.startTime());
    if (rule != null) {
      say.accept(
          BookFinding.of(
                  rule, rule.severity(), book.school(), shortage.episode(end), shortage.shownBy())
              .about("food " + book.food));
    }
  }

  private BusinessDay day() {
    return new BusinessDay(LocalDate.ofEpochDay(number));
  }
}
