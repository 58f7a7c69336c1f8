package cn.mingchu.simulator.run;

import java.time.Instant;
import java.util.Iterator;

/** What arrives from one device, in order of arrival. */
interface Arrivals<E extends SimulatedEvent> extends Iterator<E> {

  /** When the next one arrives; there MUST be one. */
  Instant nextArrival();
}
