package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import java.time.Duration;
import java.util.List;
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

    assertThat(fridge.said()).containsExactly("CLOCK_SICK 1 BLUE OPEN 0..");
  }

  @Test
  void noticesWithinAQuarterOfAnHourThatAClockWasSetBackByHours() {
    fridge.reads(TEMPERATURE, 4, Duration.ofHours(-3), Duration.ofMinutes(60));
    readsBehind(Duration.ofHours(3), 61, 74);
    List<String> tooSoon = fridge.said();
    readsBehind(Duration.ofHours(3), 75, 75);

    assertThat(tooSoon).isEmpty();
    assertThat(fridge.said()).containsExactly("CLOCK_SICK 1 BLUE OPEN 65..");
  }

  @Test
  void saysOnceThatAClockWasSetBackAndOnceThatItIsRight() {
    fridge.reads(TEMPERATURE, 4, Duration.ZERO, Duration.ofMinutes(60));
    readsBehind(Duration.ofHours(3), 61, 200);
    fridge.reads(TEMPERATURE, 4, Duration.ofMinutes(201), Duration.ofMinutes(231));

    assertThat(fridge.said().stream().filter(line -> line.startsWith("CLOCK_SICK")))
        .containsExactly("CLOCK_SICK 1 BLUE OPEN 65..", "CLOCK_SICK 2 BLUE CLOSED 65..199");
  }

  @Test
  void bearsFiveMinutesBehind() {
    readsBehind(Duration.ofMinutes(5), 0, 60);

    assertThat(fridge.said()).isEmpty();
  }

  @Test
  void findsWhatIsFurtherBehind() {
    readsBehind(Duration.ofMinutes(5).plusMillis(1), 0, 60);

    assertThat(fridge.said()).containsExactly("CLOCK_SICK 1 BLUE OPEN 0..");
  }

  /** It sends two for each that it measures, so it is less behind with each. */
  @Test
  void doesNotMistakeWhatCatchesUpForALag() {
    fridge.read(TEMPERATURE, 4, Duration.ZERO);
    for (int minute = 1; minute <= 120; minute++) {
      Duration arrived = Duration.ofHours(2).plusSeconds(minute * 30L);
      fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(minute), arrived);
    }

    assertThat(fridge.said()).noneMatch(line -> line.startsWith("CLOCK_SICK"));
  }

  @Test
  void doesNotMistakeABacklogBesideFreshReadingsForALag() {
    fridge.read(TEMPERATURE, 4, Duration.ZERO);
    for (int minute = 1; minute <= 120; minute++) {
      Duration arrived = Duration.ofMinutes(120 + minute);
      fridge.readLate(TEMPERATURE, 4, arrived, arrived);
      fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(minute), arrived);
    }

    assertThat(fridge.said()).noneMatch(line -> line.startsWith("CLOCK_SICK"));
  }

  @Test
  void remembersForDaysSinceWhenAClockIsBehind() {
    fridge.reads(TEMPERATURE, 4, Duration.ZERO, Duration.ofMinutes(60));
    readsBehind(Duration.ofHours(3), 61, 6000);
    int slots = fridge.memory().lags.behind.size();
    fridge.reads(TEMPERATURE, 4, Duration.ofMinutes(6001), Duration.ofMinutes(6031));

    assertThat(slots).isLessThanOrEqualTo(578);
    assertThat(fridge.said().stream().filter(line -> line.startsWith("CLOCK_SICK")))
        .containsExactly("CLOCK_SICK 1 BLUE OPEN 65..", "CLOCK_SICK 2 BLUE CLOSED 65..5999");
  }

  @Test
  void forgetsALagThatIsLongOver() {
    readsBehind(Duration.ofHours(3), 0, 60);
    fridge.reads(TEMPERATURE, 4, Duration.ofMinutes(61), Duration.ofDays(3));

    assertThat(fridge.memory().lags.behind).isEmpty();
    assertThat(fridge.memory().lags.told).isEmpty();
    assertThat(fridge.memory().lags.fresh).hasSize(1);
    assertThat(fridge.said().stream().filter(line -> line.startsWith("CLOCK_SICK")))
        .containsExactly("CLOCK_SICK 1 BLUE OPEN 0..", "CLOCK_SICK 2 BLUE CLOSED 0..59");
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

  private void readsBehind(Duration behind, int firstMinute, int lastMinute) {
    for (int minute = firstMinute; minute <= lastMinute; minute++) {
      Duration arrived = Duration.ofMinutes(minute);
      fridge.readLate(TEMPERATURE, 4, arrived.minus(behind), arrived);
    }
  }
}
