package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.Stakes;
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
record Spell(long startTime, long knownAt, BookEvidence shownBy, long worstGrams) {

  Spell withAtLeast(long grams) {
    return grams <= worstGrams ? this : new Spell(startTime, knownAt, shownBy, grams);
  }

  BookEpisode lasting() {
    return new BookEpisode(startTime, null, startTime, knownAt, Stakes.ofGrams(worstGrams));
  }

  BookEpisode until(long time, long ingestTime) {
    return new BookEpisode(
        startTime, time, time, Math.max(knownAt, ingestTime), Stakes.ofGrams(worstGrams));
  }

  List<BookEvidence> evidence(@Nullable BookEvidence endedBy) {
    return endedBy == null ? List.of(shownBy) : List.of(shownBy, endedBy);
  }
}
