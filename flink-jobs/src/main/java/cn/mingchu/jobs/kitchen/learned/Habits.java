package cn.mingchu.jobs.kitchen.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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

  private final HabitSettings settings;
  private final @Nullable ValueForest forest;
  private final Extremes extremes;
  private final HourOfWeek hours;
  private final Drift drift;
  private final Restlessness calm;
  private final Restlessness unrest;
  private final EnumMap<Aspect, Rarity> rarities = new EnumMap<>(Aspect.class);
  private final Rest rest;
  private long lastTime = NEVER;
  private double lastValue;
  private long rows;

  /** Nothing known yet. */
  public Habits(HabitSettings settings) {
    this(
        settings,
        keepsForest(settings) ? LibraryForest.planted(settings.seed()) : null,
        new Extremes(),
        new HourOfWeek(),
        new Drift(),
        new Rest());
    for (Aspect aspect : Aspect.values()) {
      rarities.put(aspect, new Rarity());
    }
  }

  private Habits(
      HabitSettings settings,
      @Nullable ValueForest forest,
      Extremes extremes,
      HourOfWeek hours,
      Drift drift,
      Rest rest) {
    this.settings = settings;
    this.forest = forest;
    this.extremes = extremes;
    this.hours = hours;
    this.drift = drift;
    this.rest = rest;
    this.calm = new Restlessness(settings.calmRows());
    this.unrest = new Restlessness(settings.unrestRows());
  }

  /**
   * Judges a reading, then learns from it.
   *
   * @param localTime when it was taken, milliseconds since 1970 on the clock of the place
   * @throws IllegalArgumentException if the value is not finite or the time is before the last one
   */
  public Strangeness observe(long localTime, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a value must be finite, was " + value);
    }
    if (localTime < lastTime) {
      throw new IllegalArgumentException(
          "times must not fall, was " + localTime + " after " + lastTime);
    }
    double weight = lastTime == NEVER ? 1 : Math.min(1, (localTime - lastTime) / MOST_MILLIS);
    double step = rows == 0 ? 0 : value - lastValue;
    LocalHour hour = LocalHour.of(localTime);
    double slow = settings.scaleForgetting();

    EnumMap<Aspect, Double> statistics = new EnumMap<>(Aspect.class);
    statistics.put(Aspect.RARE_VALUE, forest == null ? 0 : forest.strangeness(value));
    statistics.put(Aspect.BEYOND_ALL, extremes.beyond(value, settings.warmUpRows()));
    statistics.put(Aspect.WRONG_HOUR, hours.off(hour, value, weight, settings));
    statistics.put(Aspect.DRIFT, drift.sum(hour, value, weight, settings));
    statistics.put(Aspect.CALM, Math.max(0, -calm.change(step, value, slow)));
    statistics.put(Aspect.UNREST, Math.abs(unrest.change(step, value, slow)));
    if (forest != null) {
      forest.learn(value);
    }
    lastTime = localTime;
    lastValue = value;
    rows++;
    return ranked(statistics);
  }

  private Strangeness ranked(EnumMap<Aspect, Double> statistics) {
    EnumMap<Aspect, Double> byAspect = new EnumMap<>(Aspect.class);
    double sum = 0;
    for (Map.Entry<Aspect, Rarity> entry : rarities.entrySet()) {
      Aspect aspect = entry.getKey();
      double statistic = Objects.requireNonNull(statistics.get(aspect));
      double decades = entry.getValue().decades(statistic, settings);
      if (decades > 0 && settings.aspects().contains(aspect)) {
        byAspect.put(aspect, decades);
        sum += decades;
      }
    }
    return new Strangeness(sum, rest.passOn(sum, settings), byAspect);
  }

  private static boolean keepsForest(HabitSettings settings) {
    return settings.aspects().contains(Aspect.RARE_VALUE);
  }

  void write(DataOutput out) throws IOException {
    out.writeBoolean(forest != null);
    if (forest != null) {
      forest.write(out);
    }
    extremes.write(out);
    hours.write(out);
    drift.write(out);
    rest.write(out);
    calm.write(out);
    unrest.write(out);
    for (Rarity rarity : rarities.values()) {
      rarity.write(out);
    }
    out.writeLong(lastTime);
    out.writeDouble(lastValue);
    out.writeLong(rows);
  }

  static Habits read(DataInput in) throws IOException {
    boolean keepsForest = in.readBoolean();
    HabitSettings all = HabitSettings.standard();
    HabitSettings settings = keepsForest ? all : all.without(Aspect.RARE_VALUE);
    Habits read =
        new Habits(
            settings,
            keepsForest ? LibraryForest.read(in) : null,
            Extremes.read(in),
            HourOfWeek.read(in),
            Drift.read(in),
            Rest.read(in));
    read.calm.read(in);
    read.unrest.read(in);
    for (Aspect aspect : Aspect.values()) {
      read.rarities.put(aspect, Rarity.read(in));
    }
    read.lastTime = in.readLong();
    read.lastValue = in.readDouble();
    read.rows = in.readLong();
    return read;
  }
}
