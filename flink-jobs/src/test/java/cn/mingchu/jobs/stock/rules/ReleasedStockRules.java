package cn.mingchu.jobs.stock.rules;

import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules as they were released, for tests. */
public final class ReleasedStockRules implements StockRules {

  private static final long HOUR = 3_600_000;

  private final RuleBook book;

  /** Rules begin and end with a day in Shanghai, and so with an hour. */
  private final Map<String, Map<Long, Optional<EffectiveRule>>> known = new HashMap<>();

  /** As they were released. */
  public ReleasedStockRules() {
    this(List.of());
  }

  /** With what the province has set besides. */
  public ReleasedStockRules(List<RuleSetting> settings) {
    this.book = new RuleBook(RuleCatalogue.load(), settings);
  }

  @Override
  public @Nullable EffectiveRule at(String ruleId, long time) {
    return known
        .computeIfAbsent(ruleId, id -> new HashMap<>())
        .computeIfAbsent(
            Math.floorDiv(time, HOUR),
            hour -> book.effective(ruleId, List.of("51"), Instant.ofEpochMilli(hour * HOUR)))
        .orElse(null);
  }
}
