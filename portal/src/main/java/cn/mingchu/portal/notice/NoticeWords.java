package cn.mingchu.portal.notice;

import cn.mingchu.portal.food.FoodName;
import cn.mingchu.portal.food.FoodWords;
import cn.mingchu.portal.page.Words;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A notice in the words of people. It names places and things, and never a person. */
final class NoticeWords {

  private static final int DIGITS_OF_NUMBER = 8;

  /** So many fit into what a robot takes. */
  private static final int MOST_OF_DIGEST = 10;

  private final MessageSource messages;
  private final Words words;
  private final FoodWords foods;
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
      FoodWords foods,
      RuleCatalogue rules,
      RegionTree regions,
      @Nullable URI pages) {
    this.messages = messages;
    this.words = words;
    this.foods = foods;
    this.rules = rules;
    this.regions = regions;
    this.pages = pages;
  }

  /** One line: how grave it is, what came to pass, and which rule it is about. */
  String title(Dispatch dispatch, Locale locale) {
    Instant until = dispatch.gatheredUntil();
    return until == null
        ? title(dispatch.notice(), locale)
        : say(
            locale,
            "notice.digest.title",
            words.time(until),
            Integer.toString(lastOfEachAlert(dispatch).size()));
  }

  private String title(Notice notice, Locale locale) {
    return say(
        locale,
        "notice.title",
        say(locale, "severity." + notice.severity()),
        say(locale, "notice.news." + notice.news()),
        rule(notice, locale));
  }

  /** The title and what else there is to be known, a line each. */
  String text(Dispatch dispatch, Locale locale) {
    if (dispatch.gatheredUntil() != null) {
      return digest(dispatch, locale);
    }
    Notice notice = dispatch.notice();
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
    lines.add(say(locale, "notice.subject", subject(notice, locale)));
    lines.add(say(locale, "notice.time", words.fullTime(notice.happenedAt())));
    lines.add(say(locale, "notice.level", say(locale, "alert.level." + notice.level())));
    String link = link(notice);
    if (link != null) {
      lines.add(link);
    }
    lines.add(number(dispatch, locale));
    return String.join("\n", lines);
  }

  /**
   * The gravest first, of each alert what came to pass last; the head first, as robots cut texts.
   */
  private String digest(Dispatch dispatch, Locale locale) {
    List<Notice> alerts = lastOfEachAlert(dispatch);
    List<String> lines = new ArrayList<>();
    lines.add(title(dispatch, locale));
    if (pages != null) {
      lines.add(pages.toString());
    }
    lines.add(number(dispatch, locale));
    for (Notice notice : alerts.subList(0, Math.min(alerts.size(), MOST_OF_DIGEST))) {
      lines.add(
          say(
              locale,
              "notice.digest.line",
              title(notice, locale),
              notice.schoolName() == null
                  ? Objects.requireNonNullElse(region(notice, locale), "")
                  : notice.schoolName(),
              subject(notice, locale),
              words.time(notice.happenedAt())));
    }
    if (alerts.size() > MOST_OF_DIGEST) {
      lines.add(
          say(locale, "notice.digest.more", Integer.toString(alerts.size() - MOST_OF_DIGEST)));
    }
    return String.join("\n", lines);
  }

  private static List<Notice> lastOfEachAlert(Dispatch dispatch) {
    Map<String, Notice> last = new LinkedHashMap<>();
    dispatch.notices().forEach(notice -> last.put(notice.alertId(), notice));
    return last.values().stream()
        .sorted(Comparator.comparing(Notice::severity).reversed())
        .toList();
  }

  /** Robots know no keys: people see by it that a message came twice. */
  private String number(Dispatch dispatch, Locale locale) {
    return say(locale, "notice.number", dispatch.id().toString().substring(0, DIGITS_OF_NUMBER));
  }

  /** What people call what it is about; its id where nobody has told a name. */
  String subject(Notice notice, Locale locale) {
    FoodName food = notice.food();
    return food == null ? notice.subjectName() : foods.of(food, locale);
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
