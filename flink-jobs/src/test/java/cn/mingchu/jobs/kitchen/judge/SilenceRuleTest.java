package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SilenceRuleTest {

  private final Kitchen fridge = Kitchen.with(DeviceKind.FRIDGE, Duration.ofMinutes(1));

  @BeforeEach
  void isHeardAtNoon() {
    fridge.readLate(TEMPERATURE, 4, Duration.ZERO, Duration.ZERO);
  }

  @Test
  void bearsThreePeriodsAndAQuarterOfAnHour() {
    fridge.timePassesTo(Duration.ofMinutes(15).minusMillis(1));

    assertThat(fridge.said()).isEmpty();
  }

  @Test
  void speaksWhileTheSilenceLasts() {
    fridge.timePassesTo(Duration.ofMinutes(15));

    assertThat(fridge.said()).containsExactly("SENSOR_STALE 1 BLUE OPEN 0..");
  }

  @Test
  void isRaisedForAColdStoreAfterTwoHours() {
    fridge.timePassesTo(Duration.ofMinutes(15));
    fridge.timePassesTo(Duration.ofHours(2));
    fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(125), Duration.ofMinutes(125));

    assertThat(fridge.said())
        .containsExactly(
            "SENSOR_STALE 1 BLUE OPEN 0..",
            "SENSOR_STALE 2 ORANGE OPEN 0..",
            "SENSOR_STALE 3 ORANGE CLOSED 0..125");
  }

  @Test
  void endsAlikeWhenTheReadingOvertakesTheClock() {
    fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(125), Duration.ofMinutes(125));

    assertThat(fridge.said()).containsExactly("SENSOR_STALE 1 ORANGE CLOSED 0..125");
  }

  @Test
  void isWithdrawnWhenTheWordsWereOnlyLate() {
    fridge.timePassesTo(Duration.ofMinutes(15));
    fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(1), Duration.ofHours(2));

    assertThat(fridge.said())
        .containsExactly("SENSOR_STALE 1 BLUE OPEN 0..", "SENSOR_STALE 2 BLUE WITHDRAWN 0..");
  }

  @Test
  void lastsWhileOnlyOlderReadingsCome() {
    fridge.timePassesTo(Duration.ofMinutes(15));
    fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(-1), Duration.ofMinutes(16));

    assertThat(fridge.said()).containsExactly("SENSOR_STALE 1 BLUE OPEN 0..");
  }

  @Test
  void shrinksToWhatAnUploadLeavesOfIt() {
    fridge.readLate(TEMPERATURE, 4, Duration.ofHours(1), Duration.ofHours(1));
    fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(20), Duration.ofMinutes(61));
    fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(45), Duration.ofMinutes(61));

    assertThat(fridge.said())
        .containsExactly(
            "SENSOR_STALE 1 BLUE CLOSED 0..60",
            "SENSOR_STALE 2 BLUE CLOSED 0..20",
            "SENSOR_STALE 1 BLUE CLOSED 20..45");
  }

  @Test
  void findsAHoleInDataThatKeptComing() {
    Kitchen uploading = Kitchen.with(DeviceKind.FRIDGE, Duration.ofMinutes(1));
    uploading.readLate(TEMPERATURE, 4, Duration.ZERO, Duration.ofMinutes(30));
    uploading.readLate(TEMPERATURE, 4, Duration.ofMinutes(20), Duration.ofMinutes(31));

    assertThat(uploading.said()).containsExactly("SENSOR_STALE 1 BLUE CLOSED 0..20");
  }

  @Test
  void setsOneAlarmForEachThingToSay() {
    DeviceJudge judge = Kitchen.judge(List.of());
    DeviceMemory memory = fridge.memory();
    long noon = Kitchen.NOON.toEpochMilli();

    assertThat(judge.nextAlarm(memory)).isEqualTo(noon + Duration.ofMinutes(15).toMillis());
    fridge.timePassesTo(Duration.ofMinutes(15));
    assertThat(judge.nextAlarm(memory)).isEqualTo(noon + Duration.ofHours(2).toMillis());
    fridge.timePassesTo(Duration.ofHours(2));
    assertThat(judge.nextAlarm(memory)).isNull();
  }

  @Test
  void aMachineAtRestIsNotSilent() {
    Kitchen dishwasher = Kitchen.with(DeviceKind.DISHWASHER, Duration.ofSeconds(5));
    dishwasher.read(TEMPERATURE, 50, Duration.ZERO);
    dishwasher.timePassesTo(Duration.ofHours(20));

    assertThat(dishwasher.said()).isEmpty();
  }
}
