package cn.mingchu.simulator.fault;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.simulator.dish.Mishap;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.MisdeliveryKind;
import cn.mingchu.simulator.scene.SightKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The faults that can be asked for, each by its name on the command line, and whom they hit. */
public enum FaultKind {
  UNIT_FAILURE,
  DOOR_LEFT_OPEN,
  REPEATED_EXCURSIONS,
  REFRIGERANT_LEAK,
  HOT_HOLD_TOO_COLD,
  SHORT_DISINFECTION,
  COOL_DISINFECTION,
  WARM_SPECIAL_ROOM,
  GAS_LEAK,
  SLOW_GAS_LEAK,
  SENSOR_DEAD,
  SENSOR_STUCK,
  SENSOR_NOISY,
  SENSOR_DRIFTING,
  /** Hits a fridge, cold room or sample cabinet and a freezer of one school. */
  SENSORS_SWAPPED,
  CLOCK_AHEAD,
  CLOCK_BEHIND,
  BUFFERED_UPLOAD,
  DUPLICATED_AND_SHUFFLED,
  /** Hits whatever is behind one gateway. */
  GATEWAY_OUTAGE,
  /** Hits whatever is behind one gateway. */
  POWER_LOSS,
  NO_MASK,
  NO_HAT,
  NO_UNIFORM,
  NO_GLOVES,
  BARE_TORSO,
  SMOKING,
  PHONE_USE,
  PEST,
  BIN_UNCOVERED,
  BIN_OVERFLOW,
  FIRE,
  SMOKE,
  FIRE_UNATTENDED,
  STRANGER_INTRUSION,
  RAW_COOKED_MIX,
  FOOD_ON_FLOOR,
  FLOOR_WET,
  UTENSIL_UNCOVERED,
  COOK_TASTING,
  CAMERA_OFF,
  CAMERA_COVERED,
  CAMERA_TURNED,
  UNDERCOOKED,
  COOLED_SLOWLY,
  KEPT_LUKEWARM,
  REHEATED_WEAKLY,
  DELIVERED_COOL,
  HOT_TOO_LONG,
  COLD_TOO_LONG,
  /** Hits a lot of goods, wherever it is. */
  RECALL,
  /** One supplier asks more of a school than of others; {@code price12} is 12 per cent. */
  PRICE_PADDING,
  /**
   * One supplier asks more of a school from day to day, for three weeks; {@code drift9} until it is
   * 9 per cent.
   */
  PRICE_DRIFT,
  /** One supplier brings less to a school than the delivery notes say. */
  SHORT_WEIGHT,
  /** Hits one price of a delivery note. */
  DECIMAL_SLIP,
  /** Hits one price of a delivery note. */
  UNIT_SLIP,
  /** A canteen cooks less of one food group than planned; {@code skim10} is 10 per cent. */
  SKIMMING,
  /** A canteen counts more diners than eat; {@code ghosts10} is 10 per cent. */
  GHOST_DINERS,
  /**
   * A canteen plans less of what is dear than children should eat; {@code thin30} is 30 per cent.
   */
  THIN_MENU,
  /** A canteen plans a food that schools must not use, and changes the menu when it is told. */
  BANNED_FOOD,
  /** A canteen makes up its books on Fridays, for the whole week. */
  MADE_UP_WEEKS,
  /** A canteen writes its books late, or its gateway sends them late; all in them is true. */
  HONEST_SLOPPINESS,
  /** A canteen buys in orders that stay just under the sum from which on there is a tender. */
  SPLIT_ORDERS,
  /** A canteen buys all of one supplier. */
  ONE_SUPPLIER,
  /** Somebody steals from a canteen's store each week; {@code theft10} is 10 per cent of all. */
  STORE_THEFT,
  /**
   * A canteen of the nutrition programme plans less of everything; {@code subsidy45} is 45 per
   * cent.
   */
  SUBSIDY_SHORT,
  /** A canteen announces its menu from day to day, and not for a week. */
  MENU_LATE,
  /** At half of a school's meals nobody who is responsible for it eats with the children. */
  NO_COMPANION,
  /** Of half of a canteen's dishes there is no sample, or one that is too small. */
  NO_SAMPLE,
  /** On half of the days a canteen writes its morning checks down days later. */
  LATE_PAPERS;

  /** As written on the command line: {@code door-left-open}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static FaultKind of(String slug) {
    for (FaultKind kind : values()) {
      if (kind.slug().equals(slug)) {
        return kind;
      }
    }
    List<String> slugs = Arrays.stream(values()).map(FaultKind::slug).toList();
    throw new IllegalArgumentException(
        "unknown fault \"" + slug + "\"; the faults are " + String.join(", ", slugs));
  }

  /** What goes on in front of a camera; empty for faults of anything else. */
  public Optional<SightKind> sight() {
    return Arrays.stream(SightKind.values())
        .filter(sight -> sight.name().equals(name()))
        .findFirst();
  }

