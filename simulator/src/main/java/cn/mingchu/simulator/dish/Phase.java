package cn.mingchu.simulator.dish;

/** What is being done with a dish. */
public enum Phase {
  COOKS,
  /** It stands about, between two others, or on the shelf that it is eaten from. */
  STANDS,
  /** It cools to be kept cold, be it on a counter first. */
  COOLS,
  KEPT_COLD,
  REHEATS,
  /** It comes from another kitchen, in a box. */
  TRAVELS,
  KEPT_HOT
}
