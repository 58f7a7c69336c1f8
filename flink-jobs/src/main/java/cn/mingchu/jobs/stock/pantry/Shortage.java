package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.Stakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That less is there than is planned to be used, as far as it has come.
 *
 * @param startTime the end of the first day on which it was so, UTC milliseconds
 * @param knownAt when the gateway had taken in what shows it, UTC milliseconds
 * @param mostGrams the most that was lacking on an evening
 * @param shownBy the plan for which there is not enough any more, and the last paper of the pantry
 */
record Shortage(long startTime, long knownAt, long mostGrams, List<BookEvidence> shownBy) {

  Shortage {
    shownBy = List.copyOf(shownBy);
  }

  Shortage goingOn(long grams) {
    return grams <= mostGrams ? this : new Shortage(startTime, knownAt, grams, shownBy);
  }

  BookEpisode episode(@Nullable Long endTime) {
    return new BookEpisode(startTime, endTime, startTime, knownAt, Stakes.ofGrams(mostGrams));
  }
}
