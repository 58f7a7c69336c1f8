package cn.mingchu.portal.alert;

import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.RefusalReason;
import cn.mingchu.schemas.event.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An alert with its life.
 *
 * @param findingIds what was found, in it
 * @param explains the findings that it explains
 * @param explainedBy the alert that is its cause, or that it became part of; null where it stands
 *     for itself
 * @param secondLook whether somebody else has to look whether it is false
 * @param clocks those that run, the next one first
 * @param steps the newest first
 * @param refusals actions that were not taken, the newest first
 */
public record AlertDetail(
    AlertSummary summary,
    FixState fix,
    List<String> findingIds,
    List<String> explains,
    @Nullable String explainedBy,
    @Nullable Instant overTime,
    @Nullable Instant watchedUntil,
    int recurrences,
    boolean secondLook,
    List<Clock> clocks,
    List<Step> steps,
    List<Refusal> refusals) {

  public AlertDetail {
    findingIds = List.copyOf(findingIds);
    explains = List.copyOf(explains);
    clocks = List.copyOf(clocks);
    steps = List.copyOf(steps);
    refusals = List.copyOf(refusals);
  }

  /** A clock that runs, and what comes to pass when it runs out. */
  public record Clock(AlertStepKind step, OfficeLevel level, Instant due) {}

  /**
   * What came to pass.
   *
   * @param personId who did it; null where nobody did
   * @param personName null where nobody did it, or has an account here
   */
  public record Step(
      AlertStepKind kind,
      Instant time,
      AlertState state,
      Severity severity,
      OfficeLevel level,
      @Nullable String personId,
      @Nullable PersonRole role,
      @Nullable String node,
      @Nullable String personName,
      @Nullable String text,
      boolean late) {

    /** Whether a person did it to the alert, rather than looked whether it is good. */
    boolean isHandling() {
      return kind == AlertStepKind.ACTED || kind == AlertStepKind.SUBMITTED;
    }
  }

  /** An action that was not taken. */
  public record Refusal(RefusalReason reason, String detail, Instant time) {}

  private static final Set<AlertState> BEFORE_SUBMISSION =
      Set.of(AlertState.NEW, AlertState.REOPENED, AlertState.ACKNOWLEDGED, AlertState.IN_PROGRESS);

  /**
   * What is worth offering to somebody. The alert job decides what is allowed, and may know more by
   * then; this only spares people what it would refuse.
   *
   * @param role null for whoever handles no alerts
   */
  public List<ActionKind> offersTo(@Nullable PersonRole role, String personId) {
    return role == null
        ? List.of()
        : List.of(
                ActionKind.ACKNOWLEDGE,
                ActionKind.ACT,
                ActionKind.SUBMIT,
                ActionKind.VERIFY,
                ActionKind.REJECT,
                ActionKind.CALL_FALSE,
                ActionKind.COMMENT)
            .stream()
            .filter(kind -> isFor(kind, role) && fits(kind) && isForeign(kind, personId))
            .toList();
  }

  /**
   * For how many hours somebody may be offered that nobody is told of what this is about; empty
   * where that is not worth offering. The alert job decides.
   *
   * @param role null for whoever handles no alerts
   */
  public List<Integer> silencesOfferedTo(@Nullable PersonRole role) {
    boolean isOpen = BEFORE_SUBMISSION.contains(summary.state());
    if (summary.schoolId() == null
        || summary.severity() == Severity.RED
        || summary.silencedBy() != null
        || !isOpen
        || role == null
        || role == PersonRole.CANTEEN_STAFF) {
      return List.of();
    }
    return role == PersonRole.OFFICIAL ? List.of(1, 2, 4, 24, 72, 168) : List.of(1, 2, 4);
  }

  private boolean isFor(ActionKind kind, PersonRole role) {
    return switch (kind) {
      case SUBMIT -> role != PersonRole.OFFICIAL || summary.schoolId() == null;
      case VERIFY, REJECT, CALL_FALSE -> role != PersonRole.CANTEEN_STAFF;
      default -> true;
    };
  }

  private boolean fits(ActionKind kind) {
    AlertState state = summary.state();
    return switch (kind) {
      case ACKNOWLEDGE -> state == AlertState.NEW || state == AlertState.REOPENED;
      case ACT, CALL_FALSE -> BEFORE_SUBMISSION.contains(state);
      case SUBMIT -> state == AlertState.IN_PROGRESS;
      case VERIFY, REJECT ->
          state == AlertState.SUBMITTED || (state == AlertState.CALLED_FALSE && secondLook);
      case COMMENT -> true;
      case SILENCE, LIFT, OTHER_ACTION -> false;
    };
  }

  /** Whoever handled it does not look whether it is good. */
  private boolean isForeign(ActionKind kind, String personId) {
    boolean looks = kind == ActionKind.VERIFY || kind == ActionKind.REJECT;
    return !looks
        || steps.stream().noneMatch(step -> step.isHandling() && personId.equals(step.personId()));
  }
}
