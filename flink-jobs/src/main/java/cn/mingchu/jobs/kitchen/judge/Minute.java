package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.learned.Sighting;

/**
 * The last reading of a minute, which stands for it where a device is learned.
 *
 * @param time by the device's clock, UTC milliseconds
 * @param ingestTime by the gateway's clock, UTC milliseconds
 */
record Minute(long time, long ingestTime, int hundredths) {

  private static final long MILLIS = 60_000;

  Sighting sighting() {
    return new Sighting(time, hundredths / 100.0);
  }

  boolean isOf(long otherTime) {
    return Math.floorDiv(time, MILLIS) == Math.floorDiv(otherTime, MILLIS);
  }
}
