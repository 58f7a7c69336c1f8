package cn.mingchu.jobs.stock.paper;

/**
 * What happens to a lot in a store. Of two things at one moment the earlier one here comes first:
 * what comes is there before it leaves, and what is counted is what is left then.
 */
public enum StockKind {
  RECEIVED(1),
  TRANSFERRED_IN(1),
  /** From the kitchen, unused. */
  RETURNED(1),
  /** To the kitchen. */
  ISSUED(-1),
  /** To the supplier. */
  SENT_BACK(-1),
  DISCARDED(-1),
  TRANSFERRED_OUT(-1),
  /** Neither comes nor leaves: the grams are what is there. */
  COUNTED(0);

  private final int sign;

  StockKind(int sign) {
    this.sign = sign;
  }

  /** Whether it brings something into the store. */
  public boolean comes() {
    return sign > 0;
  }

  /** Whether it takes something out of the store. */
  public boolean leaves() {
    return sign < 0;
  }
}
