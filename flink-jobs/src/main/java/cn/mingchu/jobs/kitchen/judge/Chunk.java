package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.judge.CourseJudge.Step;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Some readings of a device, one after the other in canonical order, and how far the judging had
 * come before the first of them: whoever has to judge one of them again starts here.
 *
 * @param from no reading here is dated before this, and none of an earlier chunk at it or after
 * @param keyframe the {@link Course} before its first reading
 */
public record Chunk(long from, Keyframe keyframe, PackedReadings readings) {

  /**
   * After this many readings a chunk is closed: an hour of a device that reports twice a minute.
   */
  static final int FULL = 120;

  /** Late readings may make a closed chunk this much bigger before it is cut. */
  static final int OVERFULL = 2 * FULL;

  /** Where the first chunk of a device begins. */
  static final long BEGINNING = Long.MIN_VALUE;

  static Chunk startingAt(long from, Course course) {
    return new Chunk(from, Keyframe.of(course), new PackedReadings());
  }

  /** Whether a reading belongs into the next one; those of one date are never parted. */
  boolean isFullFor(Reading reading) {
    return readings.count() >= FULL && reading.eventTime() > readings.lastTime();
  }

  void append(Reading reading, Step step) {
    readings.append(reading, step != Step.UNREMARKABLE && reading.hasId());
  }

  /** How many bytes it takes. */
  public int sizeInBytes() {
    return Long.BYTES + keyframe.bytes().length + readings.sizeInBytes();
  }

  /** An independent copy that takes no more room than it needs. */
  Chunk copy() {
    return new Chunk(from, keyframe, readings.copy());
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(from);
    out.writeInt(keyframe.bytes().length);
    out.write(keyframe.bytes());
    readings.write(out);
  }

  static Chunk read(DataInput in) throws IOException {
    long from = in.readLong();
    byte[] keyframe = new byte[in.readInt()];
    in.readFully(keyframe);
    return new Chunk(from, new Keyframe(keyframe), PackedReadings.read(in));
  }
}
