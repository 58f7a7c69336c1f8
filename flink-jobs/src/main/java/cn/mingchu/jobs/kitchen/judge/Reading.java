package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;

/**
 * One measurement of one device, as the job carries it.
 *
 * @param eventIdHigh the first 8 bytes of the event's id
 * @param eventIdLow the last 8 bytes of the event's id
 * @param eventTime when it was measured, by the device's clock, UTC milliseconds; set right where
 *     the register knows how wrong that clock is
 * @param ingestTime when the gateway took it in, UTC milliseconds
 * @param hundredths the value in hundredths of the quantity's unit
 * @param sequence the device's own count of its measurements; {@link #NO_SEQUENCE} without one
 * @param partition where it stands in Kafka, so that it can be named when it is set aside
 * @param offset its place there
 */
public record Reading(
    String deviceId,
    long eventIdHigh,
    long eventIdLow,
    long eventTime,
    long ingestTime,
    Quantity quantity,
    int hundredths,
    long sequence,
    int partition,
    long offset)
    implements DeviceInput, DeviceEvent {

  /** Stands for the sequence number of a device that does not count. */
  public static final long NO_SEQUENCE = -1;

  /** Stands for the place in Kafka of a reading that comes out of the history. */
  static final int NOWHERE = -1;

  /**
   * The canonical order: by date, then by what and how much was measured. Two readings that are
   * equal in this order are the same measurement, whoever brought it and how often.
   */
  int compareTo(long otherTime, Quantity otherQuantity, int otherHundredths) {
    int byTime = Long.compare(eventTime, otherTime);
    if (byTime != 0) {
      return byTime;
    }
    int byQuantity = Integer.compare(QuantityCode.of(quantity), QuantityCode.of(otherQuantity));
    return byQuantity != 0 ? byQuantity : Integer.compare(hundredths, otherHundredths);
  }

  int compareTo(Reading other) {
    return compareTo(other.eventTime, other.quantity, other.hundredths);
  }

  /**
   * Whether this one of two copies of a measurement speaks for it: the one that came in first, so
   * that the choice does not depend on which of them is seen first here.
   */
  boolean speaksRatherThan(Reading copy) {
    if (ingestTime != copy.ingestTime) {
      return ingestTime < copy.ingestTime;
    }
    int byHigh = Long.compareUnsigned(eventIdHigh, copy.eventIdHigh);
    return hasId()
        && copy.hasId()
        && (byHigh != 0 ? byHigh < 0 : Long.compareUnsigned(eventIdLow, copy.eventIdLow) < 0);
  }

  /** The same, dated so much later. */
  Reading later(long millis) {
    return new Reading(
        deviceId,
        eventIdHigh,
        eventIdLow,
        eventTime + millis,
        ingestTime,
        quantity,
        hundredths,
        sequence,
        partition,
        offset);
  }

  /** This moment, once what came in at {@code ingestTime} is known as well. */
  Moment after(long otherIngestTime) {
    return new Moment(eventTime, Math.max(ingestTime, otherIngestTime));
  }

  /** Whether the event's id is known; the history keeps it of readings that may become evidence. */
  boolean hasId() {
    return eventIdHigh != 0 || eventIdLow != 0;
  }
}
