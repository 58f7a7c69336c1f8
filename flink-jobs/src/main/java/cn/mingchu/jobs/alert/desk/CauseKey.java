package cn.mingchu.jobs.alert.desk;

import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.schemas.event.SubjectKind;
import java.util.Locale;
import java.util.Set;

/** What findings have in common that are of one cause. */
final class CauseKey {

  /** Papers that a finding may rest on, by the first word of its cause: one load, one meal. */
  private static final Set<String> PAPERS = Set.of("delivery", "meal", "movement", "issues");

  private static final int WORDS_OF_A_PAPER = 3;

  private CauseKey() {}

  /**
   * The delivery or the meal; else the device, lot or supplier; of what is of a whole school, the
   * rule.
   */
  static String of(FindingNews news) {
    String cause = news.causeId();
    if (cause != null) {
      String[] words = cause.split(" ", WORDS_OF_A_PAPER + 1);
      if (words.length >= WORDS_OF_A_PAPER && PAPERS.contains(words[0])) {
        return words[0] + ' ' + words[1] + ' ' + words[2];
      }
    }
    return news.subjectKind() == SubjectKind.SCHOOL
        ? news.ruleId() + ' ' + news.subjectId()
        : news.subjectKind().name().toLowerCase(Locale.ROOT) + ' ' + news.subjectId();
  }
}
