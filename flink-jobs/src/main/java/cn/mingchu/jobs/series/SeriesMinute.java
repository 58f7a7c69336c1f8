package cn.mingchu.jobs.series;

import cn.mingchu.schemas.event.Quantity;

/**
 * A minute of one quantity of a device, or the hour that it lies in.
 *
 * @param start its first moment, UTC milliseconds
 */
public record SeriesMinute(String quantity, long start) {

  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;

  static SeriesMinute of(Quantity quantity, long time) {
    return new SeriesMinute(quantity.name(), time - Math.floorMod(time, MINUTE));
  }

  /** Its hour, by its first moment. */
  SeriesMinute hour() {
    return new SeriesMinute(quantity, start - Math.floorMod(start, HOUR));
  }

  /** Which minute of its hour it is, from 0. */
  int inHour() {
    return (int) (Math.floorMod(start, HOUR) / MINUTE);
  }

  /** The first moment after it. */
  long end() {
    return start + MINUTE;
  }
}
