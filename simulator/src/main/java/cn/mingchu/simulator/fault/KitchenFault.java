package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.kitchen.Trouble;

/** A fault of what a device watches: the readings are right, the kitchen is not. */
public sealed interface KitchenFault extends Fault
    permits UnitFailure, DoorLeftOpen, HotHoldTooCold, ShortDisinfection, WarmSpecialRoom, GasLeak {

  /** What it does to the equipment. */
  Trouble trouble();
}
