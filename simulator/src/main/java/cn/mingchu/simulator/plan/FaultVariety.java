package cn.mingchu.simulator.plan;

import static cn.mingchu.simulator.variety.Range.between;

import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.variety.Range;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How bad faults are, and for how long. Clocks that are wrong by up to five minutes are no fault.
 *
 * @param minutes how long a fault lasts; those not in it last as long as the equipment is used
 * @param coldTableCelsius what a hot table holds that is too cold
 * @param cutShortSeconds what a program holds that is cut short; the law asks for ten minutes
 * @param coolBy how far below the least that the law asks for a program stays, °C
 * @param gasPercent where leaking gas levels out, of the lower explosive limit
 * @param slowGasPercent what gas reaches that gathers slowly
 * @param aheadMinutes how far a clock is ahead
 * @param behindMinutes how far a clock is behind
 * @param noise what a noisy sensor adds, a standard deviation in hundredths
 * @param driftPerHour how fast a sensor drifts, hundredths
 * @param leakHours until a unit that leaks has no cooling left
 * @param excursionEvery minutes from one excursion to the next
 * @param excursionMinutes for which a door stands open each time
 * @param dishes how badly a dish fares, in degrees or minutes as the mishap has it
 */
public record FaultVariety(
    Map<FaultKind, Range> minutes,
    Range coldTableCelsius,
    Range cutShortSeconds,
    Range coolBy,
    Range gasPercent,
    Range slowGasPercent,
    Range aheadMinutes,
    Range behindMinutes,
    Range noise,
    Range driftPerHour,
    Range leakHours,
    Range excursionEvery,
    Range excursionMinutes,
    Map<FaultKind, Range> dishes) {

  public FaultVariety {
    minutes = new EnumMap<>(minutes);
    dishes = new EnumMap<>(dishes);
  }

  /** Faults that show in a tidy province within hours. */
  public static FaultVariety plain() {
    Map<FaultKind, Range> minutes = new EnumMap<>(FaultKind.class);
    minutes.put(FaultKind.UNIT_FAILURE, between(300, 540));
    minutes.put(FaultKind.DOOR_LEFT_OPEN, between(38, 75));
    minutes.put(FaultKind.REPEATED_EXCURSIONS, between(540, 720));
    minutes.put(FaultKind.REFRIGERANT_LEAK, between(480, 720));
    minutes.put(FaultKind.WARM_SPECIAL_ROOM, between(80, 150));
    minutes.put(FaultKind.GAS_LEAK, between(20, 40));
    minutes.put(FaultKind.SLOW_GAS_LEAK, between(90, 240));
    minutes.put(FaultKind.SENSOR_DEAD, between(45, 300));
    minutes.put(FaultKind.SENSOR_STUCK, between(120, 480));
    minutes.put(FaultKind.SENSOR_NOISY, between(240, 600));
    minutes.put(FaultKind.SENSOR_DRIFTING, between(360, 720));
    minutes.put(FaultKind.SENSORS_SWAPPED, between(120, 480));
    minutes.put(FaultKind.CLOCK_AHEAD, between(60, 240));
    minutes.put(FaultKind.CLOCK_BEHIND, between(90, 240));
    minutes.put(FaultKind.BUFFERED_UPLOAD, between(120, 120));
    minutes.put(FaultKind.DUPLICATED_AND_SHUFFLED, between(60, 180));
    minutes.put(FaultKind.GATEWAY_OUTAGE, between(35, 120));
    minutes.put(FaultKind.POWER_LOSS, between(60, 240));
    minutes.put(FaultKind.NO_MASK, between(5, 25));
    minutes.put(FaultKind.NO_HAT, between(5, 25));
    minutes.put(FaultKind.NO_UNIFORM, between(10, 60));
    minutes.put(FaultKind.NO_GLOVES, between(5, 20));
    minutes.put(FaultKind.BARE_TORSO, between(5, 30));
    minutes.put(FaultKind.SMOKING, between(3, 8));
    minutes.put(FaultKind.PHONE_USE, between(2, 6));
    minutes.put(FaultKind.PEST, between(3, 10));
    minutes.put(FaultKind.BIN_UNCOVERED, between(25, 60));
    minutes.put(FaultKind.BIN_OVERFLOW, between(25, 90));
    minutes.put(FaultKind.FIRE, between(2, 5));
    minutes.put(FaultKind.SMOKE, between(2, 8));
    minutes.put(FaultKind.FIRE_UNATTENDED, between(5, 10));
    minutes.put(FaultKind.STRANGER_INTRUSION, between(3, 10));
    minutes.put(FaultKind.RAW_COOKED_MIX, between(5, 20));
    minutes.put(FaultKind.FOOD_ON_FLOOR, between(10, 40));
    minutes.put(FaultKind.FLOOR_WET, between(20, 60));
    minutes.put(FaultKind.UTENSIL_UNCOVERED, between(45, 120));
    minutes.put(FaultKind.COOK_TASTING, between(2, 4));
    minutes.put(FaultKind.CAMERA_OFF, between(40, 240));
    minutes.put(FaultKind.CAMERA_COVERED, between(15, 90));
    minutes.put(FaultKind.CAMERA_TURNED, between(15, 240));
    Map<FaultKind, Range> dishes = new EnumMap<>(FaultKind.class);
    dishes.put(FaultKind.UNDERCOOKED, between(48, 62));
    dishes.put(FaultKind.COOLED_SLOWLY, between(240, 400));
    dishes.put(FaultKind.KEPT_LUKEWARM, between(240, 300));
    dishes.put(FaultKind.REHEATED_WEAKLY, between(45, 60));
    dishes.put(FaultKind.DELIVERED_COOL, between(30, 52));
    dishes.put(FaultKind.HOT_TOO_LONG, between(330, 420));
    dishes.put(FaultKind.COLD_TOO_LONG, between(1_440, 2_880));
    return new FaultVariety(
        minutes,
        between(46, 56),
        between(150, 420),
        between(4, 15),
        between(32, 65),
        between(20, 60),
        between(8, 90),
        between(12, 240),
        between(50, 200),
        between(20, 60),
        between(2, 6),
        between(60, 80),
        between(12, 18),
        dishes);
  }

  /** From faults that hardly show to such as last for days. */
  public static FaultVariety broad() {
    Map<FaultKind, Range> minutes = new EnumMap<>(FaultKind.class);
    minutes.put(FaultKind.UNIT_FAILURE, between(90, 1_440));
    minutes.put(FaultKind.DOOR_LEFT_OPEN, between(20, 240));
    minutes.put(FaultKind.REPEATED_EXCURSIONS, between(420, 900));
    minutes.put(FaultKind.REFRIGERANT_LEAK, between(1_440, 7_200));
    minutes.put(FaultKind.WARM_SPECIAL_ROOM, between(40, 600));
    minutes.put(FaultKind.GAS_LEAK, between(4, 60));
    minutes.put(FaultKind.SLOW_GAS_LEAK, between(60, 720));
    minutes.put(FaultKind.SENSOR_DEAD, between(20, 2_880));
    minutes.put(FaultKind.SENSOR_STUCK, between(180, 4_320));
    minutes.put(FaultKind.SENSOR_NOISY, between(720, 4_320));
    minutes.put(FaultKind.SENSOR_DRIFTING, between(1_440, 5_760));
    minutes.put(FaultKind.SENSORS_SWAPPED, between(180, 2_880));
    minutes.put(FaultKind.CLOCK_AHEAD, between(30, 1_440));
    minutes.put(FaultKind.CLOCK_BEHIND, between(60, 1_440));
    minutes.put(FaultKind.BUFFERED_UPLOAD, between(30, 1_440));
    minutes.put(FaultKind.DUPLICATED_AND_SHUFFLED, between(60, 720));
    minutes.put(FaultKind.GATEWAY_OUTAGE, between(10, 720));
    minutes.put(FaultKind.POWER_LOSS, between(10, 600));
    minutes.put(FaultKind.NO_MASK, between(1, 60));
    minutes.put(FaultKind.NO_HAT, between(1, 90));
    minutes.put(FaultKind.NO_UNIFORM, between(1, 150));
    minutes.put(FaultKind.NO_GLOVES, between(1, 40));
    minutes.put(FaultKind.BARE_TORSO, between(1, 60));
    minutes.put(FaultKind.SMOKING, between(1, 10));
    minutes.put(FaultKind.PHONE_USE, between(1, 15));
    minutes.put(FaultKind.PEST, between(1, 30));
    minutes.put(FaultKind.BIN_UNCOVERED, between(10, 240));
    minutes.put(FaultKind.BIN_OVERFLOW, between(10, 360));
    minutes.put(FaultKind.FIRE, between(1, 10));
    minutes.put(FaultKind.SMOKE, between(1, 20));
    minutes.put(FaultKind.FIRE_UNATTENDED, between(1, 20));
    minutes.put(FaultKind.STRANGER_INTRUSION, between(1, 30));
    minutes.put(FaultKind.RAW_COOKED_MIX, between(1, 40));
    minutes.put(FaultKind.FOOD_ON_FLOOR, between(2, 90));
    minutes.put(FaultKind.FLOOR_WET, between(5, 120));
    minutes.put(FaultKind.UTENSIL_UNCOVERED, between(20, 360));
    minutes.put(FaultKind.COOK_TASTING, between(1, 5));
    minutes.put(FaultKind.CAMERA_OFF, between(5, 720));
    minutes.put(FaultKind.CAMERA_COVERED, between(1, 240));
    minutes.put(FaultKind.CAMERA_TURNED, between(2, 2_880));
    Map<FaultKind, Range> dishes = new EnumMap<>(FaultKind.class);
    dishes.put(FaultKind.UNDERCOOKED, between(40, 69));
    dishes.put(FaultKind.COOLED_SLOWLY, between(110, 600));
    dishes.put(FaultKind.KEPT_LUKEWARM, between(100, 360));
    dishes.put(FaultKind.REHEATED_WEAKLY, between(30, 69));
    dishes.put(FaultKind.DELIVERED_COOL, between(12, 60));
    dishes.put(FaultKind.HOT_TOO_LONG, between(240, 480));
    dishes.put(FaultKind.COLD_TOO_LONG, between(600, 2_880));
    return new FaultVariety(
        minutes,
        between(35, 58.5),
        between(60, 540),
        between(1, 25),
        between(11, 90),
        between(8, 60),
        between(6, 600),
        between(8, 1_200),
        between(30, 400),
        between(4, 25),
        between(12, 120),
        between(60, 120),
        between(8, 24),
        dishes);
  }

  Range dishes(FaultKind kind) {
    return Objects.requireNonNull(dishes.get(kind), kind::slug);
  }

  Range minutes(FaultKind kind) {
    Range range = minutes.get(kind);
    if (range == null) {
      throw new IllegalArgumentException(kind + " lasts as long as the equipment is used");
    }
    return range;
  }
}
