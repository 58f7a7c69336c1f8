package cn.mingchu.simulator.world;

import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.Kitchen;
import cn.mingchu.simulator.variety.Variety;

/** Draws schools one by one; each name and number is given once. */
final class SchoolDrawing {

  private static final long SCHOOL = 1;

  private final long seed;
  private final Variety variety;
  private final SchoolNames names = new SchoolNames();
  private final SchoolNumbers numbers;

  SchoolDrawing(long seed, Variety variety) {
    this.seed = seed;
    this.variety = variety;
    this.numbers = new SchoolNumbers(seed);
  }

  SimulatedSchool next(int index, Region county) {
    Dice dice = Dice.of(seed, SCHOOL, index);
    SchoolType type = type(dice);
    int diners = diners(type, dice);
    boolean boarding = dice.chance(boardingShare(type));
    boolean breakfast = type == SchoolType.KINDERGARTEN || dice.chance(0.3);
    return new SimulatedSchool(
        index,
        numbers.schoolCode(type, index),
        names.next(county.name(), type, dice),
        county.code(),
        type,
        boarding,
        diners,
        diners < 1_500 ? 1 : diners < 3_000 ? 2 : 3,
        numbers.creditCode(county, index),
        numbers.foodLicence(county, index),
        dice.chance(0.5) ? Channel.HTTP : Channel.MQTT,
        Kitchen.drawn(dice, breakfast, boarding, variety));
  }

  /** Roughly as many of each type as a county has with a canteen of their own. */
  private static SchoolType type(Dice dice) {
    int percent = dice.between(1, 100);
    if (percent <= 30) {
      return SchoolType.KINDERGARTEN;
    }
    if (percent <= 70) {
      return SchoolType.PRIMARY;
    }
    if (percent <= 86) {
      return SchoolType.JUNIOR_MIDDLE;
    }
    if (percent <= 94) {
      return SchoolType.SENIOR_MIDDLE;
    }
    return percent <= 98 ? SchoolType.VOCATIONAL : SchoolType.SPECIAL_EDUCATION;
  }

  private static int diners(SchoolType type, Dice dice) {
    return switch (type) {
      case KINDERGARTEN -> dice.between(80, 350);
      case PRIMARY -> dice.between(150, 1_800);
      case JUNIOR_MIDDLE -> dice.between(350, 2_000);
      case SENIOR_MIDDLE, VOCATIONAL -> dice.between(800, 3_600);
      default -> dice.between(60, 400);
    };
  }

  private static double boardingShare(SchoolType type) {
    return switch (type) {
      case KINDERGARTEN -> 0;
      case PRIMARY -> 0.25;
      case JUNIOR_MIDDLE -> 0.6;
      case SENIOR_MIDDLE, VOCATIONAL -> 0.9;
      default -> 0.5;
    };
  }
}
