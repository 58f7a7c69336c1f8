package cn.mingchu.simulator.goods;

/** By which way an ingredient comes to a canteen. */
public enum Source {
  /** From the farm that grew it. */
  FARM,
  /** From a farm by a distributor. */
  MARKET,
  /** From a farm by a maker and a distributor. */
  MADE
}
