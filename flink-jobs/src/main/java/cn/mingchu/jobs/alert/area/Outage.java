package cn.mingchu.jobs.alert.area;

import cn.mingchu.jobs.alert.news.FindingNews;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a school is out of sight, or has lost its power or its gateway, in one revision.
 *
 * @param stands whether it is so; otherwise it was taken back
 * @param start its first moment, UTC milliseconds
 * @param end first moment after it, UTC milliseconds; null while it lasts
 * @param ingestTime when all that shows it had come in, by the gateway's clock, UTC milliseconds
 * @param firstKnown the same of the earliest revision that was heard
 */
record Outage(
    String findingId,
    int revision,
    String schoolId,
    boolean stands,
    long start,
    @Nullable Long end,
    long ingestTime,
    long firstKnown) {

  static Outage of(FindingNews news) {
    return new Outage(
        news.findingId(),
        news.revision(),
        Objects.requireNonNull(news.schoolId()),
        news.stands(),
        news.startTime(),
        news.endTime(),
        news.ingestTime(),
        news.ingestTime());
  }

  /** The newer of two revisions, known since the earlier. */
  Outage with(Outage other) {
    Outage newer = other.revision > revision ? other : this;
    return new Outage(
        findingId,
        newer.revision,
        newer.schoolId,
        newer.stands,
        newer.start,
        newer.end,
        newer.ingestTime,
        Math.min(firstKnown, other.firstKnown));
  }

  /** Whether it is so at a moment. */
  boolean lastsAt(long time) {
    return stands && start <= time && endOrNever() > time;
  }

  /** First moment after it; the end of all time while it lasts. */
  long endOrNever() {
    return end == null ? Long.MAX_VALUE : end;
  }
}
