package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;

/** Two running sums (CUSUM): how long and how far values stay above, or below, what is usual. */
final class Drift {

  /** Twice as fast as other scales: the sums, not the scale, carry the memory. */
  private static final double SCALE_HASTE = 2;

  private final HourProfile profile = new HourProfile(LocalHour.HOURS);
  private FadingMean offs = new FadingMean();
  private double above;
  private double below;

  /** The larger of the two sums, in usual deviations; then remembers the value. */
  double sum(LocalHour hour, double value, double weight, HabitSettings settings) {
    if (profile.knows(hour.hour())) {
      double distance = value - profile.usual(hour.hour());
      double clip = settings.driftClip();
      double off = offs.size(distance, Scale.least(value));
      off = Math.max(-clip, Math.min(clip, off));
      offs.add(distance, SCALE_HASTE * settings.scaleForgetting());
      above = Math.max(0, above + off - settings.driftSlack());
      below = Math.max(0, below - off - settings.driftSlack());
    }
    profile.learn(hour.hour(), value, weight * settings.driftForgetting());
    return Math.max(above, below);
  }

  void write(ByteBuffer out) {
    profile.write(out);
    offs.write(out);
    out.putDouble(above).putDouble(below);
  }

  static Drift read(ByteBuffer in) {
    Drift read = new Drift();
    read.profile.read(in);
    read.offs = FadingMean.read(in);
    read.above = in.getDouble();
    read.below = in.getDouble();
    return read;
  }
}
