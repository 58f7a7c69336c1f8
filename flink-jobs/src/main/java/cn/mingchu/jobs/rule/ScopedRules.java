package cn.mingchu.jobs.rule;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands out the rules that bind a school, by what regions and schools have set. */
public final class ScopedRules {

  private final RuleBook book;
  private final Set<String> scopesWithSettings;
  private final Map<List<String>, RulesOverTime> known = new HashMap<>();

  /**
   * Rules of one rule book.
   *
   * @param scopesWithSettings province, city, county and school codes that settings were made for
   */
  public ScopedRules(RuleBook book, Set<String> scopesWithSettings) {
    this.book = book;
    this.scopesWithSettings = Set.copyOf(scopesWithSettings);
  }

  /**
   * Those of a school, or of a county; schools that nobody has set anything for share theirs.
   *
   * @param regionCode the county; null where nobody knows
   * @param schoolId null for the county as a whole
   */
  public RulesOverTime of(@Nullable String regionCode, @Nullable String schoolId) {
    List<String> scopes =
        Scopes.of(regionCode, schoolId).stream().filter(scopesWithSettings::contains).toList();
    return known.computeIfAbsent(scopes, Remembered::new);
  }

  /** Rules change a few times a year, and are asked for with each record. */
  private final class Remembered implements RulesOverTime {

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
