package cn.mingchu.portal.device;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceSummaryTest {

  private static final Instant NOW = Instant.parse("2026-01-05T04:00:00Z");

  @ParameterizedTest(name = "period {0}, heard {1} ago")
  @CsvSource({
    "PT1M, PT15M, false",
    "PT1M, PT15M0.001S, true",
    "PT10M, PT30M, false",
    "PT10M, PT30M0.001S, true"
  })
  void isSilentAfterThreePeriodsAndNeverBeforeAQuarterOfAnHour(
      Duration period, Duration ago, boolean silent) {
    DeviceSummary device =
        new DeviceSummary(
            "d", "s", DeviceKind.FRIDGE, "d", period, null, NOW.minus(ago), List.of());

    assertThat(device.isSilent(NOW)).isEqualTo(silent);
  }

  @Test
  void isSilentUntilItIsHeard() {
    DeviceSummary device =
        new DeviceSummary(
            "d", "s", DeviceKind.FRIDGE, "d", Duration.ofMinutes(1), null, null, List.of());

    assertThat(device.isSilent(NOW)).isTrue();
  }
}
