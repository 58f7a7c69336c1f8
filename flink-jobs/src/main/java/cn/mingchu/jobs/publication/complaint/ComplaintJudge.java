package cn.mingchu.jobs.publication.complaint;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.finding.ToldFindings;
import cn.mingchu.jobs.rule.RulesOverTime;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Says that a complaint is not answered in time: PARENT_COMPLAINT_UNANSWERED, from the last moment
 * at which it would have been until it is. A complaint that is laid aside without an answer waits
 * no longer.
 *
 * <p>What stands in the end is a function of all revisions, the rules and how far the gateway's
 * clock has come. It asks no clock.
 */
public final class ComplaintJudge {

  /** The rule. */
  public static final String UNANSWERED = "PARENT_COMPLAINT_UNANSWERED";

  /** So long after it is over somebody may still repeat what was said of it before. */
  static final long KEPT = Duration.ofDays(30).toMillis();

  /** A judge. */
  public ComplaintJudge() {}

  /** Takes in a revision; returns whether it says anything new. */
  public boolean hear(ComplaintBook book, Complaint complaint) {
    Complaint first = book.first;
    Complaint newest = book.newest;
    boolean isFirst = first == null || complaint.revision() < first.revision();
    boolean isNewest = newest == null || complaint.revision() > newest.revision();
    if (isFirst) {
      book.first = complaint;
    }
    if (isNewest) {
      book.newest = complaint;
    }
    return isFirst || isNewest;
  }

  /**
   * Says what is new at a moment of the gateway's clock, UTC milliseconds, by what was heard until
   * then and by the rules of now; forgets what is long over.
   */
  public void timePasses(
      ComplaintBook book, RulesOverTime rules, long now, Consumer<BookFinding> voice) {
    book.now = Math.max(book.now, now);
    Complaint first = book.first;
    Complaint newest = book.newest;
    if (first == null || newest == null) {
      return;
    }
    EffectiveRule rule = rules.at(UNANSWERED, newest.receivedTime());
    long due = newest.receivedTime() + (rule == null ? 0 : rule.amount(ParameterName.WITHIN));
    Long settled = newest.settledTime();
    boolean isLate = settled == null ? book.now > due : settled > due;
    book.told.tell(
        rule == null || !isLate ? List.of() : List.of(finding(first, newest, rule, due)),
        book.now,
        voice);
    if (settled == null) {
      book.nextChange = book.now > due ? ComplaintBook.NEVER : due + 1;
    } else if (book.now < Math.max(settled, due) + KEPT) {
      book.nextChange = Math.max(settled, due) + KEPT;
    } else {
      book.first = null;
      book.newest = null;
      book.told = new ToldFindings();
      book.nextChange = ComplaintBook.NEVER;
    }
  }

  private static BookFinding finding(
      Complaint first, Complaint newest, EffectiveRule rule, long due) {
    Long settled = newest.settledTime();
    BookEpisode episode =
        new BookEpisode(due, settled, due, settled == null ? due : settled, Stakes.ofGrams(0));
    BookEvidence received =
        new BookEvidence(
            EvidenceRole.DECIDING, first.eventIdHigh(), first.eventIdLow(), first.receivedTime());
    return BookFinding.of(
            rule,
            rule.severity(),
            BookSubject.school(newest.schoolId(), newest.regionCode()),
            episode,
            List.of(received))
        .restingOn("feedback " + newest.feedbackId());
  }
}
