package cn.mingchu.jobs.kitchen.judge;

/**
 * A record that the gateway refused because of its date.
 *
 * @param eventTime the date it bore, UTC milliseconds
 * @param ingestTime when the gateway saw it, UTC milliseconds
 */
public record ClockComplaint(String deviceId, long eventTime, long ingestTime)
    implements DeviceInput {}
