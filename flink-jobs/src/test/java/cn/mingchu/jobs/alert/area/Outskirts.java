package cn.mingchu.jobs.alert.area;

import cn.mingchu.jobs.alert.news.FarCause;
import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.jobs.alert.news.Loss;
import cn.mingchu.jobs.rule.RulesOverTime;
import cn.mingchu.jobs.rule.ScopedRules;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A county, what it hears, and what it tells. Times are minutes after a Monday noon. */
class Outskirts implements AreaVoice {

  static final String COUNTY = "511702";
  static final long NOON = Instant.parse("2026-03-02T04:00:00Z").toEpochMilli();

  /**
   * As the catalogue has it: five schools within ten minutes, and a minute for those that follow.
   */
  static final RulesOverTime RULES =
      new ScopedRules(new RuleBook(RuleCatalogue.load(), List.of()), Set.of()).of(COUNTY, null);

  AreaBook book = new AreaBook();
  final Map<String, AreaSilence> told = new TreeMap<>();
  final List<FarCause> farCauses = new ArrayList<>();
  private final AreaJudge judge = new AreaJudge();

  static long at(long minute) {
    return NOON + Duration.ofMinutes(minute).toMillis();
  }

  static String school(int number) {
    return "21510%05d".formatted(number);
  }

  /** That a school is silent since a minute, as was known at another. */
  static FindingNews silent(
      int school, int revision, FindingStatus status, long start, @Nullable Long end, long known) {
    return new FindingNews(
        "silent-" + school + "-" + start,
        revision,
        "SCHOOL_SILENT",
        SubjectKind.SCHOOL,
        school(school),
        school(school),
        COUNTY,
        Severity.YELLOW,
        status,
        at(start),
        end == null ? null : (Long) at(end),
        null,
        List.of("fridge"),
        false,
        Loss.OF_SCHOOL,
        at(known));
  }

  Outskirts hears(FindingNews... all) {
    for (FindingNews news : all) {
      book.locate(news);
      judge.hear(book, news, RULES, this);
    }
    return this;
  }

  Outskirts timePassesTo(long minute) {
    judge.timePasses(book, at(minute), RULES, this);
    return this;
  }

  /** What stands, by minutes: start, end, and the schools. */
  List<String> lines() {
    return told.values().stream()
        .filter(each -> each.status() != FindingStatus.WITHDRAWN)
        .map(each -> "%d-%s %s".formatted(minute(each.start()), end(each.end()), each.schools()))
        .toList();
  }

  private static String end(@Nullable Long end) {
    return end == null ? "" : Long.toString(minute(end));
  }

  private static long minute(long time) {
    return (time - NOON) / Duration.ofMinutes(1).toMillis();
  }

  @Override
  public void tell(AreaSilence silence) {
    told.put(silence.findingId(), silence);
  }

  @Override
  public void tell(FarCause cause) {
    farCauses.add(cause);
  }
}
