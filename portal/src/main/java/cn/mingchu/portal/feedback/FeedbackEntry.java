package cn.mingchu.portal.feedback;

import cn.mingchu.schemas.event.FeedbackState;
import cn.mingchu.schemas.event.MealKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a canteen, as staff see it: without what was masked.
 *
 * @param rating from 1 to 5
 * @param words null where none were written
 * @param wordsMayBeShown whether whoever wrote agreed to that
 * @param answeredTime when it was answered first
 * @param answeredBy an opaque id; null while it is not answered
 * @param answererName null where the portal does not know them
 * @param revision from 1; goes up with each answer and decision
 */
public record FeedbackEntry(
    String feedbackId,
    String schoolId,
    Instant receivedTime,
    @Nullable LocalDate day,
    @Nullable MealKind meal,
    int rating,
    boolean complaint,
    @Nullable String words,
    boolean wordsMayBeShown,
    FeedbackState state,
    @Nullable String answer,
    @Nullable Instant answeredTime,
    @Nullable String answeredBy,
    @Nullable String answererName,
    Review review,
    @Nullable String reviewReason,
    int revision) {

  /** Whether somebody has to answer. */
  public boolean isOpen() {
    return state == FeedbackState.RECEIVED;
  }

  /** Until when an answer is in time. */
  public Instant dueTime(Duration answerWithin) {
    return receivedTime.plus(answerWithin);
  }

  /** Whether it is not answered, and should be. */
  public boolean isOverdue(Duration answerWithin, Instant now) {
    return isOpen() && now.isAfter(dueTime(answerWithin));
  }

  /** Whether it was answered, and in time. */
  public boolean wasInTime(Duration answerWithin) {
    return answeredTime != null && !answeredTime.isAfter(dueTime(answerWithin));
  }
}
