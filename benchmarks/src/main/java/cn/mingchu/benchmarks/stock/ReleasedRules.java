package cn.mingchu.benchmarks.stock;

import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules as they were released, or as a province has set them, the same at all times. */
final class ReleasedRules implements StockRules {

  private final RuleBook book;
  private final Map<String, EffectiveRule> known = new HashMap<>();

  /** As they were released. */
  ReleasedRules() {
    this(List.of());
  }

  /** With what the province has set besides. */
  ReleasedRules(List<RuleSetting> settings) {
    this.book = new RuleBook(RuleCatalogue.load(), settings);
  }

  @Override
  public EffectiveRule at(String ruleId, long time) {
    return known.computeIfAbsent(
        ruleId, id -> book.effective(id, List.of("51"), Instant.ofEpochMilli(time)).orElseThrow());
  }
}
