package cn.mingchu.portal.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a parent said that a finding rests on, as its cause names it: {@code feedback ID}. */
public record FeedbackCause(String schoolId, String feedbackId) {

  private static final String KIND = "feedback ";

  /** What a cause names at a school; empty where it names nothing that a parent said. */
  static Optional<FeedbackCause> in(@Nullable String causeId, @Nullable String schoolId) {
    return causeId != null && schoolId != null && causeId.startsWith(KIND)
        ? Optional.of(new FeedbackCause(schoolId, causeId.substring(KIND.length())))
        : Optional.empty();
  }

  /** Where it is on the page of the school's feedback. */
  public String path() {
    return "/school/" + schoolId + "/feedback#f-" + feedbackId;
  }
}
