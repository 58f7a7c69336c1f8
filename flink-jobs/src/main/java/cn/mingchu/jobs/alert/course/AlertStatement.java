package cn.mingchu.jobs.alert.course;

import cn.mingchu.jobs.alert.news.Doer;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an alert, in one revision. All moments are of the gateway's clock, UTC
 * milliseconds.
 *
 * @param revision from 1; a higher one replaces a lower one
 * @param findingIds what is in it
 * @param explains the findings that it is the cause of
 * @param explainedBy the alert that is its cause, or that it became part of; null where it stands
 *     for itself
 * @param silencedBy the silence that lies on it; null where none does
 * @param decidedTime when this became true
 * @param overSince since when all that was found is over; null while something lasts
 * @param watchedUntil until when it is watched whether the fix holds; null unless it is closed
 * @param recurrences how often it came back after it was declared good
 */
public record AlertStatement(
    String alertId,
    int revision,
    String deskId,
    @Nullable String schoolId,
    @Nullable String regionCode,
    String ruleId,
    SubjectKind subjectKind,
    String subjectId,
    String causeKey,
    Severity severity,
    AlertState state,
    OfficeLevel level,
    Card card,
    FixState fix,
    List<String> findingIds,
    List<String> explains,
    @Nullable String explainedBy,
    @Nullable String silencedBy,
    long raisedAt,
    long decidedTime,
    @Nullable Long overSince,
    @Nullable Long watchedUntil,
    @Nullable Doer verifiedBy,
    int recurrences,
    boolean needsSecondLook,
    List<Clock> clocks,
    List<Step> steps) {

  public AlertStatement {
    findingIds = List.copyOf(findingIds);
    explains = List.copyOf(explains);
    clocks = List.copyOf(clocks);
    steps = List.copyOf(steps);
  }

  /** Whether people have it on their list, or had: nothing else stands for it. */
  public boolean standsForItself() {
    return explainedBy == null;
  }

  /** Whether both say the same, whenever it was told, and in whichever revision. */
  public boolean saysTheSameAs(AlertStatement other) {
    return steps.size() == other.steps.size()
        && with(other.revision, other.decidedTime, other.stepsIfSame(steps)).equals(other);
  }

  private List<Step> stepsIfSame(List<Step> others) {
    for (int i = 0; i < steps.size(); i++) {
      if (!steps.get(i).isSameAs(others.get(i))) {
        return others;
      }
    }
    return steps;
  }

  /**
   * The same as the revision after another, with what was told late marked.
   *
   * @param before what was told of it last; null where nothing was
   * @param lateAfter what comes to pass by a clock, and is told so many milliseconds later, is late
   */
  public AlertStatement after(@Nullable AlertStatement before, long lateAfter) {
    List<Step> marked = new ArrayList<>();
    for (Step step : steps) {
      Step told = before == null ? null : before.told(step);
      boolean isLate =
          told == null ? step.isOfClock() && decidedTime - step.time() > lateAfter : told.isLate();
      marked.add(step.withLateness(isLate));
    }
    return with(before == null ? 1 : before.revision + 1, decidedTime, marked);
  }

  private @Nullable Step told(Step step) {
    for (Step each : steps) {
      if (each.isSameAs(step)) {
        return each;
      }
    }
    return null;
  }

  /** That what raised it belongs to another alert, as came to be known later. */
  public AlertStatement merged(@Nullable String alertId, long now) {
    List<Step> more = new ArrayList<>(steps);
    more.add(
        new Step(
            AlertStepKind.MERGED,
            now,
            AlertState.WITHDRAWN,
            severity,
            level,
            null,
            null,
            List.of(),
            alertId,
            false));
    return new AlertStatement(
        this.alertId,
        revision + 1,
        deskId,
        schoolId,
        regionCode,
        ruleId,
        subjectKind,
        subjectId,
        causeKey,
        severity,
        AlertState.WITHDRAWN,
        level,
        card,
        fix,
        List.of(),
        List.of(),
        alertId == null ? this.alertId : alertId,
        null,
        raisedAt,
        now,
        overSince,
        null,
        verifiedBy,
        recurrences,
        false,
        List.of(),
        more);
  }

  /** Whether it became part of another alert. */
  public boolean isMerged() {
    return !steps.isEmpty() && steps.get(steps.size() - 1).kind() == AlertStepKind.MERGED;
  }

  private AlertStatement with(int revision, long decidedTime, List<Step> steps) {
    return new AlertStatement(
        alertId,
        revision,
        deskId,
        schoolId,
        regionCode,
        ruleId,
        subjectKind,
        subjectId,
        causeKey,
        severity,
        state,
        level,
        card,
        fix,
        findingIds,
        explains,
        explainedBy,
        silencedBy,
        raisedAt,
        decidedTime,
        overSince,
        watchedUntil,
        verifiedBy,
        recurrences,
        needsSecondLook,
        clocks,
        steps);
  }
}
