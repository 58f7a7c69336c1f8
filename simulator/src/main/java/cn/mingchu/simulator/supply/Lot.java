package cn.mingchu.simulator.supply;

import cn.mingchu.simulator.goods.Ingredient;
import java.util.Set;

/**
 * Goods that were made together and have a name.
 *
 * @param maker who grew or made it
 * @param producedOn a local day, counted from 1970-01-01
 * @param usableUntil the last day on which it may be used, likewise
 * @param recallIds the recalls that it has goods of
 */
record Lot(
    String lotId,
    Ingredient ingredient,
    Party maker,
    long producedOn,
    long usableUntil,
    Set<String> recallIds) {

  Lot {
    recallIds = Set.copyOf(recallIds);
  }

  /** The same goods under another name. */
  Lot named(String name) {
    return new Lot(name, ingredient, maker, producedOn, usableUntil, recallIds);
  }
}
