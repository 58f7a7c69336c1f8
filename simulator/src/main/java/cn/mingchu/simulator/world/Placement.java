package cn.mingchu.simulator.world;

import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.simulator.chance.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * Where schools stand: the first ones in Dazhou, all others everywhere else.
 *
 * <p>A demo of 20 schools then fills the counties of one city instead of a corner of each.
 */
final class Placement {

  /** About as many school canteens as Dazhou has. */
  static final int SCHOOLS_OF_DAZHOU = 900;

  private static final String SICHUAN = "51";
  private static final String DAZHOU = "5117";
  private static final long PLACEMENT = 4;

  private final List<Region> dazhou = new ArrayList<>();
  private final List<Region> elsewhere = new ArrayList<>();

  Placement(long seed) {
    RegionTree tree = RegionTree.sichuan();
    for (Region city : tree.children(SICHUAN)) {
      for (Region county : tree.children(city.code())) {
        (city.code().equals(DAZHOU) ? dazhou : elsewhere).add(county);
      }
    }
    Dice dice = Dice.of(seed, PLACEMENT);
    dice.shuffle(dazhou);
    dice.shuffle(elsewhere);
  }

  /** The county of the school with this index. */
  Region county(int index) {
    return index < SCHOOLS_OF_DAZHOU
        ? dazhou.get(index % dazhou.size())
        : elsewhere.get((index - SCHOOLS_OF_DAZHOU) % elsewhere.size());
  }
}
