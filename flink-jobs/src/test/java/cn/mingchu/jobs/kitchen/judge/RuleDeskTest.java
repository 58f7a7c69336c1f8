package cn.mingchu.jobs.kitchen.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleDeskTest {

  private static final DeviceProfile FRIDGE =
      Kitchen.device(DeviceKind.FRIDGE, Duration.ofMinutes(1), null);

  private final RuleDesk desk =
      new RuleDesk(
          new RuleBook(RuleCatalogue.load(), List.of(stricter("511702"))), Set.of("511702"));

  /** Seconds after the setting takes effect, and the limit then. */
  @ParameterizedTest(name = "{0} s after it takes effect")
  @CsvSource({"-1, 800", "0, 600", "59, 600", "60, 800"})
  void changesItsRulesAtTheMomentASettingSays(long seconds, int limitHundredths) {
    assertThat(limit(FRIDGE, Kitchen.NOON.plusSeconds(seconds))).isEqualTo(limitHundredths);
  }

  @Test
  void bindsNobodyElse() {
    DeviceProfile elsewhere =
        new DeviceProfile("d", "s", "511703", DeviceKind.FRIDGE, 60_000, null, null);

    assertThat(limit(elsewhere, Kitchen.NOON)).isEqualTo(800);
  }

  @Test
  void givesTheSameRulesToDevicesThatShareThem() {
    DeviceProfile other =
        new DeviceProfile("other", "s2", "511702", DeviceKind.FRIDGE, 60_000, null, null);

    assertThat(desk.rulesFor(FRIDGE)).isSameAs(desk.rulesFor(other));
  }

  @Test
  void saysNothingBeforeARuleWasInForce() {
    long before = Instant.parse("2013-07-04T00:00:00Z").toEpochMilli();

    assertThat(desk.rulesFor(FRIDGE).at(before).limits(Quantity.TEMPERATURE)).isEmpty();
  }

  @Test
  void givesTheSameDaysToSchoolsThatShareThem() {
    RuleDesk resting = resting();
    DeviceProfile other =
        new DeviceProfile("other", "s2", "511702", DeviceKind.UV_LAMP, 60_000, null, null);
    DeviceProfile elsewhere =
        new DeviceProfile("d", "s", "511703", DeviceKind.FRIDGE, 60_000, null, null);

    assertThat(resting.daysFor(FRIDGE)).isSameAs(resting.daysFor(other));
    assertThat(resting.daysFor(elsewhere)).isSameAs(SchoolDays.EVERY_DAY);
    assertThat(desk.daysFor(FRIDGE)).isSameAs(SchoolDays.EVERY_DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "FRIDGE, 511702, true",
    "COLD_ROOM, 511702, true",
    "CAMERA, 511702, true",
    "FREEZER, 511702, false",
    "GAS_DETECTOR, 511702, false",
    "FRIDGE, 511703, false"
  })
  void aDayOfRestMakesAnotherEditionOnlyWhereItMatters(
      DeviceKind kind, String county, boolean matters) {
    DeviceProfile device =
        new DeviceProfile("device-1", "2151000001", county, kind, 60_000, null, null);
    RuleDesk resting = resting();

    assertThat(edition(resting, device) != edition(desk, device)).isEqualTo(matters);
    assertThat(edition(desk, device))
        .isEqualTo(desk.rulesFor(device).edition(SchoolDays.EVERY_DAY));
  }

  private static long edition(RuleDesk desk, DeviceProfile device) {
    return desk.rulesFor(device).edition(desk.daysFor(device));
  }

  /** A desk with the same settings, where a day is one of rest. */
  private static RuleDesk resting() {
    return new RuleDesk(
        new RuleBook(RuleCatalogue.load(), List.of(stricter("511702"))),
        Set.of("511702"),
        new SchoolCalendar(List.of(PeriodFor.restDay("511702", Kitchen.NOON))));
  }

  private int limit(DeviceProfile device, Instant at) {
    return desk.rulesFor(device).at(at.toEpochMilli()).limits(Quantity.TEMPERATURE).stream()
        .filter(rule -> rule.inForce().ruleId().equals("COLD_HOLD_HIGH"))
        .findFirst()
        .orElseThrow()
        .inForce()
        .limitHundredths();
  }

  private static RuleSetting stricter(String scope) {
    return SettingFor.rule("COLD_HOLD_HIGH", Map.of("limit", "6"))
        .setScope(scope)
        .setEffectiveTo(Kitchen.NOON.plusSeconds(60))
        .build();
  }
}
