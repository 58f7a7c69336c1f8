package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.schemas.event.EvidenceRole;
import java.util.Comparator;

/**
 * What came of one ingredient from one supplier by one order.
 *
 * @param orderId as the papers call it; the paper itself where it names none
 * @param time when the first of it came, UTC milliseconds
 * @param partsUntil what comes later by the same name is another order, UTC milliseconds
 * @param fen rounded down, lot by lot
 * @param knownAt when the gateway had taken in all that shows it, UTC milliseconds
 */
record Order(
    String supplierId,
    String ingredient,
    String orderId,
    long time,
    long partsUntil,
    long grams,
    long fen,
    long knownAt,
    BookEvidence paper) {

  /** The canonical order of what is bought of one thing from one supplier. */
  static final Comparator<Order> BY_DATE =
      Comparator.comparingLong(Order::time).thenComparing(Order::orderId);

  /**
   * An order of which one lot has come.
   *
   * @param within how long the rest may take, milliseconds
   */
  static Order beginning(Purchase purchase, long within) {
    return new Order(
        purchase.supplierId(),
        purchase.ingredient(),
        purchase.orderId(),
        purchase.time(),
        purchase.time() + within,
        purchase.grams(),
        purchase.fen(),
        purchase.ingestTime(),
        purchase.as(EvidenceRole.OTHER_EVIDENCE));
  }

  /** The same with one more lot, no earlier than all before. */
  Order with(Purchase purchase) {
    return new Order(
        supplierId,
        ingredient,
        orderId,
        time,
        partsUntil,
        grams + purchase.grams(),
        fen + purchase.fen(),
        Math.max(knownAt, purchase.ingestTime()),
        paper);
  }

  /** What it is an order of, and from whom. */
  String matter() {
    return supplierId + ' ' + ingredient;
  }

  /** From when on nothing can change what it was split with, UTC milliseconds: see SplitOrders. */
  long settledFrom() {
    return 2 * partsUntil - time;
  }
}
