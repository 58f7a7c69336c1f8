package cn.mingchu.jobs.supervision.figure;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exact counts of figures, which add: {@code plus} is associative and commutative, {@link #NONE}
 * changes nothing, and {@code minus} takes back what was added.
 */
public final class Figures {

  /** Nothing was counted. */
  public static final Figures NONE = new Figures(new EnumMap<>(Figure.class));

  private final Map<Figure, Long> counts;

  private Figures(Map<Figure, Long> counts) {
    this.counts = counts;
  }

  /** How many, from 0. */
  public long count(Figure figure) {
    return counts.getOrDefault(figure, 0L);
  }

  /** Whether nothing was counted. */
  public boolean isEmpty() {
    return counts.isEmpty();
  }

  /** How many figures are not 0. */
  int size() {
    return counts.size();
  }

  /** Both together. */
  public Figures plus(Figures other) {
    return with(other, 1);
  }

  /**
   * This, without what was added before.
   *
   * @throws IllegalStateException if that is more than there is: then it was never added
   */
  public Figures minus(Figures other) {
    return with(other, -1);
  }

  private Figures with(Figures other, int sign) {
    if (other.isEmpty()) {
      return this;
    }
    Counting counting = new Counting();
    counting.counts.putAll(counts);
    other.counts.forEach((figure, count) -> counting.add(figure, sign * count));
    return counting.done();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Figures that && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  @Override
  public String toString() {
    return counts.toString();
  }

  /** Counts, until all is counted. */
  public static final class Counting {

    private final Map<Figure, Long> counts = new EnumMap<>(Figure.class);

    /** Begins with nothing. */
    public Counting() {}

    /** One more. */
    public void one(Figure figure) {
      add(figure, 1);
    }

    /** So many more. */
    public void add(Figure figure, long count) {
      long sum = Math.addExact(counts.getOrDefault(figure, 0L), count);
      if (sum == 0) {
        counts.remove(figure);
      } else {
        counts.put(figure, sum);
      }
    }

    /**
     * What was counted; count no more afterwards.
     *
     * @throws IllegalStateException if it is less than nothing of a figure
     */
    public Figures done() {
      counts.forEach(
          (figure, count) -> {
            if (count < 0) {
              throw new IllegalStateException("%s came to %d".formatted(figure, count));
            }
          });
      return counts.isEmpty() ? NONE : new Figures(counts);
    }
  }
}
