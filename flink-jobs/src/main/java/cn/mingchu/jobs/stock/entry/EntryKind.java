package cn.mingchu.jobs.stock.entry;

/** What an entry tells of. */
public enum EntryKind {
  /** Goods came from a supplier. */
  RECEIVED,
  /** Goods were given to the kitchen. */
  ISSUED,
  /** Goods went another way, or were counted. */
  OTHER
}
