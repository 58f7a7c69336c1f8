package cn.mingchu.simulator.kitchen;

import cn.mingchu.schemas.event.Quantity;

/**
 * One piece of equipment as time passes: what a perfect sensor in it would show.
 *
 * <p>Time only goes forward: {@link #measure} MUST NOT be called with an earlier second than
 * before. Not thread-safe.
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

  /** The true value, in the quantity's unit. */
  double measure(long epochSecond, Quantity quantity);
}
