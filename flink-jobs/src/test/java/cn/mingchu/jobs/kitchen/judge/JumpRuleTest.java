package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JumpRuleTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Kitchen fridge = Kitchen.with(DeviceKind.FRIDGE, MINUTE);

  /** A good fridge of 7 °C, a value in between, and how warm the excursion has been. */
  @ParameterizedTest(name = "{0} °C after {1} s")
  @CsvSource({
    "22,    60,  2200",
    "22.01, 60,  900",
    "-8,    60,  900",
    "22,    10,  2200",
    "22.01, 10,  900",
    "37,    120, 3700",
    "37.01, 120, 900",
  })
  void aLoneValueCountsUpToTheLimitOnly(double wild, int seconds, int worst) {
    fridge.read(TEMPERATURE, 7, Duration.ZERO);
    fridge.read(TEMPERATURE, wild, Duration.ofSeconds(seconds));
    fridge.reads(TEMPERATURE, 9, Duration.ofMinutes(3), Duration.ofMinutes(33));

    assertThat(fridge.findings()).hasSize(1);
    assertThat(fridge.findings().get(0).worstHundredths()).isEqualTo(worst);
  }

  @Test
  void oneWildValueNeitherStartsNorEndsAnything() {
    Kitchen freezer = Kitchen.with(DeviceKind.FREEZER, MINUTE);
    freezer.reads(TEMPERATURE, -10, Duration.ZERO, Duration.ofMinutes(59));
    freezer.read(TEMPERATURE, -40, Duration.ofMinutes(60));
    assertThat(freezer.said()).isEmpty();

    freezer.reads(TEMPERATURE, -10, Duration.ofMinutes(61), Duration.ofMinutes(70));

    assertThat(freezer.said()).containsExactly("FREEZER_HIGH 1 YELLOW OPEN 0..");
  }

  @Test
  void aRealStepIsToldNoLaterThanOnePeriodAfterwards() {
    fridge.reads(TEMPERATURE, 4, Duration.ZERO, Duration.ofMinutes(9));
    fridge.reads(TEMPERATURE, 30, Duration.ofMinutes(10), Duration.ofMinutes(40));

    assertThat(fridge.said()).containsExactly("COLD_HOLD_HIGH 1 YELLOW OPEN 10..");
    assertThat(fridge.findings().get(0).evidence().get(0).eventIdLow()).isEqualTo(11);
    assertThat(fridge.findings().get(0).decidedTime())
        .isEqualTo(Kitchen.NOON.plus(Duration.ofMinutes(40)).toEpochMilli());
  }

  @Test
  void whatAJumpDecidesIsKnownWithTheNextReading() {
    fridge.reads(TEMPERATURE, 30, Duration.ZERO, Duration.ofMinutes(31));
    fridge.read(TEMPERATURE, 4, Duration.ofMinutes(32));
    assertThat(fridge.said()).containsExactly("COLD_HOLD_HIGH 1 YELLOW OPEN 0..");

    fridge.read(TEMPERATURE, 4, Duration.ofMinutes(33));

    assertThat(fridge.standing()).containsExactly("COLD_HOLD_HIGH 0 YELLOW CLOSED 0..32");
    assertThat(fridge.findings().get(1).decidedTime())
        .isEqualTo(Kitchen.NOON.plus(Duration.ofMinutes(33)).toEpochMilli());
  }

  @Test
  void aLateReadingMayShowThatAJumpWasNone() {
    fridge.reads(TEMPERATURE, 30, Duration.ZERO, Duration.ofMinutes(31));
    fridge.read(TEMPERATURE, 4, Duration.ofMinutes(32));
    fridge.read(TEMPERATURE, 4, Duration.ofMinutes(34));
    assertThat(fridge.standing()).containsExactly("COLD_HOLD_HIGH 0 YELLOW CLOSED 0..32");

    fridge.readLate(TEMPERATURE, 30, Duration.ofMinutes(33), Duration.ofMinutes(35));

    assertThat(fridge.standing()).containsExactly("COLD_HOLD_HIGH 0 YELLOW OPEN 0..");
  }

  @Test
  void whatIsHotMayJump() {
    Kitchen fryer = Kitchen.with(DeviceKind.FRYER, MINUTE);
    fryer.read(TEMPERATURE, 20, Duration.ZERO);
    fryer.reads(TEMPERATURE, 195, Duration.ofMinutes(1), Duration.ofMinutes(11));

    assertThat(fryer.said()).containsExactly("FRY_OIL_TEMP 1 YELLOW OPEN 1..");
  }

  @Test
  void anImpossibleValueIsSetAside() {
    assertThat(fridge.read(TEMPERATURE, 250.01, Duration.ZERO)).isEqualTo(Verdict.OUT_OF_RANGE);
    assertThat(fridge.read(TEMPERATURE, -60.01, MINUTE)).isEqualTo(Verdict.OUT_OF_RANGE);
    assertThat(fridge.read(TEMPERATURE, 250, MINUTE)).isEqualTo(Verdict.ACCEPTED);
    assertThat(fridge.read(TEMPERATURE, -60, MINUTE)).isEqualTo(Verdict.ACCEPTED);
  }
}
