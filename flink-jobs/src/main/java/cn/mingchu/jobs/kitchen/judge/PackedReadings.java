package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Readings of one device in canonical order, packed into about five bytes each.
 *
 * <p>Dates are kept as the change of the step from one to the next, values and delays as the change
 * since the last: of a device that reports regularly these are small numbers, and small numbers
 * take few bytes. The event's id, which nothing can make small, is kept only where asked for.
 * Topic, partition and offset are not kept.
 */
final class PackedReadings {

  private static final int HAS_ID = 1;
  private static final int COUNT_JUMPS = 1 << 1;
  private static final int OTHER_QUANTITY = 1 << 2;
  private static final int FLAG_BITS = 3;
  private static final int ROOM = 64;
  private static final int MOST_BYTES_OF_A_READING = 64;

  private byte[] bytes;
  private int length;
  private int count;
  private final Last last;

  PackedReadings() {
    this(new byte[ROOM], 0, 0, new Last());
  }

  private PackedReadings(byte[] bytes, int length, int count, Last last) {
    this.bytes = bytes;
    this.length = length;
    this.count = count;
    this.last = last;
  }

  int count() {
    return count;
  }

  int sizeInBytes() {
    return length;
  }

  /** Where a reading would stand: positive if it comes after all that are here, 0 if one is it. */
  int compareToLast(Reading reading) {
    return count == 0 ? 1 : reading.compareTo(last.time, last.quantity, last.hundredths());
  }

  long lastTime() {
    return last.time;
  }

  /** Appends a reading, which MUST come after all that are here. */
  void append(Reading reading, boolean withId) {
    if (bytes.length - length < MOST_BYTES_OF_A_READING) {
      bytes = Arrays.copyOf(bytes, bytes.length + Math.max(ROOM, bytes.length / 2));
    }
    long step = reading.eventTime() - last.time;
    boolean jumps = reading.sequence() != last.nextSequence();
    boolean other = reading.quantity() != last.quantity;
    int flags = (withId ? HAS_ID : 0) | (jumps ? COUNT_JUMPS : 0) | (other ? OTHER_QUANTITY : 0);
    putLong((zigZag(step - last.step) << FLAG_BITS) | flags);
    if (other) {
      bytes[length++] = (byte) QuantityCode.of(reading.quantity());
    }
    last.quantity = reading.quantity();
    putLong(zigZag((long) reading.hundredths() - last.hundredths()));
    long delay = reading.ingestTime() - reading.eventTime();
    putLong(zigZag(delay - last.delay));
    if (jumps) {
      putLong(reading.sequence() + 1);
    }
    if (withId) {
      putFixed(reading.eventIdHigh());
      putFixed(reading.eventIdLow());
    }
    last.saw(reading, step, delay);
    count++;
  }

  /** All readings, in order. */
  List<Reading> unpack(String deviceId) {
    List<Reading> readings = new ArrayList<>(count + 1);
    Cursor cursor = new Cursor();
    for (int left = count; left > 0; left--) {
      readings.add(cursor.next(deviceId));
    }
    return readings;
  }

  /** Tells what was measured of one quantity, in order. */
  void forEach(Quantity quantity, Measurement measurement) {
    Cursor cursor = new Cursor();
    for (int left = count; left > 0; left--) {
      cursor.advance();
      if (cursor.before.quantity == quantity) {
        measurement.take(
            cursor.before.time,
            cursor.before.time + cursor.before.delay,
            cursor.before.hundredths());
      }
    }
  }

  /** Takes a measurement without a reading being made of it. */
  interface Measurement {

    /** Both times in UTC milliseconds. */
    void take(long eventTime, long ingestTime, int hundredths);
  }

  PackedReadings copy() {
    return new PackedReadings(Arrays.copyOf(bytes, length), length, count, last.copy());
  }

  /** Writes all that is needed to go on appending. */
  void write(DataOutput out) throws IOException {
    out.writeInt(count);
    out.writeInt(length);
    out.write(bytes, 0, length);
    last.write(out);
  }

  static PackedReadings read(DataInput in) throws IOException {
    int count = in.readInt();
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new PackedReadings(bytes, bytes.length, count, Last.read(in));
  }

