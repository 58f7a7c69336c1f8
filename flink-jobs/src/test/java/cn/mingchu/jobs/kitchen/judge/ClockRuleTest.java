package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockRuleTest {

  private final Kitchen fridge = Kitchen.with(DeviceKind.FRIDGE, Duration.ofMinutes(1));

  @Test
  void bearsFiveMinutesAhead() {
    Verdict verdict = fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(5), Duration.ZERO);

    assertThat(verdict).isEqualTo(Verdict.ACCEPTED);
    assertThat(fridge.said()).isEmpty();
  }

  @Test
  void setsAsideWhatIsDatedFurtherAhead() {
    Verdict verdict =
        fridge.readLate(TEMPERATURE, 40, Duration.ofMinutes(5).plusMillis(1), Duration.ZERO);

    assertThat(verdict).isEqualTo(Verdict.CLOCK_AHEAD);
    assertThat(fridge.said()).containsExactly("CLOCK_SICK 1 BLUE OPEN 0..");
  }

  @Test
  void isToldOfWhatTheGatewayRefused() {
    fridge.complain(Duration.ofHours(2), Duration.ofMinutes(3));
    fridge.complain(Duration.ofHours(2), Duration.ofMinutes(4));

    assertThat(fridge.said()).containsExactly("CLOCK_SICK 1 BLUE OPEN 3..");
  }

  @Test
  void believesAClockAgainAfterHalfAnHour() {
    fridge.readLate(TEMPERATURE, 4, Duration.ZERO, Duration.ZERO);
    fridge.complain(Duration.ofHours(2), Duration.ofMinutes(3));
    for (int minute = 4; minute <= 33; minute++) {
      fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(minute), Duration.ofMinutes(minute));
    }

    assertThat(fridge.said())
        .containsExactly("CLOCK_SICK 1 BLUE OPEN 3..", "CLOCK_SICK 2 BLUE CLOSED 3..3");
  }

  @Test
  void findsAClockThatIsSteadilyBehind() {
    for (int minute = 0; minute <= 31; minute++) {
      fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(minute - 120), Duration.ofMinutes(minute));
    }

    assertThat(fridge.said()).containsExactly("CLOCK_SICK 1 BLUE OPEN 1..");
  }

  @Test
  void doesNotMistakeASilenceAfterADelayedReadingForALag() {
    fridge.readLate(TEMPERATURE, 4, Duration.ZERO, Duration.ZERO);
    fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(1), Duration.ofMinutes(8));
    for (int minute = 2; minute <= 120; minute++) {
      Duration arrived = Duration.ofHours(2).plusMillis(minute * 100L);
      fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(minute), arrived);
    }

    assertThat(fridge.said()).noneMatch(line -> line.startsWith("CLOCK_SICK"));
  }

  @Test
  void doesNotMistakeAnUploadForALag() {
    fridge.readLate(TEMPERATURE, 4, Duration.ZERO, Duration.ZERO);
    for (int minute = 1; minute <= 120; minute++) {
      Duration arrived = Duration.ofHours(2).plusMillis(minute * 100L);
      fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(minute), arrived);
    }

    assertThat(fridge.said()).noneMatch(line -> line.startsWith("CLOCK_SICK"));
  }
}
