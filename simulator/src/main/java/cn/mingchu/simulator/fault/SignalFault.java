package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.chance.Dice;
import java.util.OptionalInt;

/**
 * A fault of the sensor or of the way from it to us: the kitchen is right, the readings are not.
 */
public sealed interface SignalFault extends Fault
    permits SensorDead,
        SensorStuck,
        SensorNoisy,
        SensorDrifting,
        SensorsSwapped,
        ClockAhead,
        ClockBehind,
        BufferedUpload,
        DuplicatedAndShuffled,
        GatewayOutage,
        PowerLoss {

  /**
   * What becomes of a measurement that was taken while the fault lasts.
   *
   * @param lastHundredths what the sensor showed before; empty for its first measurement
   */
  Transmission carry(Transmission healthy, OptionalInt lastHundredths, Dice dice);
}
