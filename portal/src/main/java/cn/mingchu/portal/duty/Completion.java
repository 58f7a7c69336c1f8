package cn.mingchu.portal.duty;

import org.jspecify.annotations.Nullable;

/**
 * How much of what had to be done was done.
 *
 * @param settled duties that are done, done too late or missing: their time is over, or they are
 *     done; from 0
 * @param done those of them that were done in time; from 0, at most {@code settled}
 */
record Completion(int settled, int done) {

  Completion {
    if (done < 0 || done > settled) {
      throw new IllegalArgumentException(
          "done must be from 0 to %d, was %d".formatted(settled, done));
    }
  }

  /** Whole per cent that were done in time: 100 only where all were; null where none is settled. */
  public @Nullable Integer percent() {
    return settled == 0 ? null : (Integer) (int) (100L * done / settled);
  }

  /** Whether something was not done in time. */
  public boolean isBehind() {
    return done < settled;
  }
}
