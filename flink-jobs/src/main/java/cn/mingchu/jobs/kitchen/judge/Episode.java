package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How far an episode has come, in one revision of what is said of it.
 *
 * @param start first moment, UTC milliseconds
 * @param end first moment after it, UTC milliseconds; null while it lasts
 */
record Episode(
    int revision, Severity severity, FindingStatus status, long start, @Nullable Long end) {

  static Episode open(int revision, Severity severity, long start) {
    return new Episode(revision, severity, FindingStatus.OPEN, start, null);
  }

  static Episode closed(int revision, Severity severity, long start, long end) {
    return new Episode(revision, severity, FindingStatus.CLOSED, start, end);
  }

  /** It never was: the readings that seemed to be missing came after all. */
  static Episode withdrawn(int revision, Severity severity, long start, long end) {
    return new Episode(revision, severity, FindingStatus.WITHDRAWN, start, end);
  }
}
