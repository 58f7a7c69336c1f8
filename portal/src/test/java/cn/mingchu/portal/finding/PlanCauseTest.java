package cn.mingchu.portal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCauseTest {

  @ParameterizedTest
  @ValueSource(strings = {"plan 2151000001 2026-03-02 AGE_6_8 LOW", "plan 2151000001 2026-03-02"})
  void namesTheWeekOfThePlan(String cause) {
    assertThat(PlanCause.in(cause)).hasValue(new PlanCause("2151000001", "2026-03-02"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "recall-1", "plan", "plan 2151000001", "meal a b c"})
  void namesNoPlanInAnyOtherCause(String cause) {
    assertThat(PlanCause.in(cause)).isEmpty();
  }

  @Test
  void leadsToThePageOfTheWeek() {
    assertThat(new PlanCause("2151000001", "2026-03-02").path())
        .isEqualTo("/school/2151000001/plan?week=2026-03-02");
  }
}
