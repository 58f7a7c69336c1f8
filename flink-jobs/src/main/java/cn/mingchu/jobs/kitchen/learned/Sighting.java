package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;

/**
 * A reading that was looked at.
 *
 * @param time UTC milliseconds
 * @param value in the quantity's unit
 */
public record Sighting(long time, double value) {

  void write(ByteBuffer out) {
    out.putLong(time).putDouble(value);
  }

  static Sighting read(ByteBuffer in) {
    return new Sighting(in.getLong(), in.getDouble());
  }
}
