package cn.mingchu.simulator.actual;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.fault.BufferedUpload;
import cn.mingchu.simulator.fault.CoolDisinfection;
import cn.mingchu.simulator.fault.DoorLeftOpen;
import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fault.GasLeak;
import cn.mingchu.simulator.fault.GatewayOutage;
import cn.mingchu.simulator.fault.HotHoldTooCold;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.fault.PowerLoss;
import cn.mingchu.simulator.fault.RepeatedExcursions;
import cn.mingchu.simulator.fault.SceneFault;
import cn.mingchu.simulator.fault.SensorDead;
import cn.mingchu.simulator.fault.SensorDrifting;
import cn.mingchu.simulator.fault.SlowGasLeak;
import cn.mingchu.simulator.fault.UnitFailure;
import cn.mingchu.simulator.kitchen.Session;
import cn.mingchu.simulator.run.SimulatedObservation;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActualOracleTest {

  /** Nine in the morning of a Friday in Sichuan. */
  private static final Instant MORNING = Instant.parse("2026-03-06T01:00:00Z");

  private static final long NINE = MORNING.getEpochSecond();
  private static final long TEN = NINE + 3_600;
  private static final World WORLD = World.drawn(7, 12);

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            DeviceKind.FRIDGE,
            new UnitFailure(TEN, TEN + 8 * 3_600),
            List.of("COLD_HOLD_HIGH", "COLD_WARMING")),
        Arguments.of(
            DeviceKind.FRIDGE,
            new DoorLeftOpen(TEN, TEN + 70 * 60),
            List.of("COLD_HOLD_HIGH", "COLD_WARMING")),
        Arguments.of(DeviceKind.FRIDGE, new DoorLeftOpen(TEN, TEN + 8 * 60), List.of()),
        Arguments.of(
            DeviceKind.FRIDGE,
            new RepeatedExcursions(TEN, TEN + 8 * 3_600, 3_600, 15 * 60),
            List.of("COLD_HOLD_HARM")),
        Arguments.of(
            DeviceKind.GAS_DETECTOR,
            new GasLeak(TEN, TEN + 25 * 60, 70),
            List.of("GAS_EARLY", "GAS_HIGH_ALARM", "GAS_LOW_ALARM")),
        Arguments.of(
            DeviceKind.GAS_DETECTOR,
            new SlowGasLeak(TEN, TEN + 3 * 3_600, 20),
            List.of("GAS_EARLY")),
        Arguments.of(
            DeviceKind.FRIDGE,
            new PowerLoss(TEN, TEN + 3_600, GatewayOutage.Readings.LOST),
            List.of("SENSOR_STALE")),
        Arguments.of(
            DeviceKind.FRIDGE, new SensorDead(TEN, TEN + 40 * 60), List.of("SENSOR_STALE")),
        Arguments.of(DeviceKind.FRIDGE, new BufferedUpload(TEN, TEN + 2 * 3_600), List.of()),
        Arguments.of(
            DeviceKind.FRIDGE,
            new SensorDrifting(TEN, TEN + 13 * 3_600, 100),
            List.of("UNLIKE_ITSELF")));
  }

  @ParameterizedTest(name = "{1} of a {0}")
  @MethodSource("faults")
  void callsForWhatReallyHappens(DeviceKind kind, Fault fault, List<String> expected) {
    assertThat(certain(fault, first(kind))).containsExactlyElementsOf(expected);
  }

  @Test
  void callsForNothingWhereTheWorldIsTidyAndHealthy() {
    Simulation simulation =
        new Simulation(WORLD, MORNING, MORNING.plus(Duration.ofDays(2)), List.of());

    assertThat(WORLD.devices().flatMap(device -> certain(simulation, device))).isEmpty();
  }

  @Test
  void callsForHeatThatATableDoesNotHold() {
    SimulatedDevice table = first(DeviceKind.HOT_HOLD);
    Session lunch = table.sessions().atOrAfter(TEN);

    assertThat(certain(new HotHoldTooCold(lunch.from() - 1, lunch.to(), 52), table))
        .containsExactly("HOT_HOLD_LOW");
  }

  @Test
  void callsForHeatThatAProgramDoesNotReach() {
    SimulatedDevice cabinet = first(DeviceKind.STEAM_DISINFECTOR);
    Session program = cabinet.sessions().atOrAfter(TEN);

    assertThat(certain(new CoolDisinfection(program.from() - 1, program.to(), 95), cabinet))
        .containsExactly("DISINFECT_STEAM");
  }

  /** The readings of the door that stood open come when the upload does, and not before. */
  @Test
  void isNotDueWhileWhatShowsItIsHeldBack() {
    SimulatedDevice fridge = first(DeviceKind.FRIDGE);
    long uploaded = TEN + 3 * 3_600;
    Simulation simulation =
        simulation(
            List.of(new DoorLeftOpen(TEN, TEN + 3_600), new BufferedUpload(TEN, uploaded)), fridge);

    List<ExpectedFinding> limits =
        findings(simulation, fridge)
            .filter(finding -> finding.ruleId().equals("COLD_HOLD_HIGH"))
            .filter(ExpectedFinding::mustBeFound)
            .toList();

    assertThat(limits).hasSize(1);
    assertThat(limits.get(0).from()).isBefore(Instant.ofEpochSecond(TEN + 1_200));
    assertThat(limits.get(0).decided()).isAfterOrEqualTo(Instant.ofEpochSecond(uploaded));
  }

  /** What goes on is due at once, but nobody could tell before the outage was over. */
  @Test
  void isNotDueWhileWhatACameraSawIsHeldBack() {
    SimulatedDevice camera = cameraOf(FaultKind.NO_HAT);
    long back = TEN + 3 * 3_600;
    Simulation simulation =
        simulation(
            List.of(
                new SceneFault(FaultKind.NO_HAT, TEN + 60, TEN + 3_600),
                new GatewayOutage(TEN, back, GatewayOutage.Readings.KEPT)),
            camera);

    assertThat(findings(simulation, camera))
        .filteredOn(finding -> finding.ruleId().equals("NO_HAT"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.mustBeFound()).isTrue();
              assertThat(finding.from()).isEqualTo(Instant.ofEpochSecond(TEN + 60));
              assertThat(finding.decided()).isAfterOrEqualTo(Instant.ofEpochSecond(back));
            });
  }

  @Test
  void doesNotAskForWhatWasLostOnTheWay() {
    SimulatedDevice camera = cameraOf(FaultKind.NO_HAT);
    Simulation simulation =
        simulation(
            List.of(
                new SceneFault(FaultKind.NO_HAT, TEN + 60, TEN + 3_600),
                new GatewayOutage(TEN, TEN + 3_600, GatewayOutage.Readings.LOST)),
            camera);

    assertThat(certain(simulation, camera))
        .containsExactlyInAnyOrder("CAMERA_OFFLINE", "CAMERA_OFFLINE_MEAL");
  }

  private static SimulatedDevice cameraOf(FaultKind kind) {
    return WORLD
        .devices()
        .filter(device -> kind.hits(device.kind(), device.zone()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> certain(Fault fault, SimulatedDevice device) {
    return certain(simulation(List.of(fault), device), device).distinct().sorted().toList();
  }

  private static Stream<String> certain(Simulation simulation, SimulatedDevice device) {
    return findings(simulation, device)
        .filter(ExpectedFinding::mustBeFound)
        .map(ExpectedFinding::ruleId);
  }

  private static Stream<ExpectedFinding> findings(Simulation simulation, SimulatedDevice device) {
    if (device.kind() == DeviceKind.CAMERA) {
      List<SimulatedObservation> seen = new ArrayList<>();
      simulation.observationsOf(device).forEachRemaining(seen::add);
      return ActualOracle.released().findingsOfCamera(simulation, device, seen).stream();
    }
    List<SimulatedReading> arrived = new ArrayList<>();
    simulation.readingsOf(device).forEachRemaining(arrived::add);
    return ActualOracle.released().findings(simulation, device, arrived).stream();
  }

  private static Simulation simulation(List<Fault> faults, SimulatedDevice device) {
    List<InjectedFault> injected =
        faults.stream()
            .map(
                fault ->
                    new InjectedFault(
                        fault.kind().slug(), fault, device.schoolId(), List.of(device.deviceId())))
            .toList();
    return new Simulation(WORLD, MORNING, MORNING.plus(Duration.ofHours(15)), injected);
  }

  private static SimulatedDevice first(DeviceKind kind) {
    return WORLD
        .devices()
        .filter(device -> device.kind() == kind && device.periodSeconds() <= 120)
        .findFirst()
        .orElseThrow();
  }
}
