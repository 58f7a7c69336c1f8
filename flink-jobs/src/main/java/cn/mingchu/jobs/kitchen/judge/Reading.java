package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;

/**
 * One measurement of one device, as the job carries it.
 *
 * @param eventIdHigh the first 8 bytes of the event's id
 * @param eventIdLow the last 8 bytes of the event's id
 * @param eventTime when it was measured, by the device's clock, UTC milliseconds
 * @param ingestTime when the gateway took it in, UTC milliseconds
 * @param hundredths the value in hundredths of the quantity's unit
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
    int partition,
    long offset)
    implements DeviceInput {}
