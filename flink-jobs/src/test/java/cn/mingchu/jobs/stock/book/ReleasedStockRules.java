package cn.mingchu.jobs.stock.book;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules as they were released, for tests. */
final class ReleasedStockRules implements StockRules {

  private final RuleBook book = new RuleBook(RuleCatalogue.load(), List.of());

  @Override
  public @Nullable EffectiveRule at(String ruleId, long time) {
    return book.effective(ruleId, List.of("51"), Instant.ofEpochMilli(time)).orElse(null);
  }
}
