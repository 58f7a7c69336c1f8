package cn.mingchu.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.fault.SceneFault;
import cn.mingchu.simulator.fault.ViewFault;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.scene.SightKind;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CameraTruthTest {

  /** Nine in the morning of a Friday in Sichuan. */
  private static final Instant MORNING = Instant.parse("2026-03-06T01:00:00Z");

  private static final long TEN = MORNING.getEpochSecond() + 3_600;
  private static final World WORLD = World.drawn(7, 12);

  @ParameterizedTest(name = "{0}")
  @EnumSource(SightKind.class)
  void callsForTheRuleOfWhatGoesOnLongEnough(SightKind kind) {
    FaultKind fault = FaultKind.valueOf(kind.name());

    assertThat(named(new SceneFault(fault, TEN, TEN + 3_600))).containsExactly(kind + " certain");
    assertThat(named(new SceneFault(fault, TEN, TEN + 20))).containsExactly(kind + " possible");
  }

  @ParameterizedTest(name = "{0} for {1} minutes")
  @CsvSource({
    "CAMERA_COVERED, 15, CAMERA_BLOCKED certain",
    "CAMERA_COVERED, 5, CAMERA_BLOCKED possible",
    "CAMERA_TURNED, 15, CAMERA_MOVED certain",
    "CAMERA_OFF, 15, CAMERA_OFFLINE certain"
  })
  void callsForWhatHappensToTheView(FaultKind kind, int minutes, String expected) {
    assertThat(named(new ViewFault(kind, TEN, TEN + 60L * minutes)).distinct())
        .contains(expected)
        .allMatch(found -> found.startsWith(expected.split(" ", 2)[0]));
  }

  @Test
  void callsForBothRulesOfACameraThatIsAwayForLongWhileTheyCook() {
    assertThat(named(new ViewFault(FaultKind.CAMERA_OFF, TEN, TEN + 3_600)))
        .contains("CAMERA_OFFLINE certain", "CAMERA_OFFLINE_MEAL certain");
  }

  @Test
  void callsForNothingOfACameraThatIsAwayForMoments() {
    assertThat(named(new ViewFault(FaultKind.CAMERA_OFF, TEN, TEN + 300))).isEmpty();
  }

  @Test
  void doesNotAskForWhatNobodyCouldSee() {
    SimulatedDevice camera = camera(FaultKind.FIRE);
    List<InjectedFault> faults =
        List.of(
            injected("0001", new SceneFault(FaultKind.FIRE, TEN, TEN + 600), camera),
            injected("0002", new ViewFault(FaultKind.CAMERA_COVERED, TEN, TEN + 580), camera));
    Simulation simulation =
        new Simulation(WORLD, MORNING, MORNING.plus(Duration.ofHours(9)), faults);

    assertThat(Oracle.released().findingsOfScene(simulation, camera))
        .filteredOn(found -> found.ruleId().equals("FIRE"))
        .singleElement()
        .satisfies(found -> assertThat(found.mustBeFound()).isFalse());
  }

  private static Stream<String> named(Fault fault) {
    SimulatedDevice camera = camera(fault.kind());
    return Truth.of(
            new Simulation(
                WORLD,
                MORNING,
                MORNING.plus(Duration.ofHours(9)),
                List.of(injected("0001", fault, camera))))
        .expected()
        .map(found -> found.ruleId() + (found.mustBeFound() ? " certain" : " possible"));
  }

  private static InjectedFault injected(String id, Fault fault, SimulatedDevice camera) {
    return new InjectedFault(id, fault, camera.schoolId(), List.of(camera.deviceId()));
  }

  private static SimulatedDevice camera(FaultKind kind) {
    return WORLD
        .devices()
        .filter(device -> device.kind() == DeviceKind.CAMERA)
        .filter(device -> kind.hits(device.kind(), device.zone()))
        .findFirst()
        .orElseThrow();
  }
}
