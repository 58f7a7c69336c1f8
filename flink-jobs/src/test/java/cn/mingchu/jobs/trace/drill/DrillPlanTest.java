package cn.mingchu.jobs.trace.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class DrillPlanTest {

  @Test
  void isHeldInTheNightOfShanghaiAndToldAnHourLater() {
    LocalDate day = LocalDate.of(2026, 3, 3);

    assertThat(Instant.ofEpochMilli(DrillPlan.USUAL.issueTime(day)))
        .isEqualTo("2026-03-02T18:00:00Z");
    assertThat(Instant.ofEpochMilli(DrillPlan.USUAL.tellTime(day)))
        .isEqualTo("2026-03-02T19:00:00Z");
  }

  @Test
  void tellsWhatItFindsWithinTheDay() {
    LocalTime evening = LocalTime.of(23, 0);

    assertThat(new DrillPlan(evening, Duration.ofMinutes(59), 1).toldAfter())
        .isEqualTo(Duration.ofMinutes(59));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DrillPlan(evening, Duration.ofMinutes(60), 1))
        .withMessage(
            "a drill of 23:00 must be told later, and on the same day, was told after PT1H");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DrillPlan(evening, Duration.ZERO, 1))
        .withMessage(
            "a drill of 23:00 must be told later, and on the same day, was told after PT0S");
  }

  @Test
  void needsSomethingToDrawFrom() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DrillPlan(LocalTime.of(2, 0), Duration.ofHours(1), 0))
        .withMessage("a drill must draw from lots of at least 1 day, was 0");
  }
}
