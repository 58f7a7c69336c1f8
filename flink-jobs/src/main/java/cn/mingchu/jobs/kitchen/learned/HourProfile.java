package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;

/** What a device usually shows at an hour, in slots of an hour each; the older the fainter. */
final class HourProfile {

  /** Fewer readings of an hour are no profile of it. */
  private static final int FEWEST = 3;

  private static final int MOST_COUNTED = Short.MAX_VALUE;

  private final double[] usual;
  private final short[] counts;

  HourProfile(int slots) {
    usual = new double[slots];
    counts = new short[slots];
  }

  boolean knows(int slot) {
    return counts[slot] >= FEWEST;
  }

  double usual(int slot) {
    return usual[slot];
  }

  /** The first values count alike; from then on each replaces a fixed share of what was known. */
  void learn(int slot, double value, double forgetting) {
    if (counts[slot] < MOST_COUNTED) {
      counts[slot]++;
    }
    usual[slot] += Math.max(forgetting, 1.0 / counts[slot]) * (value - usual[slot]);
  }

  void write(ByteBuffer out) {
    for (int i = 0; i < usual.length; i++) {
      out.putDouble(usual[i]).putShort(counts[i]);
    }
  }

  void read(ByteBuffer in) {
    for (int i = 0; i < usual.length; i++) {
      usual[i] = in.getDouble();
      counts[i] = in.getShort();
    }
  }
}
