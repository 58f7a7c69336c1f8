package cn.mingchu.simulator.run;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.unit.Equipment;
import java.util.List;

/** When a device's sensor hangs in another device's place, and what it is like there. */
final class Swaps {

  private final List<Swap> all;

  Swaps(List<Swap> all) {
    this.all = List.copyOf(all);
  }

  /** One swap: while the fault lasts, the sensor hangs in that equipment. */
  record Swap(Fault fault, Equipment place) {}

  /** What it is like where the sensor hangs; {@code here} where that is its own place. */
  double elsewhere(long second, Quantity quantity, double here) {
    for (Swap swap : all) {
      if (swap.fault().at(second)) {
        return swap.place().measure(second, quantity);
      }
    }
    return here;
  }
}
