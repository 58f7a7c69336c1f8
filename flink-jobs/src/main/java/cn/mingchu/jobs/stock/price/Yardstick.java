package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.finding.BookEvidence;
import java.util.List;

/**
 * A price that others are compared with: {@code fen / parts} a kilogram, so that no mean is
 * rounded.
 *
 * @param fen from 1
 * @param parts from 1
 * @param knownAt when the gateway had taken in all that it rests on, UTC milliseconds
 * @param shownBy what it rests on, as far as that is worth naming
 */
record Yardstick(long fen, long parts, long knownAt, List<BookEvidence> shownBy) {

  private static final int WHOLE = 100;
  private static final long MILLIONTHS = 1_000_000;

  Yardstick {
    shownBy = List.copyOf(shownBy);
  }

  /** Whether a price is more than a share above it. */
  boolean isExceededBy(long price, long hundredths) {
    return price * parts * WHOLE > (WHOLE + hundredths) * fen;
  }

  /** Whether a price is no further than a share from so many times it. */
  boolean isNearTimes(long factor, long price, long hundredths) {
    long times = factor * fen;
    return Math.abs(price * parts - times) * WHOLE <= hundredths * times;
  }

  /** Whether so many times a price is no further than a share from it. */
  boolean isNearPart(long factor, long price, long hundredths) {
    return Math.abs(factor * price * parts - fen) * WHOLE <= hundredths * fen;
  }

  /** A price in millionths of it, rounded down. */
  long millionthsOf(long price) {
    return Math.multiplyExact(price * parts, MILLIONTHS) / fen;
  }

  /** So many millionths of it, in whole fen, rounded down. */
  long times(long millionths) {
    return Math.multiplyExact(fen, millionths) / (MILLIONTHS * parts);
  }

  /** In whole fen, rounded down: for people, not for comparing. */
  long rounded() {
    return fen / parts;
  }
}
