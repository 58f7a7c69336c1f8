package cn.mingchu.simulator.world;

import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.simulator.kitchen.Kitchen;

/**
 * A school with its canteen. Invented: a real school of the same name is a coincidence.
 *
 * @param index its place in the world, from 0
 */
public record SimulatedSchool(
    int index,
    String schoolId,
    String name,
    String regionCode,
    SchoolType type,
    boolean boarding,
    int diners,
    int canteens,
    String creditCode,
    String foodLicence,
    Channel channel,
    Kitchen kitchen) {

  /**
   * Whether the nutrition programme pays for its meals: it does for boarders of compulsory
   * education.
   */
  public boolean nutritionProgramme() {
    return boarding && (type == SchoolType.PRIMARY || type == SchoolType.JUNIOR_MIDDLE);
  }
}
