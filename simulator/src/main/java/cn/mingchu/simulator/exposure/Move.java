package cn.mingchu.simulator.exposure;

import cn.mingchu.schemas.event.LinkStep;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Grams that went from one place to another.
 *
 * @param moveId one of a kind
 * @param from null where goods come into being
 * @param to null where they cease to be goods
 * @param millis when, UTC
 */
record Move(
    String moveId,
    @Nullable Place from,
    @Nullable Place to,
    long grams,
    long millis,
    LinkStep step) {

  /** The order in which moves count: by time, then by step. */
  static final Comparator<Move> IN_TIME =
      Comparator.comparingLong(Move::millis).thenComparing(Move::step).thenComparing(Move::moveId);
}
