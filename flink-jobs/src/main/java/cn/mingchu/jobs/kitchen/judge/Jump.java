package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;

/** A reading that has jumped, until the next one shows what it is worth. */
record Jump(
    long eventIdHigh,
    long eventIdLow,
    long eventTime,
    long ingestTime,
    int hundredths,
    long sequence) {

  static Jump of(Reading reading) {
    return new Jump(
        reading.eventIdHigh(),
        reading.eventIdLow(),
        reading.eventTime(),
        reading.ingestTime(),
        reading.hundredths(),
        reading.sequence());
  }

  /** The reading that it was. */
  Reading reading(String deviceId, Quantity quantity) {
    return new Reading(
        deviceId,
        eventIdHigh,
        eventIdLow,
        eventTime,
        ingestTime,
        quantity,
        hundredths,
        sequence,
        Reading.NOWHERE,
        Reading.NOWHERE);
  }
}
