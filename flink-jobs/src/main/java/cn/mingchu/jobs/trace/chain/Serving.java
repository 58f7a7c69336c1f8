package cn.mingchu.jobs.trace.chain;

import cn.mingchu.jobs.trace.paper.MoveClaim;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.jobs.trace.paper.PaperSource;
import java.util.Comparator;
import java.util.Objects;

/**
 * That a dish is, or was, served.
 *
 * @param claimId of the paper that says so
 * @param grams that are given out; 0 where all was left, or where it is no longer part of the meal
 * @param time when, UTC milliseconds
 */
public record Serving(
    String claimId, int revision, Node dish, long grams, long time, PaperSource source)
    implements DishWord {

  /** A dish that is told to be served in several meals is served in the first of them. */
  static final Comparator<Serving> FIRST =
      Comparator.comparingLong(Serving::time).thenComparing(Serving::claimId);

  /** What a paper says of a dish that went into a meal. */
  public static Serving of(MoveClaim move) {
    return new Serving(
        move.claimId(),
        move.revision(),
        Objects.requireNonNull(move.from(), move.claimId()),
        move.grams(),
        move.time(),
        move.source());
  }
}
