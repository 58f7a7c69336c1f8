package cn.mingchu.jobs.kitchen.learned;

/**
 * What an hour looked like.
 *
 * @param mean of its readings
 * @param roughness root mean square of the steps from reading to reading
 * @param span from its lowest to its highest reading
 */
record HourSummary(float mean, float roughness, float span) {}
