package cn.mingchu.portal.device;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.Records;
import cn.mingchu.portal.rule.RulesInForce;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
    DeviceSummary device = device(DeviceKind.FRIDGE, period, NOW.minus(ago));

    assertThat(device.isSilent(NOW, rules(List.of()))).isEqualTo(silent);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = DeviceKind.class,
      names = {"OIL_TESTER", "CHLORINE_METER", "TRUCK", "DISHWASHER", "COOK_PROBE", "CAMERA"})
  void isNeverSilentWhereItReportsOnlyWhileSomebodyUsesIt(DeviceKind kind) {
    DeviceSummary device = device(kind, Duration.ofMinutes(1), null);

    assertThat(device.isSilent(NOW, rules(List.of()))).isFalse();
  }

  @Test
  void isSilentUntilItIsHeard() {
    DeviceSummary device = device(DeviceKind.FRIDGE, Duration.ofMinutes(1), null);

    assertThat(device.isSilent(NOW, rules(List.of()))).isTrue();
  }

  @Test
  void isSilentEarlierWhereTheSchoolAsksForIt() {
    RuleSetting stricter =
        Records.setting(
            "s1", "SENSOR_STALE", "2151000001", Map.of("periods", "2", "atLeast", "PT5M"));
    DeviceSummary device =
        device(DeviceKind.FRIDGE, Duration.ofMinutes(1), NOW.minus(Duration.ofMinutes(6)));

    assertThat(device.isSilent(NOW, rules(List.of()))).isFalse();
    assertThat(device.isSilent(NOW, rules(List.of(stricter)))).isTrue();
  }

  private static DeviceSummary device(DeviceKind kind, Duration period, @Nullable Instant heardAt) {
    return new DeviceSummary(
        "d", "2151000001", kind, "d", period, null, Duration.ZERO, heardAt, List.of());
  }

  private static RulesInForce rules(List<RuleSetting> settings) {
    return new RulesInForce(
        new RuleBook(RuleCatalogue.load(), settings),
        List.of("51", "5117", "511702", "2151000001"),
        NOW);
  }
}
