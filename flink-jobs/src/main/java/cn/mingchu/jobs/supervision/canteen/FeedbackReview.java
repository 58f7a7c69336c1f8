package cn.mingchu.jobs.supervision.canteen;

import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FeedbackWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.OfSchool;

/**
 * Counts what parents and children said on the day on which it came, and whether it was answered.
 */
final class FeedbackReview {

  private static final long HOUR_MILLIS = 3_600_000L;

  private final CanteenTerms terms;
  private final long now;
  private final Reckoning reckoning;

  private long nextChange = Long.MAX_VALUE;

  /**
   * A review.
   *
   * @param now of the gateway's clock, UTC milliseconds
   */
  FeedbackReview(CanteenTerms terms, long now, Reckoning reckoning) {
    this.terms = terms;
    this.now = now;
    this.reckoning = reckoning;
  }

  /** Counts all; returns when one that waits now has waited too long. */
  long count(Iterable<OfSchool> words) {
    for (OfSchool word : words) {
      if (word instanceof FeedbackWord feedback) {
        add(feedback, Figure.RATINGS, true);
        add(feedback, Figure.RATINGS_SATISFIED, feedback.rating() >= terms.satisfiedFrom());
        if (feedback.isComplaint()) {
          countComplaint(feedback);
        }
      }
    }
    return nextChange;
  }

  private void countComplaint(FeedbackWord complaint) {
    long due = complaint.receivedTime() + terms.answerHours() * HOUR_MILLIS;
    Long settled = complaint.settledTime();
    if (settled != null || now > due) {
      add(complaint, Figure.COMPLAINTS, true);
      add(complaint, Figure.COMPLAINTS_ANSWERED_IN_TIME, settled != null && settled <= due);
    } else {
      nextChange = Math.min(nextChange, due + 1);
    }
  }

  private void add(FeedbackWord feedback, Figure figure, boolean counts) {
    reckoning.add(feedback.day(), figure, counts ? 1 : 0, feedback.ingestTime());
  }
}
