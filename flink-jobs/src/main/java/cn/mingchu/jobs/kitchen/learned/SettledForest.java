package cn.mingchu.jobs.kitchen.learned;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The forest of one device, which learns a value only when nothing can change it any more: once a
 * day, and two days late. So it never has to unlearn one, whatever comes late.
 *
 * <p>Of each day it leaves a {@link ForestCurve} behind, from what it knew when the day began; the
 * days of a device begin at an hour of its own, so that not all forests grow at once. Never
 * changes: a forest that has learned is another one.
 */
public final class SettledForest {

  /** How often it is asked. */
  public static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  /** How much a day has to be over before it is learned: as long as readings may be late. */
  public static final long SETTLED_AFTER_MILLIS = Duration.ofDays(2).toMillis();

  /** One value of so much time is learned: of more it knew no more (docs/quality.md). */
  public static final long STEP_MILLIS = Duration.ofMinutes(30).toMillis();

  private static final int MOST_BYTES_OF_A_CURVE = 1_024;

  private static final byte[] NO_CURVE = {};

  private final long seed;
  private final long settledUntil;

  /** By the beginning of the day; {@link #NO_CURVE} where the forest was too young to answer. */
  private final NavigableMap<Long, byte[]> curves;

  /** Empty before the first value is learned. */
  private final byte[] forest;

  private SettledForest(
      long seed, long settledUntil, NavigableMap<Long, byte[]> curves, byte[] forest) {
    this.seed = seed;
    this.settledUntil = settledUntil;
    this.curves = curves;
    this.forest = forest;
  }

  /** A forest that knows nothing. */
  public static SettledForest planted(long seed) {
    return new SettledForest(seed, Long.MIN_VALUE, new TreeMap<>(), new byte[0]);
  }

  /** The beginning of the day of {@code time}, of a device whose days begin {@code phase} late. */
  public static long dayOf(long time, long phase) {
    return Math.floorDiv(time - phase, DAY_MILLIS) * DAY_MILLIS + phase;
  }

  /** What comes before this was learned. */
  public long settledUntil() {
    return settledUntil;
  }

  /** Whether it has seen the beginning of a day. */
  public boolean hasMet(long day) {
    return curves.containsKey(day);
  }

  /** What it knew when a day began that it has met; null if it was too young to answer. */
  public @Nullable ForestCurve on(long day) {
    byte[] curve = curves.get(day);
    return curve == null || curve.length == 0 ? null : ForestCurve.read(ByteBuffer.wrap(curve));
  }

  /**
   * This forest when a day begins. Of each step it learns the first sighting.
   *
   * @param settled from {@link #settledUntil} to {@link #SETTLED_AFTER_MILLIS} before the day, in
   *     order
   */
  public SettledForest meet(long day, List<Sighting> settled) {
    NavigableMap<Long, byte[]> met =
        new TreeMap<>(curves.tailMap(day - 2 * SETTLED_AFTER_MILLIS, true));
    long until = day - SETTLED_AFTER_MILLIS;
    if (settled.isEmpty()) { // as it was the day before
      met.put(day, curves.isEmpty() ? NO_CURVE : curves.lastEntry().getValue());
      return new SettledForest(seed, until, met, forest);
    }
    LibraryForest grown = forest.length == 0 ? LibraryForest.planted(seed) : open(forest);
    long learned = Long.MIN_VALUE;
    for (Sighting seen : settled) {
      long step = Math.floorDiv(seen.time(), STEP_MILLIS);
      if (step != learned) {
        learned = step;
        grown.learn(seen.value());
      }
    }
    met.put(day, bytes(ForestCurve.of(grown)));
    return new SettledForest(seed, until, met, bytes(grown));
  }

  /** How many bytes it takes. */
  public int sizeInBytes() {
    return forest.length + curves.values().stream().mapToInt(curve -> curve.length).sum();
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(seed);
    out.writeLong(settledUntil);
    out.writeByte(curves.size());
    for (Map.Entry<Long, byte[]> curve : curves.entrySet()) {
      out.writeLong(curve.getKey());
      out.writeShort(curve.getValue().length);
      out.write(curve.getValue());
    }
    out.writeInt(forest.length);
    out.write(forest);
  }

  static SettledForest read(DataInput in) throws IOException {
    long seed = in.readLong();
    long settledUntil = in.readLong();
    NavigableMap<Long, byte[]> curves = new TreeMap<>();
    for (int left = in.readByte(); left > 0; left--) {
      long day = in.readLong();
      byte[] curve = new byte[in.readShort()];
      in.readFully(curve);
      curves.put(day, curve);
    }
    byte[] forest = new byte[in.readInt()];
    in.readFully(forest);
    return new SettledForest(seed, settledUntil, curves, forest);
  }

  private static byte[] bytes(@Nullable ForestCurve curve) {
    if (curve == null) {
      return NO_CURVE;
    }
    ByteBuffer out = ByteBuffer.allocate(MOST_BYTES_OF_A_CURVE);
    curve.write(out);
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private static byte[] bytes(LibraryForest forest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      forest.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("a forest cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private static LibraryForest open(byte[] bytes) {
    try {
      return LibraryForest.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("a forest is damaged", e);
    }
  }
}
