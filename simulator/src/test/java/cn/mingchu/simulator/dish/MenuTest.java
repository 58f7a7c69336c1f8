package cn.mingchu.simulator.dish;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.Variety;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MenuTest {

  /** A Friday. */
  private static final long DAY = SchoolTime.day(1_772_769_600L);

  @Test
  void isTheSameWhereverOneBeginsToLook() {
    SimulatedDevice probe = probes(Variety.broad()).findFirst().orElseThrow();
    long noon = SchoolTime.moment(DAY, 12 * SchoolTime.HOUR);

    List<String> long1 = ids(probe.menu(List.of()).between(noon - 86_400, noon + 86_400));
    List<String> short1 = ids(probe.menu(List.of()).between(noon, noon + 3_600));

    assertThat(long1).containsAll(short1).doesNotHaveDuplicates();
    assertThat(short1).isNotEmpty();
  }

  @Test
  void hasDishesOfEveryStyleInAProvinceAsItMayBe() {
    Set<DishStyle> styles =
        probes(Variety.broad())
            .flatMap(probe -> probe.menu(List.of()).on(DAY).stream())
            .map(Dish::style)
            .collect(Collectors.toSet());

    assertThat(styles).isEqualTo(EnumSet.allOf(DishStyle.class));
  }

  @Test
  void isMeasuredWhereItShouldBeInATidyKitchen() {
    for (SimulatedDevice probe : probes(Variety.tidy()).toList()) {
      for (Dish dish : probe.menu(List.of()).on(DAY)) {
        List<Look> looks = probe.hand().looks(dish);

        assertThat(looks).extracting(Look::flaw).containsOnly(Look.Flaw.NONE);
        assertThat(looks)
            .allSatisfy(look -> assertThat(look.celsius()).isEqualTo(dish.coreAt(look.second())));
        assertThat(looks)
            .extracting(Look::stage)
            .contains(dish.style() == DishStyle.DELIVERED ? DishStage.DELIVERED : DishStage.COOKED);
      }
    }
  }

  @Test
  void isMeasuredBadlyInSomeOtherKitchens() {
    Set<Look.Flaw> flaws =
        probes(Variety.broad())
            .flatMap(
                probe ->
                    probe.menu(List.of()).on(DAY).stream()
                        .flatMap(dish -> probe.hand().looks(dish).stream()))
            .map(Look::flaw)
            .collect(Collectors.toSet());

    assertThat(flaws).isEqualTo(EnumSet.allOf(Look.Flaw.class));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Mishap.Kind.class)
  void changesOnlyTheDishThatAMishapIsAbout(Mishap.Kind kind) {
    SimulatedDevice probe =
        probes(Variety.tidy())
            .filter(one -> first(one, kind).isPresent())
            .findFirst()
            .orElseThrow();
    Dish healthy = first(probe, kind).orElseThrow();
    Mishap mishap = new Mishap(kind, healthy.dishId(), DAY, 55);

    List<Dish> before = probe.menu(List.of()).on(DAY);
    List<Dish> after = probe.menu(List.of(mishap)).on(DAY);

    assertThat(ids(after)).isEqualTo(ids(before));
    for (int i = 0; i < before.size(); i++) {
      boolean isHit = before.get(i).dishId().equals(healthy.dishId());
      assertThat(after.get(i).legs().equals(before.get(i).legs()) && sameCore(before, after, i))
          .isEqualTo(!isHit);
    }
  }

  private static boolean sameCore(List<Dish> before, List<Dish> after, int i) {
    long end = before.get(i).to();
    return before.get(i).coreAt(before.get(i).from()) == after.get(i).coreAt(after.get(i).from())
        && before.get(i).coreAt(end) == after.get(i).coreAt(end);
  }

  private static Optional<Dish> first(SimulatedDevice probe, Mishap.Kind kind) {
    return probe.menu(List.of()).on(DAY).stream().filter(kind::canHappenTo).findFirst();
  }

  private static List<String> ids(List<Dish> dishes) {
    return dishes.stream().map(Dish::dishId).toList();
  }

  private static Stream<SimulatedDevice> probes(Variety variety) {
    return World.drawn(5, 60, variety)
        .devices()
        .filter(device -> device.kind() == DeviceKind.COOK_PROBE);
  }
}
