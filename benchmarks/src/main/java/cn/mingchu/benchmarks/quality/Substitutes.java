package cn.mingchu.benchmarks.quality;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which rules tell of the same thing, so that one of them is enough.
 *
 * <p>A spell of a day that a sensor shows as a long one is told by the limit, and not counted again
 * as the harm of that day.
 */
final class Substitutes {

  /** What a substitute tells of may have been over so long before. */
  static final Duration BEFORE = Duration.ofDays(1);

  private final Map<String, Set<String>> byRule = new HashMap<>();

  private Substitutes() {}

  static Substitutes among(List<EffectiveRule> rules) {
    Substitutes substitutes = new Substitutes();
    for (EffectiveRule harm : rules) {
      if (harm.kind() == RuleKind.HARM) {
        Set<String> others = new HashSet<>();
        for (EffectiveRule limit : rules) {
          if (limit.kind() == RuleKind.LIMIT
              && !limit.isEarlyWarning()
              && limit.quantity() == harm.quantity()
              && Objects.equals(limit.comparator(), harm.comparator())) {
            others.add(limit.ruleId());
          }
        }
        substitutes.byRule.put(harm.ruleId(), others);
      }
    }
    return substitutes;
  }

  static Substitutes none() {
    return new Substitutes();
  }

  /** The rules that may tell of what this one has to tell of. */
  Set<String> of(String ruleId) {
    return byRule.getOrDefault(ruleId, Set.of());
  }
}
