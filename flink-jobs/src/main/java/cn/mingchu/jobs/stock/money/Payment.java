package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.stock.paper.Purchase;

/** A school paid for a lot, or did not after all. */
public record Payment(Purchase purchase) implements MoneyWord {

  @Override
  public String schoolId() {
    return purchase.schoolId();
  }

  /**
   * Whether it counts more than another word on the same lot. A paper that moves a lot to another
   * ingredient takes it back there and says it here, with one revision.
   */
  boolean replaces(Payment other) {
    int revision = purchase.revision();
    int known = other.purchase.revision();
    return revision > known || (revision == known && purchase.stands() && !other.purchase.stands());
  }
}
