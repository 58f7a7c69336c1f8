package cn.mingchu.jobs.trace.lot;

/**
 * The event that shows what is found.
 *
 * @param eventTime when what it says happened, UTC milliseconds
 */
public record ShowingEvent(long eventIdHigh, long eventIdLow, long eventTime) {}
