package cn.mingchu.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.dish.DishJudge;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.simulator.run.DishMark;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.world.Channel;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JudgedProbeTest {

  private static final Instant NOON = Stories.NOON;
  private static final SimulatedDevice PROBE =
      World.drawn(1, 3)
          .devices()
          .filter(device -> device.kind() == DeviceKind.COOK_PROBE)
          .findFirst()
          .orElseThrow();

  @Test
  void tellsOfTheDishWhoseMeasurementSettlesIt() {
    List<ToldFinding> told =
        judge(List.of(cooked("soup", 0, 6_600), cooked("pork", 5, 8_200)), Duration.ofHours(1));

    assertThat(told).hasSize(1);
    assertThat(told.get(0).ruleId()).isEqualTo("COOK_CORE_LOW");
    assertThat(told.get(0).last().dishId()).isEqualTo("soup");
    assertThat(told.get(0).toldAt()).isEqualTo(NOON.plusSeconds(2));
    assertThat(told.get(0).last().to()).isNull();
  }

  @Test
  void ringsTheAlarmClockOfEachDish() {
    List<SimulatedReading> low = List.of(cooked("soup", 0, 6_600), cooked("pork", 60, 6_500));

    assertThat(judge(low, Duration.ofDays(2)))
        .extracting(finding -> finding.last().to())
        .containsExactly(NOON, NOON.plus(Duration.ofHours(1)));
  }

  private static List<ToldFinding> judge(List<SimulatedReading> arrived, Duration until) {
    DishJudge judge =
        new DishJudge(new RuleDesk(new RuleBook(RuleCatalogue.load(), List.of()), Set.of()));
    return JudgedProbe.judge(judge, PROBE, arrived, NOON.plus(until)).findings();
  }

  private static SimulatedReading cooked(String dishId, int minute, int hundredths) {
    Instant taken = NOON.plus(Duration.ofMinutes(minute));
    return new SimulatedReading(
        new UUID(1, minute),
        taken,
        taken.plusSeconds(2),
        PROBE.schoolId(),
        PROBE.deviceId(),
        Quantity.TEMPERATURE,
        hundredths,
        minute,
        OptionalInt.empty(),
        Channel.HTTP,
        Optional.of(new DishMark(dishId, DishStage.COOKED)));
  }
}
