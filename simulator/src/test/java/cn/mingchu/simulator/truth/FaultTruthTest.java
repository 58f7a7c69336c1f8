package cn.mingchu.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.fault.BufferedUpload;
import cn.mingchu.simulator.fault.ClockAhead;
import cn.mingchu.simulator.fault.ClockBehind;
import cn.mingchu.simulator.fault.DoorLeftOpen;
import cn.mingchu.simulator.fault.DuplicatedAndShuffled;
import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.GasLeak;
import cn.mingchu.simulator.fault.GatewayOutage;
import cn.mingchu.simulator.fault.HotHoldTooCold;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.fault.SensorDead;
import cn.mingchu.simulator.fault.SensorStuck;
import cn.mingchu.simulator.fault.ShortDisinfection;
import cn.mingchu.simulator.fault.UnitFailure;
import cn.mingchu.simulator.fault.WarmSpecialRoom;
import cn.mingchu.simulator.kitchen.Session;
import cn.mingchu.simulator.kitchen.Use;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTruthTest {

  /** Nine in the morning of a Friday in Sichuan. */
  private static final Instant MORNING = Instant.parse("2026-03-06T01:00:00Z");

  private static final long NINE = MORNING.getEpochSecond();
  private static final long TEN = NINE + 3_600;
  private static final World WORLD = World.drawn(7, 12);

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            DeviceKind.FRIDGE,
            new UnitFailure(TEN, TEN + 7 * 3_600),
            List.of("COLD_HOLD_HIGH certain", "COLD_WARMING certain", "COLD_HOLD_HARM possible")),
        Arguments.of(
            DeviceKind.SAMPLE_CABINET,
            new UnitFailure(TEN, TEN + 7 * 3_600),
            List.of("SAMPLE_CABINET_TEMP_HIGH certain", "SAMPLE_CABINET_HARM possible")),
        Arguments.of(
            DeviceKind.FRIDGE,
            new DoorLeftOpen(TEN, TEN + 40 * 60),
            List.of("COLD_HOLD_HIGH certain", "COLD_WARMING possible", "COLD_HOLD_HARM possible")),
        Arguments.of(
            DeviceKind.FRIDGE,
            new DoorLeftOpen(TEN, TEN + 10 * 60),
            List.of("COLD_WARMING possible")),
        Arguments.of(
            DeviceKind.SPECIAL_ROOM,
            new WarmSpecialRoom(TEN, TEN + 90 * 60),
            certain("SPECIAL_ROOM_TEMP")),
        Arguments.of(
            DeviceKind.GAS_DETECTOR,
            new GasLeak(TEN, TEN + 25 * 60, 60),
            certain("GAS_EARLY", "GAS_LOW_ALARM", "GAS_HIGH_ALARM")),
        Arguments.of(
            DeviceKind.GAS_DETECTOR,
            new GasLeak(TEN, TEN + 25 * 60, 35),
            certain("GAS_EARLY", "GAS_LOW_ALARM")),
        Arguments.of(
            DeviceKind.FRIDGE, new SensorDead(TEN, TEN + 40 * 60), certain("SENSOR_STALE")),
        Arguments.of(DeviceKind.FRIDGE, new SensorDead(TEN, TEN + 8 * 60), List.of()),
        Arguments.of(DeviceKind.FRIDGE, new SensorStuck(TEN, TEN + 3 * 3_600), List.of()),
        Arguments.of(
            DeviceKind.COLD_ROOM,
            new ClockAhead(TEN, TEN + 3_600, 20 * 60),
            List.of("SENSOR_STALE possible", "CLOCK_SICK certain")),
        Arguments.of(DeviceKind.COLD_ROOM, new ClockAhead(TEN, TEN + 3_600, 4 * 60), List.of()),
        Arguments.of(
            DeviceKind.COLD_ROOM,
            new ClockBehind(TEN, TEN + 3_600, 40 * 60),
            List.of("SENSOR_STALE possible", "CLOCK_SICK certain")),
        Arguments.of(
            DeviceKind.COLD_ROOM,
            new ClockBehind(TEN, TEN + 13 * 60, 40 * 60),
            List.of("CLOCK_SICK possible")),
        Arguments.of(
            DeviceKind.FREEZER,
            new BufferedUpload(TEN, TEN + 2 * 3_600),
            List.of("SENSOR_STALE possible")),
        Arguments.of(
            DeviceKind.CO_DETECTOR, new DuplicatedAndShuffled(TEN, TEN + 2 * 3_600), List.of()));
  }

  @ParameterizedTest(name = "{1} of a {0}")
  @MethodSource("faults")
  void callsForWhatItDoesToTheReadings(DeviceKind kind, Fault fault, List<String> expected) {
    SimulatedDevice device = first(kind);

    assertThat(findings(fault, device)).containsExactlyElementsOf(expected);
  }

  @Test
  void anyFaultMayShowInHowADeviceBehaves() {
    Fault fault = new UnitFailure(TEN, TEN + 7 * 3_600);

    assertThat(truth(fault, List.of(first(DeviceKind.FRIDGE))).expected())
        .filteredOn(found -> found.ruleId().equals("UNLIKE_ITSELF"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.mustBeFound()).isFalse();
              assertThat(found.from()).isEqualTo(Instant.ofEpochSecond(TEN));
            });
  }

  @Test
  void callsForHotHoldLowWhileATableIsTooCold() {
    SimulatedDevice table = first(DeviceKind.HOT_HOLD);
    Session lunch = table.sessions().atOrAfter(TEN);

    assertThat(findings(new HotHoldTooCold(lunch.from(), lunch.to(), 52), table))
        .containsExactlyElementsOf(certain("HOT_HOLD_LOW"));
  }

  @Test
  void callsForTheRuleOfTheCabinetWhoseProgramIsCutShort() {
    SimulatedDevice cabinet = first(DeviceKind.STEAM_DISINFECTOR);
    Session program = cabinet.sessions().atOrAfter(TEN);

    assertThat(findings(new ShortDisinfection(program.from() - 1, program.to(), 240), cabinet))
        .containsExactlyElementsOf(certain("DISINFECT_STEAM"));
  }

  @Test
  void callsForALongerLightOfALampThatIsCutShort() {
    SimulatedDevice lamp =
        WORLD
            .devices()
            .filter(device -> device.kind() == DeviceKind.UV_LAMP)
            .filter(device -> device.sessions().atOrAfter(NINE).from() > NINE + 600)
            .filter(device -> device.sessions().atOrAfter(NINE).from() < TEN)
            .findFirst()
            .orElseThrow();
    Session light = lamp.sessions().atOrAfter(NINE);

    assertThat(findings(new ShortDisinfection(light.from() - 1, light.to(), 600), lamp))
        .containsExactlyElementsOf(certain("UV_CYCLE_MISSING"));
  }

  @Test
  void callsForASilenceOfEveryAlwaysOnDeviceBehindALostGateway() {
    Fault fault = new GatewayOutage(TEN, TEN + 45 * 60, GatewayOutage.Readings.LOST);
    List<SimulatedDevice> behind = behindTheFirstGateway();
    Truth truth = truth(fault, behind);

    long cameras = behind.stream().filter(device -> device.kind() == DeviceKind.CAMERA).count();
    long alwaysOn =
        behind.stream()
            .filter(device -> device.kind() != DeviceKind.CAMERA)
            .filter(device -> device.kind() != DeviceKind.COOK_PROBE)
            .filter(device -> Use.of(device.kind()).isEmpty())
            .count();
    assertThat(named(truth).filter("CAMERA_OFFLINE certain"::equals)).hasSize((int) cameras);
    assertThat(named(truth).filter("SENSOR_STALE certain"::equals)).hasSize((int) alwaysOn);
    assertThat(truth.faults()).hasSize(1);
    assertThat(truth.faults().get(0).kind()).isEqualTo("gateway-outage");
  }

  @Test
  void callsForNothingCertainWhenAGatewayKeepsItsReadings() {
    Fault fault = new GatewayOutage(TEN, TEN + 45 * 60, GatewayOutage.Readings.KEPT);

    assertThat(named(truth(fault, behindTheFirstGateway())).distinct())
        .containsExactlyInAnyOrder(
            "SENSOR_STALE possible", "CAMERA_OFFLINE possible", "CAMERA_OFFLINE_MEAL possible");
  }

  @Test
  void decidesAnOpenDoorHalfAnHourAfterItGotTooWarm() {
    SimulatedDevice fridge = first(DeviceKind.FRIDGE);
    ExpectedFinding finding =
        truth(new DoorLeftOpen(TEN, TEN + 40 * 60), List.of(fridge)).expected().toList().get(0);

    assertThat(finding.from())
        .isBetween(Instant.ofEpochSecond(TEN), Instant.ofEpochSecond(TEN + 10 * 60));
    assertThat(Duration.between(finding.from(), finding.decided()))
        .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(36));
    assertThat(finding.to())
        .isBetween(Instant.ofEpochSecond(TEN + 40 * 60), Instant.ofEpochSecond(TEN + 80 * 60));
  }

  private static List<String> certain(String... ruleIds) {
    return Stream.of(ruleIds).map(rule -> rule + " certain").toList();
  }

  private static List<String> findings(Fault fault, SimulatedDevice device) {
    return named(truth(fault, List.of(device))).toList();
  }

  /** What may be learned of it apart, which goes for all. */
  private static Stream<String> named(Truth truth) {
    return truth
        .expected()
        .filter(found -> !found.ruleId().equals("UNLIKE_ITSELF"))
        .map(found -> found.ruleId() + (found.mustBeFound() ? " certain" : " possible"));
  }

  private static Truth truth(Fault fault, List<SimulatedDevice> devices) {
    InjectedFault injected =
        new InjectedFault(
            "0001",
            fault,
            devices.get(0).schoolId(),
            devices.stream().map(SimulatedDevice::deviceId).toList());
    return Truth.of(
        new Simulation(WORLD, MORNING, MORNING.plus(Duration.ofHours(9)), List.of(injected)));
  }

  private static SimulatedDevice first(DeviceKind kind) {
    return WORLD
        .devices()
        .filter(device -> device.kind() == kind && device.periodSeconds() <= 120)
        .findFirst()
        .orElseThrow();
  }

  private static List<SimulatedDevice> behindTheFirstGateway() {
    String gatewayId = WORLD.devices().findFirst().orElseThrow().gatewayId();
    return WORLD.devices().filter(device -> device.gatewayId().equals(gatewayId)).toList();
  }
}
