package cn.mingchu.jobs.kitchen.school;

/**
 * The date of the first reading of a device that counts: one that never reported is not silent.
 *
 * @param eventTime UTC milliseconds
 */
public record FirstHeard(String deviceId, long eventTime) implements SchoolInput {}
