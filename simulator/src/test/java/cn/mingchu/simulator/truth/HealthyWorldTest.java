package cn.mingchu.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthyWorldTest {

  private static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5})
  void surelyBreaksNoRuleFromFridayToMonday(long seed) {
    World world = World.drawn(seed, 6);
    Simulation simulation =
        new Simulation(world, FRIDAY, FRIDAY.plus(Duration.ofDays(3)), List.of());
    Oracle oracle = Oracle.released();

    assertThat(world.devices().flatMap(device -> oracle.findings(simulation, device).stream()))
        .filteredOn(finding -> finding.certainty() == Certainty.CERTAIN)
        .isEmpty();
  }
}
