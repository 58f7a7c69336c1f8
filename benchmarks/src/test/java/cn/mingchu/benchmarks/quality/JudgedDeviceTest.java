package cn.mingchu.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.world.Channel;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JudgedDeviceTest {

  private static final Instant NOON = Stories.NOON;
  private static final SimulatedDevice CABINET =
      World.drawn(1, 30)
          .devices()
          .filter(device -> device.kind() == DeviceKind.SAMPLE_CABINET)
          .filter(device -> device.periodSeconds() == 60)
          .findFirst()
          .orElseThrow();

  @Test
  void tellsWhenTheReadingThatSettlesItComesIn() {
    List<SimulatedReading> arrived = new ArrayList<>();
    for (int minute = 0; minute <= 60; minute++) {
      arrived.add(reading(minute, minute < 10 || minute > 50 ? 400 : 1200));
    }

    List<ToldFinding> told = judge(arrived, 60);

    assertThat(told).hasSize(1);
    assertThat(told.get(0).ruleId()).isEqualTo("SAMPLE_CABINET_TEMP_HIGH");
    assertThat(told.get(0).toldAt()).isEqualTo(NOON.plus(Duration.ofMinutes(40)).plusSeconds(2));
    assertThat(told.get(0).last().from()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    assertThat(told.get(0).last().to()).isEqualTo(NOON.plus(Duration.ofMinutes(51)));
    assertThat(told.get(0).stands()).isTrue();
  }

  @Test
  void ringsTheAlarmClockBetweenReadings() {
    List<SimulatedReading> arrived = List.of(reading(0, 400), reading(1, 400), reading(40, 400));

    List<ToldFinding> told = judge(arrived, 45);

    assertThat(told).hasSize(1);
    assertThat(told.get(0).ruleId()).isEqualTo("SENSOR_STALE");
    assertThat(told.get(0).toldAt()).isEqualTo(NOON.plus(Duration.ofMinutes(16)).plusSeconds(2));
  }

  @Test
  void looksAtTheClockUntilTheEnd() {
    assertThat(judge(List.of(reading(0, 400)), 14)).isEmpty();
    assertThat(judge(List.of(reading(0, 400)), 16)).hasSize(1);
  }

  private static List<ToldFinding> judge(List<SimulatedReading> arrived, int until) {
    DeviceJudge judge =
        new DeviceJudge(new RuleDesk(new RuleBook(RuleCatalogue.load(), List.of()), Set.of()));
    return JudgedDevice.judge(judge, CABINET, arrived, NOON, NOON.plus(Duration.ofMinutes(until)))
        .findings();
  }

  private static SimulatedReading reading(int minute, int hundredths) {
    Instant taken = NOON.plus(Duration.ofMinutes(minute));
    return new SimulatedReading(
        new UUID(1, minute),
        taken,
        taken.plusSeconds(2),
        CABINET.schoolId(),
        CABINET.deviceId(),
        Quantity.TEMPERATURE,
        hundredths,
        minute,
        OptionalInt.empty(),
        Channel.HTTP,
        Optional.empty());
  }
}
