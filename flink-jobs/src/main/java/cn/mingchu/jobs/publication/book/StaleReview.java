package cn.mingchu.jobs.publication.book;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.publication.word.SchoolWord;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The school days of a canteen, as far as the gateway's clock has come, on which nobody could see
 * in time what was eaten: PUBLISH_STALE. A meal that is called off is told of, one that is withheld
 * is not.
 *
 * @param findings by the day, from 1970-01-01
 * @param nextDue when the next day is due, UTC milliseconds; {@link AlarmedBook#NEVER} for never
 */
record StaleReview(SortedMap<Long, BookFinding> findings, long nextDue) {

  static StaleReview of(PublicationBook book, PublicationRules rules) {
    SortedMap<Long, BookFinding> findings = new TreeMap<>();
    SchoolWord canteen = book.canteen;
    if (canteen == null) {
      return new StaleReview(findings, AlarmedBook.NEVER);
    }
    long day = firstDay(book, canteen);
    while (true) {
      long begin = new BusinessDay(LocalDate.ofEpochDay(day)).begin();
      EffectiveRule rule = rules.at(PublicationRules.STALE, begin);
      long due = begin + (rule == null ? 0 : rule.amount(ParameterName.WITHIN));
      if (due > book.now) {
        return new StaleReview(findings, due);
      }
      if (rule != null && canteen.ingestTime() <= begin && rules.isSchoolDay(day)) {
        BookFinding finding = finding(book, canteen, rule, day, due);
        if (finding != null) {
          findings.put(day, finding);
        }
      }
      day++;
    }
  }

  /** Of days before the last week nobody knows any more what was said. */
  private static long firstDay(PublicationBook book, SchoolWord canteen) {
    long since = dayOf(canteen.ingestTime());
    long earliest =
        book.firstOpenDay != Long.MIN_VALUE
            ? book.firstOpenDay
            : book.now == Long.MIN_VALUE ? since : dayOf(book.now) - PublicationBook.BOUND_DAYS;
    return Math.max(since, earliest);
  }

  private static @Nullable BookFinding finding(
      PublicationBook book, SchoolWord canteen, EffectiveRule rule, long day, long due) {
    Long shown = publicSince(book, day);
    if (shown != null && shown <= due) {
      return null;
    }
    long closing = PublicationBook.closing(day);
    Long end = shown != null ? shown : book.now >= closing ? (Long) closing : null;
    BookEvidence registered =
        new BookEvidence(
            EvidenceRole.DECIDING,
            canteen.eventIdHigh(),
            canteen.eventIdLow(),
            canteen.ingestTime());
    return BookFinding.of(
            rule,
            rule.severity(),
            BookSubject.school(book.schoolId, book.regionCode),
            new BookEpisode(due, end, due, end == null ? due : end, Stakes.ofGrams(0)),
            List.of(registered))
        .restingOn("menus %s %s".formatted(book.schoolId, LocalDate.ofEpochDay(day)));
  }

  /** When the first word came in on a meal of the day that is public; null where none is. */
  private static @Nullable Long publicSince(PublicationBook book, long day) {
    Long first = null;
    for (String mealId : book.published.keySet()) {
      PublicMenu menu = book.published.get(mealId);
      if (menu != null && !menu.getWithheld() && menu.getDay().toEpochDay() == day) {
        long taken = firstTaken(book, mealId);
        first = first == null ? (Long) taken : (Long) Math.min(first, taken);
      }
    }
    return first;
  }

  private static long firstTaken(PublicationBook book, String mealId) {
    FiledMeal planned = book.planned.get(mealId);
    FiledMeal cooked = book.cooked.get(mealId);
    return Math.min(
        planned == null ? Long.MAX_VALUE : planned.firstTaken(),
        cooked == null ? Long.MAX_VALUE : cooked.firstTaken());
  }

  private static long dayOf(long time) {
    return BusinessDay.of(time).date().toEpochDay();
  }
}
