package cn.mingchu.simulator.unit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.variety.Variety;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EquipmentTest {

  /** Midnight before a Monday in Sichuan. */
  private static final long MONDAY = 1_772_380_800L;

  private static final int HOUR = 3_600;
  private static final int DAY = 24 * HOUR;
  private static final World BROAD = World.drawn(3, 40, Variety.broad());

  static Stream<DeviceKind> kinds() {
    return BROAD
        .devices()
        .filter(device -> !device.quantities().isEmpty())
        .filter(device -> device.kind() != DeviceKind.COOK_PROBE)
        .map(SimulatedDevice::kind)
        .distinct();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void livesTheSameLifeHoweverOftenItIsLookedAt(DeviceKind kind) {
    SimulatedDevice device = some(kind).findFirst().orElseThrow();
    Quantity quantity = device.quantities().get(0);
    Equipment often = device.equipment(List.of(), MONDAY);
    Equipment rarely = device.equipment(List.of(), MONDAY);

    for (int second = 0; second < 3 * DAY; second += 5) {
      Actual actual = often.actual(MONDAY + second, quantity);
      if (second % 300 == 0) {
        assertThat(rarely.actual(MONDAY + second, quantity)).as("at %s", second).isEqualTo(actual);
        assertThat(rarely.measure(MONDAY + second, quantity))
            .isEqualTo(often.measure(MONDAY + second, quantity));
      }
    }
  }

  @Test
  void goesThroughAllOfHealthyLife() {
    Set<Circumstance> lived = EnumSet.noneOf(Circumstance.class);
    some(DeviceKind.FRIDGE)
        .limit(20)
        .forEach(
            device -> {
              Equipment fridge = device.equipment(List.of(), MONDAY);
              for (int second = 0; second < 14 * DAY; second += 60) {
                lived.add(fridge.actual(MONDAY + second, Quantity.TEMPERATURE).circumstance());
              }
            });

    assertThat(lived)
        .containsExactlyInAnyOrder(
            Circumstance.ORDINARY,
            Circumstance.DEFROST,
            Circumstance.DELIVERY,
            Circumstance.WARM_FOOD,
            Circumstance.CLEANING);
  }

  /** What a freezer's air does while it thaws is not what its food does. */
  @Test
  void warmsTheAirOfAFreezerThatThawsMoreThanItsGoods() {
    List<SimulatedDevice> freezers = some(DeviceKind.FREEZER).toList();

    double warmestAir = Double.NEGATIVE_INFINITY;
    double warmestGoods = Double.NEGATIVE_INFINITY;
    for (SimulatedDevice device : freezers) {
      Equipment freezer = device.equipment(List.of(), MONDAY);
      for (int second = 0; second < 5 * DAY; second += 60) {
        Actual actual = freezer.actual(MONDAY + second, Quantity.TEMPERATURE);
        if (actual.circumstance() == Circumstance.DEFROST) {
          warmestAir = Math.max(warmestAir, actual.value());
          warmestGoods = Math.max(warmestGoods, actual.goods());
        }
      }
    }

    assertThat(warmestAir).isGreaterThan(-12);
    assertThat(warmestGoods).isLessThan(-12);
  }

  @Test
  void warmsDayByDayAsItsCoolingFades() {
    SimulatedDevice device = some(DeviceKind.COLD_ROOM).findFirst().orElseThrow();
    Trouble leak = new Trouble(TroubleKind.COOLING_FADES, MONDAY + DAY, MONDAY + 5 * DAY, 72);
    Equipment room = device.equipment(List.of(leak), MONDAY);

    double healthy = mean(room, MONDAY + DAY / 2, MONDAY + DAY);
    double later = mean(room, MONDAY + 3 * DAY, MONDAY + 3 * DAY + DAY / 2);
    double last = mean(room, MONDAY + 4 * DAY + DAY / 2, MONDAY + 5 * DAY);

    assertThat(later).isGreaterThan(healthy);
    assertThat(last).isGreaterThan(later + 3).isGreaterThan(10);
  }

  @Test
  void isSickForHoursAfterItsTrouble() {
    SimulatedDevice device = some(DeviceKind.FRIDGE).findFirst().orElseThrow();
    Trouble open = new Trouble(TroubleKind.DOOR_OPEN, MONDAY + HOUR, MONDAY + 2 * HOUR, 0);
    Equipment fridge = device.equipment(List.of(open), MONDAY);

    assertThat(circumstance(fridge, HOUR - 60)).isNotEqualTo(Circumstance.SICK);
    assertThat(circumstance(fridge, HOUR)).isEqualTo(Circumstance.SICK);
    assertThat(circumstance(fridge, 6 * HOUR - 60)).isEqualTo(Circumstance.SICK);
    assertThat(circumstance(fridge, 6 * HOUR)).isNotEqualTo(Circumstance.SICK);
  }

  @Test
  void coolsTheFoodOnAHotTableWithoutPowerSlowly() {
    SimulatedDevice table = some(DeviceKind.HOT_HOLD).findFirst().orElseThrow();
    long lunch = table.sessions().atOrAfter(MONDAY + 10 * HOUR).from();
    Trouble dark = new Trouble(TroubleKind.POWER_OFF, lunch, lunch + 2 * HOUR, 0);
    Equipment hot = table.equipment(List.of(dark), MONDAY);

    double first = hot.actual(lunch + 60, Quantity.TEMPERATURE).value();
    double afterHalfAnHour = hot.actual(lunch + 1_800, Quantity.TEMPERATURE).value();

    assertThat(afterHalfAnHour).isLessThan(first - 5).isGreaterThan(first - 30);
  }

  private static Circumstance circumstance(Equipment equipment, int second) {
    return equipment.actual(MONDAY + second, Quantity.TEMPERATURE).circumstance();
  }

  private static double mean(Equipment equipment, long from, long to) {
    double sum = 0;
    int count = 0;
    for (long second = from; second < to; second += 60) {
      sum += equipment.actual(second, Quantity.TEMPERATURE).value();
      count++;
    }
    return sum / count;
  }

  private static Stream<SimulatedDevice> some(DeviceKind kind) {
    return BROAD.devices().filter(device -> device.kind() == kind);
  }
}
