package cn.mingchu.jobs.kitchen.learned;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How unlike its own past a reading is, and in which ways. Never changes. */
public final class Strangeness {

  /** So many decades make a score of one half. */
  private static final double HALF = 6;

  private static final Aspect[] ASPECTS = Aspect.values();

  private final double decades;
  private final double toldDecades;

  /** In the order of the aspects; few readings are strange enough to be asked for more. */
  private final double[] byAspect;

  Strangeness(double decades, double toldDecades, double[] byAspect) {
    this.decades = decades;
    this.toldDecades = toldDecades;
    this.byAspect = byAspect;
  }

  /** What its aspects add up to, in powers of ten: their rarities multiplied. */
  public double decades() {
    return decades;
  }

  /** The same, but 0 while something nearly as strange was told a short while ago. */
  public double toldDecades() {
    return toldDecades;
  }

  /** What is told, between 0 and 1. */
  public double score() {
    return toldDecades / (toldDecades + HALF);
  }

  /** What each aspect adds; those that add nothing are left out. */
  public Map<Aspect, Double> byAspect() {
    Map<Aspect, Double> named = new EnumMap<>(Aspect.class);
    for (int i = 0; i < ASPECTS.length; i++) {
      if (byAspect[i] > 0) {
        named.put(ASPECTS[i], byAspect[i]);
      }
    }
    return named;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Strangeness that
        && decades == that.decades
        && toldDecades == that.toldDecades
        && Arrays.equals(byAspect, that.byAspect);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(byAspect);
  }

  @Override
  public String toString() {
    return "decades %s, told %s, %s".formatted(decades, toldDecades, byAspect());
  }
}
