package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one device usually does, whether it is unlike that now, and what is wrong if it is.
 *
 * <p>Sightings MUST come in the order of their times, one a minute at most. What it says is a
 * function of them, of the rule and of what it was told of forests, whether or not it was written
 * and read in between.
 */
public final class Behaviour {

  /** China has one time, and never changes its clocks. */
  private static final long LOCAL_MILLIS = Duration.ofHours(8).toMillis();

  /** More than it can take: most of it for what is told again and again within a quiet time. */
  private static final int MOST_BYTES = 8_192;

  private final Habits habits;
  private final UnlikeItself watch;
  private final Examination examination;

  /** Nothing known yet. */
  public Behaviour() {
    this(new Habits(HabitSettings.standard()), new UnlikeItself(), new Examination());
  }

  private Behaviour(Habits habits, UnlikeItself watch, Examination examination) {
    this.habits = habits;
    this.watch = watch;
    this.examination = examination;
  }

  /**
   * Judges a sighting, then learns from it.
   *
   * @param knownMillis time since the one before it; 0 for the first, and where a gap lies between
   * @return what is to be said: that the device began to be unlike itself, or that this is over
   */
  public Optional<Unlikeness> observe(Sighting seen, long knownMillis, UnlikeItselfRule rule) {
    long localTime = seen.time() + LOCAL_MILLIS;
    Strangeness strangeness;
    if (knownMillis == 0) {
      strangeness = habits.observeAfterGap(localTime, seen.value());
      examination.passGap();
    } else {
      strangeness = habits.observe(localTime, seen.value());
    }
    examination.observe(seen.time(), seen.value());
    return watch.observe(seen, knownMillis, strangeness, examination.isSure(), rule);
  }

  /** What a forest finds of values, from now on; null for nothing. */
  public void look(@Nullable ForestCurve rareValues) {
    habits.look(rareValues);
  }

  /** Whether something strange was seen that is not over yet, told or not. */
  public boolean isWary() {
    return watch.isWary();
  }

  /** What is known by now of the episode that lasts. */
  public Unlikeness upTo(long time) {
    return watch.upTo(time);
  }

  /** Says nothing more of what was strange so far. */
  public void rest() {
    watch.rest();
  }

  /** What is wrong, as far as the sightings up to now show. */
  public Complaint complaint() {
    return examination.complaint();
  }

  /** All of it, as bytes. */
  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(MOST_BYTES);
    habits.write(out);
    watch.write(out);
    examination.write(out);
    return Arrays.copyOf(out.array(), out.position());
  }

  /** What {@link #bytes} made bytes of. */
  public static Behaviour of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return new Behaviour(
        Habits.read(in, HabitSettings.standard()), UnlikeItself.read(in), Examination.read(in));
  }
}
