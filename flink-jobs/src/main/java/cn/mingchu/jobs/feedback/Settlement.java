package cn.mingchu.jobs.feedback;

import cn.mingchu.schemas.event.Feedback;
import cn.mingchu.schemas.event.FeedbackState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When somebody did what there was to do about what a parent said. */
public final class Settlement {

  private Settlement() {}

  /**
   * When it was answered first, or laid aside without an answer, UTC milliseconds; null while it
   * waits.
   */
  public static @Nullable Long timeOf(Feedback feedback) {
    Instant answered = feedback.getAnsweredTime();
    if (answered != null) {
      return answered.toEpochMilli();
    }
    return feedback.getState() == FeedbackState.CLOSED
        ? (Long) feedback.getHeader().getEventTime().toEpochMilli()
        : null;
  }
}
