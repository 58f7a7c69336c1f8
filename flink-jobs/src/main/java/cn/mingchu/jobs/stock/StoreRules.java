package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.rule.ScopedRules;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.rule.RuleBook;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands out the rules that bind a canteen's store, by what regions and schools have set. */
final class StoreRules {

  private final ScopedRules rules;

  /**
   * Rules of one rule book.
   *
   * @param scopesWithSettings province, city, county and school codes that settings were made for
   */
  StoreRules(RuleBook book, Set<String> scopesWithSettings) {
    this.rules = new ScopedRules(book, scopesWithSettings);
  }

  /** Those of a school; schools that nobody has set anything for share theirs. */
  StockRules of(@Nullable String regionCode, String schoolId) {
    return rules.of(regionCode, schoolId)::at;
  }
}
