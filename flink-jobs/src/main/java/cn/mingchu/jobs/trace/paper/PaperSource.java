package cn.mingchu.jobs.trace.paper;

import org.jspecify.annotations.Nullable;

/**
 * Where a claim comes from.
 *
 * @param ingestTime when the gateway took the paper in, UTC milliseconds
 * @param schoolId the school that the paper is about; null where it is about none
 * @param regionCode the school's county
 */
public record PaperSource(
    long eventIdHigh,
    long eventIdLow,
    long ingestTime,
    @Nullable String schoolId,
    @Nullable String regionCode) {

  /** Whether both are of one event. */
  boolean isSameEvent(PaperSource other) {
    return eventIdHigh == other.eventIdHigh && eventIdLow == other.eventIdLow;
  }
}