  /** What goes wrong with a dish; empty for faults of anything else. */
  public Optional<Mishap.Kind> mishap() {
    return Arrays.stream(Mishap.Kind.values())
        .filter(mishap -> mishap.name().equals(name()))
        .findFirst();
  }

  /** What is wrong with deliveries; empty for faults of anything else. */
  public Optional<MisdeliveryKind> misdelivery() {
    return Arrays.stream(MisdeliveryKind.values())
        .filter(wrong -> wrong.name().equals(name()))
        .findFirst();
  }

  /** What a canteen does wrong; empty for faults of anything else. */
  public Optional<FraudKind> fraud() {
    return Arrays.stream(FraudKind.values()).filter(kind -> kind.name().equals(name())).findFirst();
  }

  /** Whether it happens to goods or their papers, and to no device. */
  public boolean hitsGoods() {
    return this == RECALL || misdelivery().isPresent() || fraud().isPresent();
  }

  /** Whether it can happen to a device of that kind in that place. */
  public boolean hits(DeviceKind device, Zone zone) {
    return switch (this) {
      case UNIT_FAILURE, REFRIGERANT_LEAK, SENSOR_NOISY, SENSOR_DRIFTING, SENSORS_SWAPPED ->
          isColdStore(device);
      case DOOR_LEFT_OPEN, REPEATED_EXCURSIONS ->
          isColdStore(device) && device != DeviceKind.FREEZER;
      case HOT_HOLD_TOO_COLD -> device == DeviceKind.HOT_HOLD;
      case SHORT_DISINFECTION ->
          device == DeviceKind.STEAM_DISINFECTOR
              || device == DeviceKind.INFRARED_DISINFECTOR
              || device == DeviceKind.UV_LAMP;
      case COOL_DISINFECTION ->
          device == DeviceKind.STEAM_DISINFECTOR
              || device == DeviceKind.INFRARED_DISINFECTOR
              || device == DeviceKind.DISHWASHER;
      case WARM_SPECIAL_ROOM -> device == DeviceKind.SPECIAL_ROOM;
      case GAS_LEAK, SLOW_GAS_LEAK -> device == DeviceKind.GAS_DETECTOR;
      case SENSOR_DEAD, SENSOR_STUCK, CLOCK_AHEAD, CLOCK_BEHIND -> isAlwaysOn(device);
      case BUFFERED_UPLOAD, DUPLICATED_AND_SHUFFLED ->
          isAlwaysOn(device) || device == DeviceKind.CAMERA;
      case GATEWAY_OUTAGE, POWER_LOSS -> true;
      case CAMERA_OFF, CAMERA_COVERED, CAMERA_TURNED -> device == DeviceKind.CAMERA;
      case UNDERCOOKED,
          COOLED_SLOWLY,
          KEPT_LUKEWARM,
          REHEATED_WEAKLY,
          DELIVERED_COOL,
          HOT_TOO_LONG,
          COLD_TOO_LONG ->
          device == DeviceKind.COOK_PROBE;
      case RECALL,
          PRICE_PADDING,
          PRICE_DRIFT,
          SHORT_WEIGHT,
          DECIMAL_SLIP,
          UNIT_SLIP,
          SKIMMING,
          GHOST_DINERS,
          THIN_MENU,
          BANNED_FOOD,
          MADE_UP_WEEKS,
          HONEST_SLOPPINESS,
          SPLIT_ORDERS,
          ONE_SUPPLIER,
          STORE_THEFT,
          SUBSIDY_SHORT,
          MENU_LATE,
          NO_COMPANION,
          NO_SAMPLE,
          LATE_PAPERS ->
          false;
      default ->
          device == DeviceKind.CAMERA && sight().map(sight -> sight.happensIn(zone)).orElse(false);
    };
  }

  private static boolean isColdStore(DeviceKind device) {
    return switch (device) {
      case FRIDGE, COLD_ROOM, FREEZER, SAMPLE_CABINET -> true;
      default -> false;
    };
  }

  /** Heard around the clock, so that a silence or a wrong clock is noticed. */
  private static boolean isAlwaysOn(DeviceKind device) {
    return switch (device) {
      case DRY_STORE, SPECIAL_ROOM, GAS_DETECTOR, CO_DETECTOR -> true;
      default -> isColdStore(device);
    };
  }
}
