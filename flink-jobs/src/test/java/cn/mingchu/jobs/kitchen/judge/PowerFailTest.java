package cn.mingchu.jobs.kitchen.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code POWER_FAIL} as released: a limit of the monitor of the mains. */
class PowerFailTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Kitchen monitor = Kitchen.with(DeviceKind.POWER_MONITOR, SECOND.multipliedBy(30));

  @Test
  void isToldAfterAMinuteAndRaisedAfterHalfAnHour() {
    monitor.reads(Quantity.MAINS_POWER, 0, Duration.ZERO, SECOND.multipliedBy(30));
    assertThat(monitor.said()).isEmpty();

    monitor.reads(Quantity.MAINS_POWER, 0, MINUTE, MINUTE.multipliedBy(29));
    assertThat(monitor.said()).containsExactly("POWER_FAIL 1 YELLOW OPEN 0..");

    monitor.reads(Quantity.MAINS_POWER, 0, MINUTE.multipliedBy(30), MINUTE.multipliedBy(31));
    monitor.read(Quantity.MAINS_POWER, 1, MINUTE.multipliedBy(32));
    assertThat(monitor.said())
        .containsExactly(
            "POWER_FAIL 1 YELLOW OPEN 0..",
            "POWER_FAIL 2 ORANGE OPEN 0..",
            "POWER_FAIL 3 ORANGE CLOSED 0..32");
  }

  @Test
  void aSilentMonitorSaysNothing() {
    monitor.read(Quantity.MAINS_POWER, 0, Duration.ZERO);
    monitor.timePassesTo(Duration.ofHours(5));
    monitor.read(Quantity.MAINS_POWER, 0, Duration.ofHours(5));
    assertThat(monitor.said()).as("neither starts one").isEmpty();

    monitor.read(Quantity.MAINS_POWER, 0, Duration.ofHours(5).plus(MINUTE));
    monitor.timePassesTo(Duration.ofHours(10));
    assertThat(monitor.findings()).as("nor ends or raises one").hasSize(1);
  }
}
