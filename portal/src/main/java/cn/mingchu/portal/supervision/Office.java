package cn.mingchu.portal.supervision;

import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office that did not perform.
 *
 * @param node code of its region, or of the school
 * @param answered what it did of what only it had to do
 * @param missed the gravest of the clocks that it let run out
 */
public record Office(String node, OfficeLevel level, Answered answered, List<Missed> missed) {

  /**
   * How an office answered.
   *
   * @param met clocks that it answered in time
   * @param missed those that it did not
   * @param basisPoints of its diligence, load-adjusted, hundredths of a per cent; null where no
   *     clock ended
   */
  public record Answered(long met, long missed, long redMissed, @Nullable Integer basisPoints) {}

  /** A clock that ran out. */
  public record Missed(
      String alertId, String schoolId, AlertStepKind step, Severity severity, Instant dueTime) {}

  public Office {
    missed = List.copyOf(missed);
  }
}
