package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;

/** How far a value is from what is usual at this hour, working days and weekends apart. */
final class HourOfWeek {

  private static final int SLOTS = 2 * LocalHour.HOURS;

  private final HourProfile profile = new HourProfile(SLOTS);
  private FadingMean offs = new FadingMean();

  /**
   * The distance in usual distances; then remembers the value.
   *
   * @param weight of this reading among those of the hour, 0 to 1
   */
  double off(LocalHour hour, double value, double weight, HabitSettings settings) {
    int slot = hour.hour() + (hour.isWeekend() ? LocalHour.HOURS : 0);
    double off = 0;
    if (profile.knows(slot)) {
      double distance = value - profile.usual(slot);
      off = Math.abs(offs.size(distance, Scale.least(value)));
      offs.add(distance, settings.scaleForgetting());
    }
    profile.learn(slot, value, weight * settings.hourForgetting());
    return off;
  }

  void write(ByteBuffer out) {
    profile.write(out);
    offs.write(out);
  }

  static HourOfWeek read(ByteBuffer in) {
    HourOfWeek read = new HourOfWeek();
    read.profile.read(in);
    read.offs = FadingMean.read(in);
    return read;
  }
}
