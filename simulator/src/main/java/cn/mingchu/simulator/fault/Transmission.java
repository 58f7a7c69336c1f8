package cn.mingchu.simulator.fault;

import java.util.List;

/**
 * One measurement on its way.
 *
 * @param onBattery whether the sensor measures without mains
 * @param eventMillis when it was taken, by the device's clock
 * @param arrivals when its copies arrive, by a true clock; none if it is lost
 */
public record Transmission(
    int hundredths, long eventMillis, List<Long> arrivals, boolean onBattery) {

  public Transmission {
    arrivals = List.copyOf(arrivals);
  }

  Transmission showing(int shown) {
    return new Transmission(shown, eventMillis, arrivals, onBattery);
  }

  Transmission dated(long millis) {
    return new Transmission(hundredths, millis, arrivals, onBattery);
  }

  Transmission arriving(List<Long> moments) {
    return new Transmission(hundredths, eventMillis, moments, onBattery);
  }

  Transmission lost() {
    return arriving(List.of());
  }
}
