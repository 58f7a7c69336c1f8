package cn.mingchu.simulator.truth;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All that one device was heard to say in a run.
 *
 * @param byArrival everything, in order of arrival, repeats included
 * @param byEvent what may be believed: each reading once, in order of its own date
 * @param until end of the run
 */
record Heard(
    SimulatedDevice device,
    List<SimulatedReading> byArrival,
    List<SimulatedReading> byEvent,
    Instant until) {

  /** What is dated further ahead of its arrival is refused at the gateway. */
  static final Duration TRUSTED_AHEAD = Duration.ofMinutes(5);

  private static final Comparator<SimulatedReading> BY_EVENT =
      Comparator.comparing(SimulatedReading::eventTime)
          .thenComparingLong(SimulatedReading::sequence);

  static Heard of(SimulatedDevice device, Iterator<SimulatedReading> readings, Instant until) {
    List<SimulatedReading> byArrival = new ArrayList<>();
    List<SimulatedReading> byEvent = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    while (readings.hasNext()) {
      SimulatedReading reading = readings.next();
      byArrival.add(reading);
      if (!isAhead(reading) && seen.add(reading.eventId())) {
        byEvent.add(reading);
      }
    }
    byEvent.sort(BY_EVENT);
    return new Heard(device, byArrival, byEvent, until);
  }

  static boolean isAhead(SimulatedReading reading) {
    return reading.eventTime().isAfter(reading.arrivalTime().plus(TRUSTED_AHEAD));
  }

  List<SimulatedReading> byEvent(Quantity quantity) {
    return byEvent.stream().filter(reading -> reading.quantity() == quantity).toList();
  }

  /** After a silence this long, nothing is known of what lies in it. */
  Duration longestGap() {
    return Duration.ofSeconds(Math.max(3L * device.periodSeconds(), 15 * 60));
  }
}
