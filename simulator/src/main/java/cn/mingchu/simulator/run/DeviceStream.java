package cn.mingchu.simulator.run;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.unit.Equipment;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What arrives from one device.
 *
 * <p>Holds one measurement, or what a fault keeps back; never the whole run.
 */
final class DeviceStream extends ReadingStream {

  private static final int MAX_SEQUENCE_AT_START = 500_000;

  private final Equipment equipment;
  private final Swaps swaps;
  private final Probe probe;
  private final double lostShare;
  private final int[] lastHundredths;
  private boolean hasMeasured;

  /**
   * A stream.
   *
   * @param swaps the times in which the device's sensor hangs in another's place
   */
  DeviceStream(
      SimulatedDevice device,
      List<InjectedFault> faults,
      Swaps swaps,
      long fromSecond,
      long endSecond) {
    super(device, faults, endSecond);
    this.swaps = swaps;
    this.equipment = device.equipment(InjectedFault.troubles(faults), fromSecond);
    this.lastHundredths = new int[device.quantities().size()];
    this.sequence = dice.between(1, MAX_SEQUENCE_AT_START);
    this.probe = Probe.drawn(device.kind(), variety, dice);
    this.lostShare = variety.lostShare().drawLow(dice);
    int phase = dice.between(1, device.periodSeconds());
    this.nextSecond = equipment.nextReport(fromSecond - phase, device.periodSeconds());
  }

  @Override
  void measure() {
    List<Quantity> quantities = device.quantities();
    long second = nextSecond;
    long latency = (long) variety.latencyMillis().drawLow(dice);
    boolean lost = lostShare > 0 && dice.chance(lostShare);
    for (int i = 0; i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      double truth = equipment.measure(second, quantity);
      int shown = probe.shown(quantity, swaps.elsewhere(second, quantity, truth), dice);
      OptionalInt last = hasMeasured ? OptionalInt.of(lastHundredths[i]) : OptionalInt.empty();
      Optional<Long> underWay = lost ? Optional.empty() : Optional.of(latency + i);
      lastHundredths[i] = send(second, quantity, shown, underWay, last, Optional.empty());
    }
    hasMeasured = true;
    nextSecond = equipment.nextReport(second, device.periodSeconds());
  }
}
