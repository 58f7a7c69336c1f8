package cn.mingchu.jobs.kitchen.learned;

import java.util.Map;

/**
 * How unlike its own past a reading is, and in which ways.
 *
 * @param decades what its aspects add up to, in powers of ten: their rarities multiplied
 * @param toldDecades the same, but 0 while something nearly as strange was told a short while ago
 * @param byAspect what each aspect adds; those that add nothing are left out
 */
public record Strangeness(double decades, double toldDecades, Map<Aspect, Double> byAspect) {

  /** So many decades make a score of one half. */
  private static final double HALF = 6;

  public Strangeness {
    byAspect = Map.copyOf(byAspect);
  }

  /** What is told, between 0 and 1. */
  public double score() {
    return toldDecades / (toldDecades + HALF);
  }
}
