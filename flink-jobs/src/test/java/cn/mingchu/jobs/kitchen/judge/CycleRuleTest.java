package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static cn.mingchu.schemas.event.Quantity.UV_IRRADIANCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CycleRuleTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Kitchen steam = Kitchen.with(DeviceKind.STEAM_DISINFECTOR, MINUTE);

  @Test
  void isContentWithAProgramThatHeldLongEnough() {
    heats(steam, 100, 10);

    assertThat(steam.said()).isEmpty();
  }

  @Test
  void findsAProgramThatNeverGotHotEnough() {
    heats(steam, 99.99, 20);

    assertThat(steam.said()).containsExactly("DISINFECT_STEAM 1 ORANGE CLOSED 1..23");
    assertThat(steam.findings().get(0).worstHundredths()).isEqualTo(9999);
    assertThat(steam.findings().get(0).limitHundredths()).isEqualTo(10000);
  }

  @Test
  void findsAProgramThatStoppedTooSoon() {
    heats(steam, 101, 8);

    assertThat(steam.said()).containsExactly("DISINFECT_STEAM 1 ORANGE CLOSED 1..11");
  }

  @Test
  void givesAProgramTheBenefitOfWhatNobodySaw() {
    heats(steam, 101, 9); // from the reading before to the reading after are 10 minutes

    assertThat(steam.said()).isEmpty();
  }

  @Test
  void saysNothingOfAProgramWhoseEndNobodySaw() {
    steam.read(TEMPERATURE, 25, Duration.ZERO);
    steam.read(TEMPERATURE, 80, Duration.ofMinutes(1));
    steam.read(TEMPERATURE, 25, Duration.ofMinutes(60));

    assertThat(steam.said()).isEmpty();
  }

  @Test
  void judgesADishwasherInSeconds() {
    Kitchen dishwasher = Kitchen.with(DeviceKind.DISHWASHER, Duration.ofSeconds(5));
    dishwasher.read(TEMPERATURE, 50, Duration.ZERO);
    dishwasher.reads(TEMPERATURE, 86, Duration.ofSeconds(5), Duration.ofSeconds(30));
    dishwasher.read(TEMPERATURE, 60, Duration.ofSeconds(35));

    assertThat(dishwasher.said()).containsExactly("DISINFECT_DISHWASHER 1 ORANGE CLOSED 5s..35s");
  }

  @Test
  void wantsALampToBurnLongEnough() {
    Kitchen lamp = Kitchen.with(DeviceKind.UV_LAMP, MINUTE);
    lamp.read(UV_IRRADIANCE, 0, Duration.ZERO);
    lamp.reads(UV_IRRADIANCE, 90, MINUTE, Duration.ofMinutes(20));
    lamp.read(UV_IRRADIANCE, 0, Duration.ofMinutes(21));

    assertThat(lamp.said()).containsExactly("UV_CYCLE_MISSING 1 YELLOW CLOSED 1..21");
  }

  /** From rest, a minute of warming, the hold, a minute of cooling, and at rest again. */
  private static void heats(Kitchen kitchen, double celsius, int readings) {
    kitchen.read(TEMPERATURE, 25, Duration.ZERO);
    kitchen.read(TEMPERATURE, 70, Duration.ofMinutes(1));
    kitchen.reads(TEMPERATURE, celsius, Duration.ofMinutes(2), Duration.ofMinutes(readings + 1L));
    kitchen.read(TEMPERATURE, 70, Duration.ofMinutes(readings + 2L));
    kitchen.read(TEMPERATURE, 25, Duration.ofMinutes(readings + 3L));
  }
}
