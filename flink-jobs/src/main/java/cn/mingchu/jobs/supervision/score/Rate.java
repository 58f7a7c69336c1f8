package cn.mingchu.jobs.supervision.score;

import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.figure.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, exact.
 *
 * @param part from 0
 * @param whole more than 0
 */
public record Rate(long part, long whole) {

  /** A per cent has a hundred. */
  public static final int BASIS_POINTS = 10_000;

  public Rate {
    if (part < 0 || whole <= 0) {
      throw new IllegalArgumentException("no rate is %d of %d".formatted(part, whole));
    }
  }

  /** What was counted of what was counted; null where the whole is nothing. */
  static @Nullable Rate of(Figures figures, Figure part, Figure whole) {
    long all = figures.count(whole);
    return all == 0 ? null : new Rate(figures.count(part), all);
  }

  /** What was counted, and what together with it is all; null where that is nothing. */
  static @Nullable Rate against(Figures figures, Figure part, Figure rest) {
    long all = figures.count(part) + figures.count(rest);
    return all == 0 ? null : new Rate(figures.count(part), all);
  }

  /** Hundredths of a per cent, rounded down; what is more than the whole is the whole. */
  public int basisPoints() {
    return (int) (Math.multiplyExact(Math.min(part, whole), BASIS_POINTS) / whole);
  }

  /** The same of what is left of the whole, rounded down. */
  int basisPointsLeft() {
    long left = whole - Math.min(part, whole);
    return (int) (Math.multiplyExact(left, BASIS_POINTS) / whole);
  }
}
