package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How far an episode has come.
 *
 * @param start first moment, UTC milliseconds
 * @param end first moment after it, UTC milliseconds; null while it lasts
 */
public record Episode(Severity severity, FindingStatus status, long start, @Nullable Long end) {

  /** One that lasts. */
  public static Episode open(Severity severity, long start) {
    return new Episode(severity, FindingStatus.OPEN, start, null);
  }

  /** One that is over. */
  public static Episode closed(Severity severity, long start, long end) {
    return new Episode(severity, FindingStatus.CLOSED, start, end);
  }
}
