package cn.mingchu.portal.finding;

import cn.mingchu.portal.page.Words;
import cn.mingchu.schemas.rule.Parameter;
import cn.mingchu.schemas.rule.ParameterName;
import cn.mingchu.schemas.rule.ParameterType;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.rule.Wording;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the rule catalogue calls things, in the language of the page. Used by the templates. */
@Component("ruleWords")
public final class RuleWords {

  private final RuleCatalogue catalogue;
  private final Words words;

  RuleWords(RuleCatalogue catalogue, Words words) {
    this.catalogue = catalogue;
    this.words = words;
  }

  /** The rule's name; its id where this catalogue does not know it. */
  public String name(String ruleId) {
    return catalogue.find(ruleId).map(rule -> text(rule.names())).orElse(ruleId);
  }

  /** The rule, if this catalogue knows it. */
  public Optional<Rule> find(String ruleId) {
    return catalogue.find(ruleId);
  }

  /** Whether it is about what a model saw on a camera: its evidence has confidences. */
  public boolean isAboutSights(String ruleId) {
    return catalogue.find(ruleId).filter(rule -> rule.kind().asksModels()).isPresent();
  }

  /** Whether a model was not sure, so that a person has to look first. */
  public boolean isForReview(FindingSummary finding) {
    return catalogue
        .find(finding.ruleId())
        .filter(rule -> finding.severity() != rule.severity())
        .map(Rule::sight)
        .filter(sight -> sight.review() == finding.severity())
        .isPresent();
  }

  /** The words in the language of the page. */
  public String text(Wording wording) {
    Locale locale = LocaleContextHolder.getLocale();
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? wording.en() : wording.zh();
  }

  /** What the catalogue says of a threshold; null where it does not know it. */
  public @Nullable Parameter parameter(String ruleId, String key) {
    return catalogue.find(ruleId).stream()
        .flatMap(rule -> rule.parameters().values().stream())
        .filter(parameter -> parameter.name().key().equals(key))
        .findFirst()
        .orElse(null);
  }

  /** A threshold as people read it: a span in words, a number as it is. */
  public String threshold(String key, String text) {
    if (isOf(key, ParameterType.MONEY) && text.equals(ParameterType.NONE)) {
      return words.say("parameter.none");
    }
    if (!isOf(key, ParameterType.DURATION)) {
      return text;
    }
    try {
      return words.span(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return text; // a finding of another catalogue's time: shown as it says
    }
  }

  private static boolean isOf(String key, ParameterType type) {
    return Arrays.stream(ParameterName.values())
        .anyMatch(name -> name.key().equals(key) && name.type() == type);
  }
}
