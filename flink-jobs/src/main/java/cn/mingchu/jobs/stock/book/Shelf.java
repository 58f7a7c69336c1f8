package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.stock.rules.StockRules;
import org.jspecify.annotations.Nullable;

/**
 * Where a lot lies, and what binds it there.
 *
 * @param schoolId whose store it is
 * @param regionCode the school's county; null while no paper names it
 */
public record Shelf(String schoolId, @Nullable String regionCode, String lotId, StockRules rules) {

  BookSubject subject() {
    return BookSubject.lot(lotId, schoolId, regionCode);
  }
}
