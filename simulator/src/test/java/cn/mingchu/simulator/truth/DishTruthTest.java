package cn.mingchu.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.dish.Dish;
import cn.mingchu.simulator.dish.DishStyle;
import cn.mingchu.simulator.dish.Mishap;
import cn.mingchu.simulator.fault.DishFault;
import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fault.GatewayOutage;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DishTruthTest {

  /** Midnight before a Thursday in Sichuan. */
  private static final Instant FROM = Instant.parse("2026-03-04T16:00:00Z");

  private static final Instant TO = FROM.plus(Duration.ofDays(5));
  private static final long FRIDAY = SchoolTime.day(FROM.getEpochSecond()) + 1;
  private static final World WORLD = World.drawn(7, 30);

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "UNDERCOOKED,      55, COOK_CORE_LOW certain",
    "REHEATED_WEAKLY,  50, REHEAT_CORE_LOW certain",
    "DELIVERED_COOL,   40, DELIVERY_TEMP_HOT certain",
    "COOLED_SLOWLY,   300, COOL_STAGE1_SLOW certain",
    "KEPT_LUKEWARM,   300, DANGER_ZONE_TIME certain",
    "HOT_TOO_LONG,    350, CATER_HOT_SHELF certain",
    "COLD_TOO_LONG, 1_440, CATER_COLD_SHELF certain"
  })
  void callsForTheRuleThatAMishapBreaks(FaultKind kind, String level, String expected) {
    assertThat(named(kind, Double.parseDouble(level.replace("_", "")), List.of()))
        .contains(expected);
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({"UNDERCOOKED, 75", "DELIVERED_COOL, 85", "COOLED_SLOWLY, 40", "HOT_TOO_LONG, 120"})
  void callsForNothingOfADishThatFaredWell(FaultKind kind, double level) {
    assertThat(named(kind, level, List.of())).isEmpty();
  }

  @Test
  void doesNotAskForWhatNothingThatArrivedShows() {
    Fault outage =
        new GatewayOutage(
            FROM.getEpochSecond(), TO.getEpochSecond() - 60, GatewayOutage.Readings.LOST);

    assertThat(named(FaultKind.UNDERCOOKED, 55, List.of(outage)))
        .containsExactly("COOK_CORE_LOW hidden");
  }

  private static List<String> named(FaultKind kind, double level, List<Fault> others) {
    Mishap.Kind mishapKind = kind.mishap().orElseThrow();
    for (SimulatedDevice probe : WORLD.devices().toList()) {
      Optional<Dish> dish =
          probe.kind() == DeviceKind.COOK_PROBE
              ? probe.menu(List.of()).on(FRIDAY).stream()
                  .filter(mishapKind::canHappenTo)
                  .filter(one -> isEarlyEnough(one))
                  .findFirst()
              : Optional.empty();
      if (dish.isPresent()) {
        Mishap mishap = new Mishap(mishapKind, dish.get().dishId(), FRIDAY, level);
        DishFault fault = new DishFault(kind, dish.get().from(), dish.get().to(), mishap);
        List<InjectedFault> faults =
            Stream.concat(Stream.of(fault), others.stream())
                .map(
                    one ->
                        new InjectedFault(
                            one.kind().slug(), one, probe.schoolId(), List.of(probe.deviceId())))
                .toList();
        return Oracle.released().findings(new Simulation(WORLD, FROM, TO, faults), probe).stream()
            .map(found -> found.ruleId() + " " + found.certainty().name().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
      }
    }
    throw new AssertionError("no kitchen has a dish for " + kind);
  }

  /** So that hands are still there when it has been kept for hours. */
  private static boolean isEarlyEnough(Dish dish) {
    return dish.style() != DishStyle.FRESH
        || SchoolTime.secondOfDay(dish.to()) < 14 * SchoolTime.HOUR;
  }
}
