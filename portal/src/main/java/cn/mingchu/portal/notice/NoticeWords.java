package cn.mingchu.portal.notice;

import cn.mingchu.portal.page.Words;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A notice in the words of people. It names places and things, and never a person. */
final class NoticeWords {

  private static final int DIGITS_OF_NUMBER = 8;

  private final MessageSource messages;
  private final Words words;
  private final RuleCatalogue rules;
  private final RegionTree regions;
  private final @Nullable URI pages;

  /**
   * Writes messages.
   *
   * @param pages where people reach the portal; null where messages have no link
   */
  NoticeWords(
      MessageSource messages,
      Words words,
      RuleCatalogue rules,
      RegionTree regions,
      @Nullable URI pages) {
    this.messages = messages;
    this.words = words;
    this.rules = rules;
    this.regions = regions;
    this.pages = pages;
  }

  /** One line: how grave it is, what came to pass, and which rule it is about. */
  String title(Notice notice, Locale locale) {
    return say(
        locale,
        "notice.title",
        say(locale, "severity." + notice.severity()),
        say(locale, "notice.news." + notice.news()),
        rule(notice, locale));
  }

  /** The title and what else there is to be known, a line each. */
  String text(Notice notice, Locale locale) {
    List<String> lines = new ArrayList<>();
    lines.add(title(notice, locale));
    if (notice.schoolId() != null) {
      String school = notice.schoolName() == null ? notice.schoolId() : notice.schoolName();
      lines.add(say(locale, "notice.school", school));
    }
    String region = region(notice, locale);
    if (region != null) {
      lines.add(say(locale, "notice.region", region));
    }
    lines.add(say(locale, "notice.subject", notice.subjectName()));
    lines.add(say(locale, "notice.time", words.fullTime(notice.happenedAt())));
    lines.add(say(locale, "notice.level", say(locale, "alert.level." + notice.level())));
    String link = link(notice);
    if (link != null) {
      lines.add(link);
    }
    // Robots know no keys: people see by it that a message came twice.
    lines.add(say(locale, "notice.number", notice.id().toString().substring(0, DIGITS_OF_NUMBER)));
    return String.join("\n", lines);
  }

  /** The rule's name; its id where the catalogue does not know it. */
  String rule(Notice notice, Locale locale) {
    return rules
        .find(notice.ruleId())
        .map(rule -> isEnglish(locale) ? rule.names().en() : rule.names().zh())
        .orElse(notice.ruleId());
  }

  /** From the province down; null where nobody knows. */
  @Nullable String region(Notice notice, Locale locale) {
    if (notice.regionCode() == null) {
      return null;
    }
    List<Region> path = regions.path(notice.regionCode());
    return path.isEmpty()
        ? null
        : path.stream()
            .map(region -> isEnglish(locale) ? region.nameEn() : region.name())
            .collect(Collectors.joining(" "));
  }

  /** The alert's page; null where nobody said where people reach it. */
  @Nullable String link(Notice notice) {
    if (pages == null) {
      return null;
    }
    String base = pages.toString();
    return (base.endsWith("/") ? base : base + "/") + "alert/" + words.pathStep(notice.alertId());
  }

  private static boolean isEnglish(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }

  private String say(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
