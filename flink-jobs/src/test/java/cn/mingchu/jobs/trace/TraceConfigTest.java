package cn.mingchu.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.mingchu.jobs.runtime.JobConfig;
import cn.mingchu.jobs.trace.drill.DrillPlan;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceConfigTest {

  @Test
  void hasSafeDefaults() {
    assertThat(TraceConfig.from(Map.of()))
        .isEqualTo(
            new TraceConfig(
                JobConfig.from("trace", Map.of()),
                new DrillPlan(LocalTime.of(2, 0), Duration.ofHours(1), 7),
                Retention.USUAL));
  }

  @Test
  void readsEveryKey() {
    assertThat(
            TraceConfig.from(
                Map.of(
                    "trace.idle-after", "1 min",
                    "trace.drill-at", "01:30",
                    "trace.drill-told-after", "2 h",
                    "trace.drill-days", "3",
                    "trace.retention", "400 d")))
        .isEqualTo(
            new TraceConfig(
                JobConfig.from("trace", Map.of("trace.idle-after", "1 min")),
                new DrillPlan(LocalTime.of(1, 30), Duration.ofHours(2), 3),
                new Retention(Duration.ofDays(400))));
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TraceConfig.from(Map.of("trace.drill-day", "3")))
        .withMessage("unknown settings: [trace.drill-day]");
  }

  @Test
  void refusesATimeThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TraceConfig.from(Map.of("trace.drill-at", "2 o'clock")))
        .withMessage("trace.drill-at must be a time such as 02:00, was 2 o'clock");
  }

  @Test
  void refusesToForgetBeforeTheLastPaperHasCome() {
    assertThat(TraceConfig.from(Map.of("trace.retention", "30 d")).retention().time())
        .isEqualTo(Duration.ofDays(30));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TraceConfig.from(Map.of("trace.retention", "29 d")))
        .withMessage("trace.retention must be at least 30 d, was 29 d");
  }
}
