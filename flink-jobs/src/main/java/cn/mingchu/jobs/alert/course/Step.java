package cn.mingchu.jobs.alert.course;

import cn.mingchu.jobs.alert.news.Doer;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came to pass in the life of an alert.
 *
 * @param time by the gateway's clock, UTC milliseconds
 * @param state what the alert was from then on
 * @param level the highest that had been told by then
 * @param doer null where nobody did it
 * @param aboutId the finding, the alert or the action that it rests on; null where it rests on none
 * @param isLate whether it was told much later than it came to pass
 */
public record Step(
    AlertStepKind kind,
    long time,
    AlertState state,
    Severity severity,
    OfficeLevel level,
    @Nullable Doer doer,
    @Nullable String text,
    List<String> evidence,
    @Nullable String aboutId,
    boolean isLate) {

  public Step {
    evidence = List.copyOf(evidence);
  }

  /** Whether it is one that a clock brings about. */
  public boolean isOfClock() {
    return switch (kind) {
      case ACKNOWLEDGE_OVERDUE,
          ACT_OVERDUE,
          CLOSE_OVERDUE,
          ESCALATED,
          YELLOW_CARD,
          RED_CARD,
          LAPSED,
          FIX_HELD ->
          true;
      default -> false;
    };
  }

  /** Whether it is the same, whenever it was told. */
  boolean isSameAs(Step other) {
    return withLateness(other.isLate).equals(other);
  }

  /** The same, told late or in time. */
  Step withLateness(boolean late) {
    return new Step(kind, time, state, severity, level, doer, text, evidence, aboutId, late);
  }
}
