package cn.mingchu.simulator.supply;

/**
 * When something is written down and sent.
 *
 * @param recordedMillis by a true clock, UTC milliseconds
 * @param sentMillis likewise
 */
record Writing(long recordedMillis, long sentMillis) {}
