package cn.mingchu.schemas.rule;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.RuleSetting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue together with what regions and schools have set: which numbers bind whom, when.
 *
 * <p>A level may be stricter than those above it, never laxer: whatever a setting says that is
 * laxer, unknown or unreadable has no effect. {@link #problems} tells the one who sends it.
 */
public final class RuleBook {

  private final RuleCatalogue catalogue;
  private final Map<String, Map<String, List<RuleSetting>>> byRuleAndScope = new HashMap<>();
  private final NavigableSet<Instant> changes = new TreeSet<>();

  /** The caller MUST give the newest setting of each settingId, and no other. */
  public RuleBook(RuleCatalogue catalogue, Collection<RuleSetting> settings) {
    this.catalogue = catalogue;
    for (Rule rule : catalogue.all()) {
      changes.add(rule.begins());
      rule.ends().ifPresent(changes::add);
    }
    Set<String> ids = new HashSet<>();
    for (RuleSetting setting : settings) {
      if (!ids.add(setting.getSettingId())) {
        throw new IllegalArgumentException(
            "settingId '" + setting.getSettingId() + "' comes twice");
      }
      byRuleAndScope
          .computeIfAbsent(setting.getRuleId(), rule -> new HashMap<>())
          .computeIfAbsent(setting.getScope(), scope -> new ArrayList<>())
          .add(setting);
      changes.add(setting.getEffectiveFrom());
      Optional.ofNullable(setting.getEffectiveTo()).ifPresent(changes::add);
    }
  }

  public RuleCatalogue catalogue() {
    return catalogue;
  }

  /**
   * A rule with the numbers that bind somebody at a moment; empty while it is not in force.
   *
   * @param scopes province, city, county and school, from the top
   */
  public Optional<EffectiveRule> effective(String ruleId, List<String> scopes, Instant at) {
    Rule rule =
        catalogue
            .find(ruleId)
            .orElseThrow(() -> new IllegalArgumentException("no rule '" + ruleId + "'"));
    if (!rule.isInForce(at) || isSwitchedOff(ruleId, scopes, at)) {
      return Optional.empty();
    }
    EffectiveRule effective = EffectiveRule.asReleased(rule);
    for (String scope : scopes) {
      for (RuleSetting setting : settings(ruleId, scope, at)) {
        effective = stricterOf(effective, setting);
      }
    }
    return Optional.of(effective);
  }

  /**
   * All rules of a job that bind a device at a moment, with the label limit applied.
   *
   * @param labelMaxHundredths the warmest that the labels inside allow; null where none says
   */
  public List<EffectiveRule> forDevice(
      String job,
      DeviceKind device,
      @Nullable Integer labelMaxHundredths,
      List<String> scopes,
      Instant at) {
    List<EffectiveRule> rules = new ArrayList<>();
    for (Rule rule : catalogue.ofJob(job)) {
      if (rule.binds(device, labelMaxHundredths)) {
        effective(rule.id(), scopes, at)
            .map(found -> labelMaxHundredths == null ? found : found.withLabel(labelMaxHundredths))
            .ifPresent(rules::add);
      }
    }
    return rules;
  }

  /** Every moment at which a rule or a setting begins or ends; between two nothing changes. */
  public NavigableSet<Instant> changes() {
    return Collections.unmodifiableNavigableSet(changes);
  }

  /**
   * What is wrong with a setting, a sentence each; empty when it may enter.
   *
   * @param scopesAbove the levels above its scope, from the province down
   */
  public List<String> problems(RuleSetting setting, List<String> scopesAbove) {
    Optional<Rule> rule = catalogue.find(setting.getRuleId());
    if (rule.isEmpty()) {
      return List.of("ruleId: '" + setting.getRuleId() + "' is not a rule of the catalogue");
    }
    return new SettingCheck(
            setting, rule.get(), scopesAbove, inForceAbove(rule.get(), setting, scopesAbove))
        .problems();
  }

  /** The same for a setting of a region, whose levels above are the beginnings of its code. */
  public List<String> problems(RuleSetting setting) {
    String scope = setting.getScope();
    List<String> above = new ArrayList<>();
    if (scope.length() <= SettingCheck.COUNTY_DIGITS) {
      for (int digits = 2; digits < scope.length(); digits += 2) {
        above.add(scope.substring(0, digits));
      }
    }
    return problems(setting, above);
  }

  private EffectiveRule inForceAbove(Rule rule, RuleSetting setting, List<String> scopesAbove) {
    return effective(rule.id(), scopesAbove, setting.getEffectiveFrom())
        .orElseGet(() -> EffectiveRule.asReleased(rule));
  }

  /** Only the province may: from any lower level it would be laxer. */
  private boolean isSwitchedOff(String ruleId, List<String> scopes, Instant at) {
    return scopes.stream()
        .limit(1)
        .flatMap(province -> settings(ruleId, province, at).stream())
        .anyMatch(setting -> SettingCheck.isProvince(setting) && !setting.getEnabled());
  }

  private List<RuleSetting> settings(String ruleId, String scope, Instant at) {
    return byRuleAndScope.getOrDefault(ruleId, Map.of()).getOrDefault(scope, List.of()).stream()
        .filter(setting -> !at.isBefore(setting.getEffectiveFrom()))
        .filter(
            setting -> setting.getEffectiveTo() == null || at.isBefore(setting.getEffectiveTo()))
        .toList();
  }

  private static EffectiveRule stricterOf(EffectiveRule rule, RuleSetting setting) {
    EffectiveRule stricter = rule;
    for (Map.Entry<String, String> parameter : setting.getParameters().entrySet()) {
      Optional<ParameterName> name = ParameterName.ofKey(parameter.getKey());
      if (name.isPresent()) {
        Optional<Long> amount = SettingCheck.amount(name.get(), parameter.getValue());
        if (amount.isPresent()) {
          stricter = stricter.stricter(name.get(), amount.get());
        }
      }
    }
    return stricter;
  }
}
