package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.stock.rules.StockRules;
import org.jspecify.annotations.Nullable;

/**
 * A school that pays, and what binds it.
 *
 * @param regionCode its county; null while nobody names it
 * @param isInProgramme whether its meals are paid for by the nutrition programme
 */
public record Purse(
    String schoolId, @Nullable String regionCode, StockRules rules, boolean isInProgramme) {

  BookSubject subject() {
    return BookSubject.school(schoolId, regionCode);
  }
}
