package cn.mingchu.jobs.stock.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which something was so in a book that should not be, as far as it has come.
 *
 * @param startTime first moment, UTC milliseconds
 * @param knownAt when the gateway had taken in all that shows its start, UTC milliseconds
 * @param shownBy the paper that shows it
 * @param worstGrams the most that it was about
 */
record Spell(long startTime, long knownAt, StockEvidence shownBy, long worstGrams) {

  Spell withAtLeast(long grams) {
    return grams <= worstGrams ? this : new Spell(startTime, knownAt, shownBy, grams);
  }

  StockEpisode lasting() {
    return new StockEpisode(startTime, null, startTime, knownAt, worstGrams);
  }

  StockEpisode until(long time, long ingestTime) {
    return new StockEpisode(startTime, time, time, Math.max(knownAt, ingestTime), worstGrams);
  }

  List<StockEvidence> evidence(@Nullable StockEvidence endedBy) {
    return endedBy == null ? List.of(shownBy) : List.of(shownBy, endedBy);
  }
}
