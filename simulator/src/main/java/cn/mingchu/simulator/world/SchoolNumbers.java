package cn.mingchu.simulator.world;

import cn.mingchu.schemas.code.CreditCode;
import cn.mingchu.schemas.code.FoodLicence;
import cn.mingchu.schemas.code.SchoolCode;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.simulator.chance.Dice;

/** Valid numbers for invented schools; none is given twice in one world. */
final class SchoolNumbers {

  private static final String SICHUAN = "51";
  private static final long NUMBERS = 3;
  private static final int SERIALS = 1_000_000;

  /** Prime to the count of serials, so the serials of 0, 1, 2 … only repeat after all are given. */
  private static final int STRIDE = 7_919;

  /** Registered by the office for public institutions, as one of them. */
  private static final String PUBLIC_INSTITUTION = "12";

  private final RegionTree tree = RegionTree.sichuan();
  private final int offset;

  SchoolNumbers(long seed) {
    this.offset = Dice.of(seed, NUMBERS).between(0, SERIALS - 1);
  }

  String schoolCode(SchoolType type, int index) {
    return SchoolCode.of(type, SICHUAN, serial(index));
  }

  String creditCode(Region county, int index) {
    return CreditCode.of(
        PUBLIC_INSTITUTION + registrar(county), String.format("51%06d", serial(index)));
  }

  String foodLicence(Region county, int index) {
    return FoodLicence.of(FoodLicence.Business.UNIT_CANTEEN, registrar(county), serial(index));
  }

  private int serial(int index) {
    return (int) ((offset + (long) index * STRIDE) % SERIALS);
  }

  /** A zone without a national code registers with the city's first county that has one. */
  private String registrar(Region county) {
    String city = county.parent();
    if (!county.local() || city == null) {
      return county.code();
    }
    return tree.children(city).stream()
        .filter(other -> !other.local())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(city + " has no county with a national code"))
        .code();
  }
}
