package cn.mingchu.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.camera.CameraJudge;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.simulator.run.SimulatedObservation;
import cn.mingchu.simulator.world.Channel;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JudgedCameraTest {

  private static final Instant NOON = Stories.NOON;
  private static final SimulatedDevice CAMERA =
      World.drawn(1, 3)
          .devices()
          .filter(device -> device.kind() == DeviceKind.CAMERA)
          .filter(device -> device.zone() == Zone.COOK)
          .findFirst()
          .orElseThrow();

  @Test
  void tellsWhenTheSightThatSettlesItComesIn() {
    List<ToldFinding> told =
        judge(
            List.of(
                seen(0, ObservationKind.CAMERA_ONLINE, 0),
                seen(60, ObservationKind.NO_HAT, 90),
                seen(120, ObservationKind.NO_HAT, 91)),
            3);

    assertThat(told).hasSize(1);
    assertThat(told.get(0).ruleId()).isEqualTo("NO_HAT");
    assertThat(told.get(0).toldAt()).isEqualTo(NOON.plusSeconds(62));
    assertThat(told.get(0).last().to()).isNull();
  }

  @Test
  void ringsTheAlarmClockAfterTheLastObservation() {
    List<SimulatedObservation> once = List.of(seen(0, ObservationKind.CAMERA_ONLINE, 0));

    assertThat(judge(once, 10)).isEmpty();
    assertThat(judge(once, 11)).extracting(ToldFinding::ruleId).containsExactly("CAMERA_OFFLINE");
  }

  private static List<ToldFinding> judge(List<SimulatedObservation> arrived, int untilMinute) {
    CameraJudge judge =
        new CameraJudge(
            new RuleDesk(new RuleBook(RuleCatalogue.load(), List.of()), Set.of()),
            CameraJudge.ALWAYS_THERE);
    Instant until = NOON.plus(Duration.ofMinutes(untilMinute));
    return JudgedCamera.judge(judge, CAMERA, arrived, NOON, until).findings();
  }

  private static SimulatedObservation seen(int second, ObservationKind kind, int confidence) {
    Instant at = NOON.plusSeconds(second);
    return new SimulatedObservation(
        new UUID(1, second),
        at,
        at.plusSeconds(2),
        CAMERA.schoolId(),
        CAMERA.deviceId(),
        kind,
        CAMERA.zone(),
        confidence,
        second,
        Channel.HTTP);
  }
}
