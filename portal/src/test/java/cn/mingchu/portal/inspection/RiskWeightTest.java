package cn.mingchu.portal.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.inspection.RiskWeight.Grade;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskWeightTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

  @ParameterizedTest
  @CsvSource({"10000, A", "9000, A", "8999, B", "7500, B", "7499, C", "6000, C", "5999, D", ", D"})
  void partsTheClassesByTheScore(Integer score, Grade grade) {
    assertThat(Grade.of(score)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-04, 1",
    "2024-01-05, 1",
    "2023-12-06, 1",
    "2023-12-05, 2",
    "2023-01-05, 13",
    "2015-01-05, 13"
  })
  void growsByTheMonthsBeyondTwoYears(LocalDate last, long weight) {
    assertThat(RiskWeight.of(Grade.A, last, TODAY)).isEqualTo(weight);
    assertThat(RiskWeight.of(Grade.D, last, TODAY)).isEqualTo(weight + 7);
  }

  @Test
  void takesASchoolThatNobodyHasBeenToForLongOverdue() {
    assertThat(RiskWeight.of(Grade.B, null, TODAY)).isEqualTo(14);
  }
}
