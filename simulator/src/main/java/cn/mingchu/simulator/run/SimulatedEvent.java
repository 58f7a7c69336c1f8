package cn.mingchu.simulator.run;

import cn.mingchu.simulator.world.Channel;
import java.time.Instant;
import java.util.UUID;

/** What arrives at our gateway; what arrives twice has one {@code eventId}. */
public sealed interface SimulatedEvent permits SimulatedReading, SimulatedObservation {

  UUID eventId();

  /** When it was taken, by the device's clock. */
  Instant eventTime();

  /** When it arrives, by a true clock. */
  Instant arrivalTime();

  String schoolId();

  String deviceId();

  /** Counts what the device sends. */
  long sequence();

  Channel channel();

  /** What was measured or seen, as in JSON: {@code TEMPERATURE}, {@code NO_MASK}. */
  String subject();

  /** The flat JSON that the gateway takes, on one line. */
  String toJson();
}
