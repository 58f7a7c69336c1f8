package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.rule.Scopes;
import cn.mingchu.jobs.stock.book.StockRules;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands out the rules that bind a canteen's store, by what regions and schools have set. */
final class StoreRules {

  private final RuleBook book;
  private final Set<String> scopesWithSettings;
  private final Map<List<String>, StockRules> known = new HashMap<>();

  /**
   * Rules of one rule book.
   *
   * @param scopesWithSettings province, city, county and school codes that settings were made for
   */
  StoreRules(RuleBook book, Set<String> scopesWithSettings) {
    this.book = book;
    this.scopesWithSettings = Set.copyOf(scopesWithSettings);
  }

  /** Those of a school; schools that nobody has set anything for share theirs. */
  StockRules of(@Nullable String regionCode, String schoolId) {
    List<String> scopes =
        Scopes.of(regionCode, schoolId).stream().filter(scopesWithSettings::contains).toList();
    return known.computeIfAbsent(scopes, Remembered::new);
  }

  /** Rules change a few times a year, and are asked for with each paper. */
  private final class Remembered implements StockRules {

    private final List<String> scopes;
    private final Map<String, Map<Instant, EffectiveRule>> inForce = new HashMap<>();

    Remembered(List<String> scopes) {
      this.scopes = scopes;
    }

    @Override
    public @Nullable EffectiveRule at(String ruleId, long time) {
      Instant era = book.changes().floor(Instant.ofEpochMilli(time));
      if (era == null) {
        return null; // before the first rule
      }
      return inForce
          .computeIfAbsent(ruleId, id -> new HashMap<>())
          .computeIfAbsent(era, begin -> book.effective(ruleId, scopes, begin).orElse(null));
    }
  }
}
