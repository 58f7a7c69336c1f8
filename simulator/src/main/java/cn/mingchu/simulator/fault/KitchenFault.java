package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.unit.Trouble;
import java.util.List;

/** A fault of what a device watches: the readings are right, the kitchen is not. */
public sealed interface KitchenFault extends Fault
    permits UnitFailure,
        DoorLeftOpen,
        RepeatedExcursions,
        RefrigerantLeak,
        PowerLoss,
        HotHoldTooCold,
        ShortDisinfection,
        CoolDisinfection,
        WarmSpecialRoom,
        GasLeak,
        SlowGasLeak {

  /** What it does to the equipment. */
  List<Trouble> troubles();
}
