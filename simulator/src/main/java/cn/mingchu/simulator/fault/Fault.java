package cn.mingchu.simulator.fault;

/**
 * Something that goes wrong from one moment up to another, both in epoch seconds of true time.
 *
 * <p>What follows from it is not written here: that is for the oracle to read from what arrives.
 */
public sealed interface Fault permits KitchenFault, SignalFault, SceneFault, ViewFault, DishFault {

  FaultKind kind();

  long fromSecond();

  /** First second at which all is well again. */
  long toSecond();

  default boolean at(long epochSecond) {
    return epochSecond >= fromSecond() && epochSecond < toSecond();
  }
}
