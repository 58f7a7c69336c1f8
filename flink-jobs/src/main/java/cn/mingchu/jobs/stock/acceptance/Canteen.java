package cn.mingchu.jobs.stock.acceptance;

import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.stock.rules.StockRules;
import org.jspecify.annotations.Nullable;

/**
 * Where goods change hands, and what binds those who do it.
 *
 * @param regionCode the school's county; null while no paper names it
 */
public record Canteen(String schoolId, @Nullable String regionCode, StockRules rules) {

  BookSubject subject() {
    return BookSubject.school(schoolId, regionCode);
  }
}
