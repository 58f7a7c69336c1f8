package cn.mingchu.simulator.fault;

import java.util.List;

/**
 * One measurement on its way.
 *
 * @param eventMillis when it was taken, by the device's clock
 * @param arrivals when its copies arrive, by a true clock; none if it is lost
 */
public record Transmission(int hundredths, long eventMillis, List<Long> arrivals) {

  public Transmission {
    arrivals = List.copyOf(arrivals);
  }

  Transmission showing(int shown) {
    return new Transmission(shown, eventMillis, arrivals);
  }

  Transmission dated(long millis) {
    return new Transmission(hundredths, millis, arrivals);
  }

  Transmission arriving(List<Long> moments) {
    return new Transmission(hundredths, eventMillis, moments);
  }

  Transmission lost() {
    return arriving(List.of());
  }
}
