package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.Stakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That lots are taken which should have waited for this one, as far as it has come.
 *
 * @param first the paper by which the first of them was taken
 * @param last the paper by which the last of them was
 * @param knownAt when the gateway had taken in what shows it, UTC milliseconds
 * @param mostGrams the most that was left of this lot meanwhile
 */
record Passing(BookEvidence first, BookEvidence last, long knownAt, long mostGrams) {

  Passing goingOn(Passing more) {
    return new Passing(first, more.last, knownAt, Math.max(mostGrams, more.mostGrams));
  }

  BookEpisode episode(@Nullable Long endTime) {
    return new BookEpisode(first.time(), endTime, first.time(), knownAt, Stakes.ofGrams(mostGrams));
  }

  List<BookEvidence> evidence() {
    return List.of(first, last);
  }
}
