package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one device usually does, and how strange each new reading is against it.
 *
 * <p>Six statistics look at a reading. None has a threshold in degrees: each is ranked in its own
 * history on this device, which yields the share of earlier rows that were as strange. The
 * logarithms of those shares are added (Fisher's method, with equal weights), and what follows
 * something strange is told only if it is much stranger.
 *
 * <p>A row is judged by the rows before it and itself, never by later ones. Rows MUST come in the
 * order of their times. Not safe for use by many threads.
 */
public final class Habits {

  /** A reading speaks for no more than this; those that come faster weigh less. */
  private static final double MOST_MILLIS = 300_000;

  private static final long NEVER = Long.MIN_VALUE;

  private static final Aspect[] ASPECTS = Aspect.values();

  /** Stands for a statistic that has nothing to say of a row; it is not remembered either. */
  private static final double SILENT = Double.NaN;

  private final HabitSettings settings;
  private final Extremes extremes;
  private final HourOfWeek hours;
  private final Drift drift;
  private final Restlessness calm;
  private final Restlessness unrest;
  private final Rarity[] rarities = new Rarity[ASPECTS.length];
  private final Rest rest;
  private @Nullable ForestCurve rareValues;
  private long lastTime = NEVER;
  private double lastValue;

  /** Nothing known yet. */
  public Habits(HabitSettings settings) {
    this(settings, new Extremes(), new HourOfWeek(), new Drift(), new Rest());
    Arrays.setAll(rarities, aspect -> new Rarity());
  }

  private Habits(
      HabitSettings settings, Extremes extremes, HourOfWeek hours, Drift drift, Rest rest) {
    this.settings = settings;
    this.extremes = extremes;
    this.hours = hours;
    this.drift = drift;
    this.rest = rest;
    this.calm = new Restlessness(settings.calmRows());
    this.unrest = new Restlessness(settings.unrestRows());
  }

  /**
   * What a forest finds of values, from now on; null for nothing. Without it {@link
   * Aspect#RARE_VALUE} is silent.
   */
  public void look(@Nullable ForestCurve newest) {
    rareValues = newest;
  }

  /**
   * Judges a reading, then learns from it.
   *
   * @param localTime when it was taken, milliseconds since 1970 on the clock of the place
   * @throws IllegalArgumentException if the value is not finite or the time is before the last one
   */
  public Strangeness observe(long localTime, double value) {
    require(localTime, value);
    double step = lastTime == NEVER ? 0 : value - lastValue;
    double slow = settings.scaleForgetting();
    return observe(
        localTime,
        value,
        Math.max(0, -calm.change(step, value, slow)),
        Math.abs(unrest.change(step, value, slow)));
  }

  /**
   * The same of the first reading after a gap: how it moved meanwhile is not known, so nothing is
   * said or learned of that.
   */
  public Strangeness observeAfterGap(long localTime, double value) {
    require(localTime, value);
    return observe(localTime, value, SILENT, SILENT);
  }

  private void require(long localTime, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a value must be finite, was " + value);
    }
    if (localTime < lastTime) {
      throw new IllegalArgumentException(
          "times must not fall, was " + localTime + " after " + lastTime);
    }
  }

  private Strangeness observe(long localTime, double value, double calmness, double restlessness) {
    double weight = lastTime == NEVER ? 1 : Math.min(1, (localTime - lastTime) / MOST_MILLIS);
    LocalHour hour = LocalHour.of(localTime);
    lastTime = localTime;
    lastValue = value;
    double[] decades = new double[ASPECTS.length];
    double sum = 0;
    for (int i = 0; i < ASPECTS.length; i++) {
      double statistic =
          switch (ASPECTS[i]) {
            case RARE_VALUE -> rareValues == null ? SILENT : rareValues.at(value);
            case BEYOND_ALL -> extremes.beyond(value, settings.warmUpRows());
            case WRONG_HOUR -> hours.off(hour, value, weight, settings);
            case DRIFT -> drift.sum(hour, value, weight, settings);
            case CALM -> calmness;
            case UNREST -> restlessness;
          };
      if (!Double.isNaN(statistic)) {
        double rare = rarities[i].decades(statistic, settings);
        decades[i] = settings.aspects().contains(ASPECTS[i]) ? rare : 0;
        sum += decades[i];
      }
    }
    return new Strangeness(sum, rest.passOn(sum, settings), decades);
  }

  void write(ByteBuffer out) {
    out.put((byte) (rareValues == null ? 0 : 1));
    if (rareValues != null) {
      rareValues.write(out);
    }
    extremes.write(out);
    hours.write(out);
    drift.write(out);
    rest.write(out);
    calm.write(out);
    unrest.write(out);
    for (Rarity rarity : rarities) {
      rarity.write(out);
    }
    out.putLong(lastTime).putDouble(lastValue);
  }

  static Habits read(ByteBuffer in, HabitSettings settings) {
    ForestCurve rareValues = in.get() == 0 ? null : ForestCurve.read(in);
    Habits read =
        new Habits(settings, Extremes.read(in), HourOfWeek.read(in), Drift.read(in), Rest.read(in));
    read.rareValues = rareValues;
    read.calm.read(in);
    read.unrest.read(in);
    Arrays.setAll(read.rarities, aspect -> Rarity.read(in));
    read.lastTime = in.getLong();
    read.lastValue = in.getDouble();
    return read;
  }
}
