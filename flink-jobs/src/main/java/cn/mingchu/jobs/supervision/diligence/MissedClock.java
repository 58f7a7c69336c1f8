package cn.mingchu.jobs.supervision.diligence;

import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.util.Comparator;

/**
 * A clock that an office let run out. The gravest comes first, then the one that ran out first.
 *
 * @param due UTC milliseconds
 */
public record MissedClock(
    String alertId,
    String schoolId,
    OfficeLevel level,
    AlertStepKind step,
    Severity severity,
    long due)
    implements Comparable<MissedClock> {

  private static final Comparator<MissedClock> ORDER =
      Comparator.comparing(MissedClock::severity)
          .reversed()
          .thenComparingLong(MissedClock::due)
          .thenComparing(MissedClock::alertId)
          .thenComparing(MissedClock::level)
          .thenComparing(MissedClock::step)
          .thenComparing(MissedClock::schoolId);

  @Override
  public int compareTo(MissedClock other) {
    return ORDER.compare(this, other);
  }
}