  private static long zigZag(long value) {
    return (value << 1) ^ (value >> (Long.SIZE - 1));
  }

  private void putLong(long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      bytes[length++] = (byte) ((left & 0x7F) | 0x80);
      left >>>= 7;
    }
    bytes[length++] = (byte) left;
  }

  private void putFixed(long value) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  /** What the next reading is told against. */
  private static final class Last {

    private long time;
    private long step;
    private long delay;
    private long sequence = Reading.NO_SEQUENCE;
    private Quantity quantity = Quantity.UNKNOWN_QUANTITY;
    private final int[] hundredths = new int[QuantityCode.CODES];

    int hundredths() {
      return hundredths[QuantityCode.of(quantity)];
    }

    /** What a device that goes on as it did would count next. */
    long nextSequence() {
      return sequence == Reading.NO_SEQUENCE ? sequence : sequence + 1;
    }

    void saw(Reading reading, long newStep, long newDelay) {
      time = reading.eventTime();
      step = newStep;
      delay = newDelay;
      sequence = reading.sequence();
      quantity = reading.quantity();
      hundredths[QuantityCode.of(quantity)] = reading.hundredths();
    }

    Last copy() {
      Last copy = new Last();
      copy.time = time;
      copy.step = step;
      copy.delay = delay;
      copy.sequence = sequence;
      copy.quantity = quantity;
      System.arraycopy(hundredths, 0, copy.hundredths, 0, hundredths.length);
      return copy;
    }

    void write(DataOutput out) throws IOException {
      out.writeLong(time);
      out.writeLong(step);
      out.writeLong(delay);
      out.writeLong(sequence);
      out.writeByte(QuantityCode.of(quantity));
      int seen = 0;
      for (int code = 0; code < hundredths.length; code++) {
        seen |= hundredths[code] == 0 ? 0 : 1 << code;
      }
      out.writeShort(seen);
      for (int value : hundredths) {
        if (value != 0) {
          out.writeInt(value);
        }
      }
    }

    static Last read(DataInput in) throws IOException {
      Last last = new Last();
      last.time = in.readLong();
      last.step = in.readLong();
      last.delay = in.readLong();
      last.sequence = in.readLong();
      last.quantity = QuantityCode.quantity(in.readByte());
      int seen = in.readUnsignedShort();
      for (int code = 0; code < last.hundredths.length; code++) {
        last.hundredths[code] = (seen & (1 << code)) == 0 ? 0 : in.readInt();
      }
      return last;
    }
  }

  /** Reads from the start what {@link #append} wrote. */
  private final class Cursor {

    private final Last before = new Last();
    private int place;

    private long idHigh;
    private long idLow;

    Reading next(String deviceId) {
      advance();
      return new Reading(
          deviceId,
          idHigh,
          idLow,
          before.time,
          before.time + before.delay,
          before.quantity,
          before.hundredths(),
          before.sequence,
          Reading.NOWHERE,
          Reading.NOWHERE);
    }

    /** Reads the next one without making a reading of it: after this it is {@code before}. */
    void advance() {
      long head = takeLong();
      before.step += unZigZag(head >>> FLAG_BITS);
      before.time += before.step;
      if ((head & OTHER_QUANTITY) != 0) {
        before.quantity = QuantityCode.known(bytes[place++]);
      }
      before.hundredths[QuantityCode.of(before.quantity)] += (int) unZigZag(takeLong());
      before.delay += unZigZag(takeLong());
      before.sequence = (head & COUNT_JUMPS) == 0 ? before.nextSequence() : takeLong() - 1;
      boolean hasId = (head & HAS_ID) != 0;
      idHigh = hasId ? takeFixed() : 0;
      idLow = hasId ? takeFixed() : 0;
    }

    private long takeLong() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[place++];
        value |= (next & 0x7FL) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    private long takeFixed() {
      long value = 0;
      for (int left = Long.BYTES; left > 0; left--) {
        value = (value << Byte.SIZE) | (bytes[place++] & 0xFF);
      }
      return value;
    }

    private static long unZigZag(long value) {
      return (value >>> 1) ^ -(value & 1);
    }
  }
}
