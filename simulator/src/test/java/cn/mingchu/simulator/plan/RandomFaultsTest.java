package cn.mingchu.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.truth.FaultTruth;
import cn.mingchu.simulator.truth.Truth;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RandomFaultsTest {

  private static final Instant FRIDAY = Instant.parse("2026-03-05T16:00:00Z");
  private static final Instant SATURDAY = FRIDAY.plus(Duration.ofDays(1));

  @Test
  void injectsAsManyOfEachKindAsAskedFor() {
    List<FaultRequest> requests =
        Arrays.stream(FaultKind.values())
            .filter(kind -> !kind.hitsGoods())
            .map(kind -> new FaultRequest(kind, 2))
            .toList();

    List<InjectedFault> faults = RandomFaults.draw(World.drawn(4, 60), FRIDAY, SATURDAY, requests);

    for (FaultRequest request : requests) {
      assertThat(faults).filteredOn(fault -> fault.fault().kind() == request.kind()).hasSize(2);
    }
    assertThat(faults).extracting(InjectedFault::faultId).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = FaultKind.class,
      names = {
        "DOOR_LEFT_OPEN",
        "HOT_HOLD_TOO_COLD",
        "SHORT_DISINFECTION",
        "WARM_SPECIAL_ROOM",
        "GAS_LEAK",
        "SENSOR_DEAD",
        "CLOCK_AHEAD",
        "CLOCK_BEHIND",
        "UNDERCOOKED"
      })
  void injectsFaultsThatShow(FaultKind kind) {
    World world = World.drawn(9, 15);
    List<InjectedFault> faults =
        RandomFaults.draw(world, FRIDAY, SATURDAY, List.of(new FaultRequest(kind, 4)));

    Truth truth = Truth.of(new Simulation(world, FRIDAY, SATURDAY, faults));

    assertThat(truth.faults())
        .hasSize(4)
        .allSatisfy(
            (FaultTruth fault) ->
                assertThat(fault.expected()).anyMatch(ExpectedFinding::mustBeFound));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gas-leak     | GAS_LEAK    | 1
          gas-leak:3   | GAS_LEAK    | 3
          sensor-dead:1| SENSOR_DEAD | 1
          """)
  void readsRequests(String text, FaultKind kind, int count) {
    assertThat(FaultRequest.parse(text)).isEqualTo(new FaultRequest(kind, count));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gas-leak:x | the count in "gas-leak:x" must be a number, was "x"
          gas-leak:0 | the count of gas-leak must be 1 to 100000, was 0
          gas-leak:  | the count in "gas-leak:" must be a number, was ""
          """)
  void refusesOtherRequests(String text, String message) {
    assertThatThrownBy(() -> FaultRequest.parse(text)).hasMessage(message);
  }

  @Test
  void namesTheFaultsThereAreWhenOneIsUnknown() {
    assertThatThrownBy(() -> FaultRequest.parse("gas-leek"))
        .hasMessageStartingWith("unknown fault \"gas-leek\"; the faults are unit-failure, door-");
  }

  @Test
  void saysWhenTheWorldIsTooSmall() {
    World world = World.drawn(4, 1);

    assertThatThrownBy(
            () ->
                RandomFaults.draw(
                    world,
                    FRIDAY,
                    SATURDAY,
                    List.of(new FaultRequest(FaultKind.GATEWAY_OUTAGE, 40))))
        .hasMessageStartingWith("no device is left for another gateway-outage among 1 schools");
  }
}
