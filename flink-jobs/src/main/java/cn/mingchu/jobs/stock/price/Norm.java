package cn.mingchu.jobs.stock.price;

/**
 * What a supplier asked, of what was fair, on its first days.
 *
 * @param days how many they are, from 0
 * @param millionths of what was fair, of all of them together
 */
record Norm(int days, long millionths) {

  /** What was fair, as a share of itself. */
  static final long FAIR = 1_000_000;

  /** Of no day yet. */
  static final Norm NONE = new Norm(0, 0);

  Norm with(long more) {
    return new Norm(days + 1, millionths + more);
  }

  /**
   * What it may ask without creeping up, in millionths of what is fair, rounded down: what it did,
   * and what is fair in any case.
   */
  long level() {
    return Math.max(FAIR, millionths / days);
  }
}
