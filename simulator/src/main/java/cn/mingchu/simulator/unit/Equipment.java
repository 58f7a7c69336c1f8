package cn.mingchu.simulator.unit;

import cn.mingchu.schemas.event.Quantity;

/**
 * One piece of equipment as time passes.
 *
 * <p>Time only goes forward: neither question MUST be asked of an earlier second than before. Two
 * of the same seed live the same life, however often and whenever they are asked. Not thread-safe.
 */
public sealed interface Equipment
    permits ColdStore,
        HotTable,
        ConditionedRoom,
        DisinfectionCabinet,
        DishwasherRinse,
        UvLamp,
        Fryer,
        Air {

  /** When it reports next after having reported; in use, that is one period later. */
  long nextReport(long previous, int periodSeconds);

  /** What a perfect sensor at its place would show, in the quantity's unit. */
  double measure(long epochSecond, Quantity quantity);

  /** What is really so, in the quantity's unit. */
  Actual actual(long epochSecond, Quantity quantity);
}
