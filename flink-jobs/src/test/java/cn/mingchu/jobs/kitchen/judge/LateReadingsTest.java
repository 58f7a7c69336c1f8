package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LateReadingsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration ARRIVAL = Duration.ofMinutes(31);

  private final Kitchen fridge = Kitchen.with(DeviceKind.FRIDGE, MINUTE);
  private final DeviceJudge judge = Kitchen.judge(List.of());

  @BeforeEach
  void isHeardTwiceHalfAnHourApart() {
    fridge.read(TEMPERATURE, 4, Duration.ZERO);
    fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(30), Duration.ofMinutes(30));
  }

  @Test
  void arePutToTheirPlaceWhenNoMoreOfThemCome() {
    upload(15, ARRIVAL);
    fridge.timePassesTo(ARRIVAL.plusMillis(LateReadings.QUIET_MILLIS - 1));
    assertThat(fridge.findings()).hasSize(1);

    fridge.timePassesTo(ARRIVAL.plusMillis(LateReadings.QUIET_MILLIS));

    assertThat(fridge.findings()).hasSize(2);
    assertThat(fridge.said()).endsWith("SENSOR_STALE 2 BLUE WITHDRAWN 0..30");
  }

  @Test
  void setTheAlarm() {
    upload(15, ARRIVAL);

    assertThat(judge.nextAlarm(fridge.memory()))
        .isEqualTo(Kitchen.NOON.plus(ARRIVAL).toEpochMilli() + LateReadings.QUIET_MILLIS);
  }

  @Test
  void doNotWaitWhenTheDeviceGoesOn() {
    upload(15, ARRIVAL);
    fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(31), Duration.ofMinutes(32));

    assertThat(fridge.findings()).hasSize(2);
  }

  @Test
  void doNotWaitForEver() {
    for (int second = 0; second < 60; second += 4) {
      upload(1 + second / 4, ARRIVAL.plusSeconds(second));
      assertThat(fridge.findings()).hasSize(1);
    }
    upload(17, ARRIVAL.plusSeconds(60));

    assertThat(fridge.findings().size()).isGreaterThan(1);
  }

  @Test
  void areNotMany() {
    for (int i = 0; i < LateReadings.MOST; i++) {
      assertThat(fridge.memory().late.all()).hasSize(i);
      fridge.readLate(TEMPERATURE, 4, Duration.ofSeconds(60 + i), ARRIVAL);
    }

    assertThat(fridge.memory().late.isEmpty()).isTrue();
  }

  @Test
  void areEachTakenOnce() {
    assertThat(upload(15, ARRIVAL)).isEqualTo(Verdict.ACCEPTED);
    assertThat(upload(15, ARRIVAL)).isEqualTo(Verdict.DUPLICATE);
    fridge.timePassesTo(ARRIVAL.plusMinutes(1));
    assertThat(upload(15, ARRIVAL.plusMinutes(2))).isEqualTo(Verdict.DUPLICATE);
  }

  private Verdict upload(int minute, Duration arrival) {
    return fridge.readLate(TEMPERATURE, 4, Duration.ofMinutes(minute), arrival);
  }
}
