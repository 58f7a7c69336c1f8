package cn.mingchu.portal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedbackCauseTest {

  @Test
  void namesWhatAParentSaid() {
    assertThat(FeedbackCause.in("feedback 7f1c", "2151000001"))
        .hasValueSatisfying(
            cause -> assertThat(cause.path()).isEqualTo("/school/2151000001/feedback#f-7f1c"));
  }

  @Test
  void namesNothingElse() {
    assertThat(FeedbackCause.in("plan 2151000001 2026-03-02", "2151000001")).isEmpty();
    assertThat(FeedbackCause.in("feedback 7f1c", null)).isEmpty();
    assertThat(FeedbackCause.in(null, "2151000001")).isEmpty();
  }
}
