package cn.mingchu.jobs.stock.paper;

/** Between whom goods are handed over. */
public enum HandoverKind {
  /** From a supplier to the canteen, which accepts them. */
  ACCEPTED,
  /** From the keeper of the store to the kitchen. */
  ISSUED
}
