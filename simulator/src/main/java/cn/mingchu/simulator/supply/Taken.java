package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.LotAmount;
import java.util.List;

/** So many grams of a lot that were taken out of a store. */
record Taken(Lot lot, long grams) {

  LotAmount amount() {
    return new LotAmount(lot.lotId(), grams);
  }

  static List<LotAmount> amounts(List<Taken> taken) {
    return taken.stream().map(Taken::amount).toList();
  }

  static long sum(List<Taken> taken) {
    return taken.stream().mapToLong(Taken::grams).sum();
  }
}
