package cn.mingchu.simulator.world;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.variety.Variety;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A province of invented schools over the real counties of Sichuan, the same for the same seed.
 *
 * <p>Devices are drawn anew whenever they are asked for, so a world of 24,000 schools fits in a few
 * megabytes.
 */
public final class World {

  /** More schools than Sichuan has canteens; six-digit serials would run out at a million. */
  public static final int MAX_SCHOOLS = 100_000;

  private static final long DEVICES_OF_SCHOOL = 2;

  private final long seed;
  private final List<SimulatedSchool> schools;
  private final boolean hasDevices;

  private World(long seed, List<SimulatedSchool> schools, boolean hasDevices) {
    this.seed = seed;
    this.schools = schools;
    this.hasDevices = hasDevices;
  }

  /** A world of so many tidy kitchens. */
  public static World drawn(long seed, int schoolCount) {
    return drawn(seed, schoolCount, Variety.tidy());
  }

  /** A world of so many schools: a demo's worth lies in Dazhou, more spread over the province. */
  public static World drawn(long seed, int schoolCount, Variety variety) {
    if (schoolCount < 1 || schoolCount > MAX_SCHOOLS) {
      throw new IllegalArgumentException(
          "schools must be 1 to " + MAX_SCHOOLS + ", was " + schoolCount);
    }
    Placement placement = new Placement(seed);
    SchoolDrawing drawing = new SchoolDrawing(seed, variety);
    List<SimulatedSchool> schools = new ArrayList<>(schoolCount);
    for (int index = 0; index < schoolCount; index++) {
      schools.add(drawing.next(index, placement.county(index)));
    }
    return new World(seed, List.copyOf(schools), true);
  }

  /** The same schools, in whose kitchens nothing measures: all that they send are papers. */
  public World withoutDevices() {
    return new World(seed, schools, false);
  }

  public boolean hasDevices() {
    return hasDevices;
  }

  public long seed() {
    return seed;
  }

  public List<SimulatedSchool> schools() {
    return schools;
  }

  public List<SimulatedDevice> devices(SimulatedSchool school) {
    return hasDevices
        ? KitchenFitting.of(school, Dice.mixed(seed, DEVICES_OF_SCHOOL, school.index()))
        : List.of();
  }

  /** All devices, school by school; lazily. */
  public Stream<SimulatedDevice> devices() {
    return schools.stream().flatMap(school -> devices(school).stream());
  }
}
