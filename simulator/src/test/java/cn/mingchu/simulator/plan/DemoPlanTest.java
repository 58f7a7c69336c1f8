package cn.mingchu.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.truth.Truth;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPlanTest {

  private static final Instant LUNCH = DemoPlan.start(LocalDate.of(2026, 3, 6));
  private static final Duration HOUR = Duration.ofHours(1);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 42})
  void makesTenRulesSpeakWithinTheHour(long seed) {
    World world = World.drawn(seed, 20);
    Truth truth =
        Truth.of(
            new Simulation(world, LUNCH, LUNCH.plus(HOUR), DemoPlan.faults(world, LUNCH, HOUR)));

    Set<String> rules =
        truth
            .expected()
            .filter(ExpectedFinding::mustBeFound)
            .filter(finding -> finding.decided().isBefore(LUNCH.plus(HOUR)))
            .map(ExpectedFinding::ruleId)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(rules)
        .contains(
            "GAS_EARLY",
            "GAS_LOW_ALARM",
            "HOT_HOLD_LOW",
            "COLD_HOLD_HIGH",
            "SENSOR_STALE",
            "CLOCK_SICK",
            "SPECIAL_ROOM_TEMP",
            "NO_MASK",
            "BIN_UNCOVERED",
            "CAMERA_BLOCKED",
            "COOK_CORE_LOW");
  }

  @Test
  void spreadsFaultsOverSchools() {
    List<InjectedFault> faults = DemoPlan.faults(World.drawn(1, 40), LUNCH, HOUR);

    assertThat(faults).hasSizeGreaterThanOrEqualTo(12);
    assertThat(faults).extracting(InjectedFault::schoolId).doesNotHaveDuplicates();
    assertThat(DemoPlan.faults(World.drawn(1, 40), LUNCH, HOUR)).isEqualTo(faults);
  }

  @ParameterizedTest(name = "{0} schools")
  @ValueSource(ints = {1, 2, 5})
  void makesDoWithFewSchools(int schools) {
    assertThat(DemoPlan.faults(World.drawn(1, schools), LUNCH, Duration.ofDays(1))).isNotEmpty();
  }

  @Test
  void neverHurtsADeviceThatIsNotYetWell() {
    List<InjectedFault> faults = DemoPlan.faults(World.drawn(1, 8), LUNCH, Duration.ofDays(2));

    for (InjectedFault one : faults) {
      for (InjectedFault other : faults) {
        boolean overlap =
            one.fault().fromSecond() < other.fault().toSecond()
                && other.fault().fromSecond() < one.fault().toSecond();
        if (!one.equals(other) && overlap) {
          assertThat(one.deviceIds()).doesNotContainAnyElementsOf(other.deviceIds());
        }
      }
    }
    assertThat(faults).hasSizeGreaterThan(60);
  }

  @ParameterizedTest(name = "on {0} it starts at {1}")
  @CsvSource({
    "2026-03-06, 2026-03-06T03:30:00Z",
    "2026-03-07, 2026-03-09T03:30:00Z",
    "2026-03-08, 2026-03-09T03:30:00Z"
  })
  void startsBeforeLunchOfASchoolDay(LocalDate day, Instant start) {
    assertThat(DemoPlan.start(day)).isEqualTo(start);
  }
}
