package cn.mingchu.jobs.finding;

import org.jspecify.annotations.Nullable;

/**
 * When something was so at a canteen's store, and how much it was about.
 *
 * @param startTime first moment of it, UTC milliseconds
 * @param endTime first moment after it, UTC milliseconds; null while it lasts
 * @param decidedTime the moment in the store at which it became so, UTC milliseconds
 * @param decidedIngestTime when the gateway took in what settled it, or its clock did, UTC
 *     milliseconds
 */
public record BookEpisode(
    long startTime,
    @Nullable Long endTime,
    long decidedTime,
    long decidedIngestTime,
    Stakes stakes) {

  /** What was so at one moment, and is over. */
  public static BookEpisode at(long time, long decidedIngestTime, Stakes stakes) {
    return new BookEpisode(time, time, time, decidedIngestTime, stakes);
  }

  BookEpisode decidedNoEarlierThan(long ingestTime) {
    return new BookEpisode(
        startTime, endTime, decidedTime, Math.max(decidedIngestTime, ingestTime), stakes);
  }
}
