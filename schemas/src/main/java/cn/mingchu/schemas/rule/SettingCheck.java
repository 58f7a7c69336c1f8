package cn.mingchu.schemas.rule;

import cn.mingchu.schemas.event.RuleSetting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is wrong with one setting, told to the one who sends it. */
final class SettingCheck {

  static final int COUNTY_DIGITS = 6;

  private static final Pattern SCOPE = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{10}");
  private static final int PROVINCE_DIGITS = 2;

  private final RuleSetting setting;
  private final Rule rule;
  private final List<String> scopesAbove;
  private final EffectiveRule above;

  SettingCheck(RuleSetting setting, Rule rule, List<String> scopesAbove, EffectiveRule above) {
    this.setting = setting;
    this.rule = rule;
    this.scopesAbove = scopesAbove;
    this.above = above;
  }

  static boolean isProvince(RuleSetting setting) {
    return setting.getScope().length() == PROVINCE_DIGITS;
  }

  /** Empty when the text is not of the parameter's type. */
  static Optional<Long> amount(ParameterName name, String text) {
    try {
      return Optional.of(name.type().amount(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (!SCOPE.matcher(setting.getScope()).matches()) {
      problems.add(
          "scope: '%s' is not a province, city, county or school code"
              .formatted(setting.getScope()));
    }
    Instant ends = setting.getEffectiveTo();
    if (ends != null && !ends.isAfter(setting.getEffectiveFrom())) {
      problems.add(
          "effectiveTo: %s is not after effectiveFrom %s"
              .formatted(ends, setting.getEffectiveFrom()));
    }
    if (!setting.getEnabled() && !isProvince(setting)) {
      problems.add(
          "enabled: '%s' may not switch %s off, only the province may"
              .formatted(setting.getScope(), rule.id()));
    }
    for (Map.Entry<String, String> entry : new TreeMap<>(setting.getParameters()).entrySet()) {
      problemOf(entry.getKey(), entry.getValue()).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<String> problemOf(String key, String text) {
    Optional<ParameterName> name = ParameterName.ofKey(key);
    Optional<Parameter> parameter = name.map(rule.parameters()::get);
    if (name.isEmpty() || parameter.isEmpty()) {
      return Optional.of("parameters.%s: is not a parameter of %s".formatted(key, rule.id()));
    }
    long amount;
    try {
      amount = name.get().type().amount(text);
    } catch (IllegalArgumentException e) {
      return Optional.of("parameters.%s: %s".formatted(key, e.getMessage()));
    }
    long inForce = above.amount(name.get());
    if (parameter.get().stricter().isStricter(inForce, amount)) {
      return Optional.of(
          "parameters.%s: '%s' is laxer than %s, which %s asks for"
              .formatted(
                  key, text, name.get().type().text(inForce), whoAsks(parameter.get(), inForce)));
    }
    return Optional.empty();
  }

  private String whoAsks(Parameter parameter, long inForce) {
    return parameter.amount() == inForce ? "the catalogue" : "the level above " + scopesAbove;
  }
}
