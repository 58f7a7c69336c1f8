package cn.mingchu.jobs.alert.course;

import cn.mingchu.jobs.alert.news.Doing;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.RefusalReason;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what about an alert, and when. No law says so but for one: whoever handled it does not
 * look whether it is good.
 */
final class Permit {

  private static final Set<AlertState> BEFORE_SUBMISSION =
      EnumSet.of(
          AlertState.NEW, AlertState.REOPENED, AlertState.ACKNOWLEDGED, AlertState.IN_PROGRESS);

  private Permit() {}

  /** What is to be said against an action; empty where it may be taken. */
  static Optional<Objection> objection(Course course, Doing doing) {
    if (!isFor(doing, course)) {
      return refuse(
          RefusalReason.WRONG_ROLE,
          "%s is not for %s".formatted(doing.kind(), doing.doer().role()));
    }
    if (!doing.doer().mayReach(course.schoolId(), course.regionCode())) {
      return refuse(
          RefusalReason.OUT_OF_SCOPE,
          "alert %s is not in '%s'".formatted(course.alertId(), doing.doer().node()));
    }
    if (!fits(course, doing.kind())) {
      return refuse(
          RefusalReason.WRONG_STATE,
          "%s is not possible, as alert %s is %s"
              .formatted(doing.kind(), course.alertId(), course.state()));
    }
    if (looks(doing.kind()) && course.wasHandledBy(doing.doer().personId())) {
      return refuse(
          RefusalReason.OWN_WORK,
          "%s is for somebody else, as '%s' handled alert %s"
              .formatted(doing.kind(), doing.doer().personId(), course.alertId()));
    }
    if (doing.kind() == ActionKind.SUBMIT && doing.evidence().isEmpty()) {
      return refuse(RefusalReason.INCOMPLETE, "SUBMIT needs evidence");
    }
    if (needsReason(doing.kind()) && (doing.text() == null || doing.text().isBlank())) {
      return refuse(RefusalReason.INCOMPLETE, doing.kind() + " needs a reason");
    }
    return course.isFull()
        ? refuse(
            RefusalReason.TOO_MANY,
            "alert %s holds %d steps, and no more"
                .formatted(course.alertId(), History.MOST_OF_PEOPLE))
        : Optional.empty();
  }

  private static boolean isFor(Doing doing, Course course) {
    PersonRole role = doing.doer().role();
    if (role == PersonRole.OTHER_ROLE) {
      return false;
    }
    return switch (doing.kind()) {
      case ACKNOWLEDGE, ACT, COMMENT -> true;
      case SUBMIT -> role != PersonRole.OFFICIAL || course.schoolId() == null;
      case VERIFY, REJECT, CALL_FALSE -> role != PersonRole.CANTEEN_STAFF;
      case SILENCE, LIFT, OTHER_ACTION -> false;
    };
  }

  private static boolean fits(Course course, ActionKind kind) {
    AlertState state = course.state();
    return switch (kind) {
      case ACKNOWLEDGE -> state == AlertState.NEW || state == AlertState.REOPENED;
      case ACT, CALL_FALSE -> BEFORE_SUBMISSION.contains(state);
      case SUBMIT -> state == AlertState.IN_PROGRESS;
      case VERIFY, REJECT ->
          state == AlertState.SUBMITTED
              || (state == AlertState.CALLED_FALSE && course.needsSecondLook());
      case COMMENT -> true;
      case SILENCE, LIFT, OTHER_ACTION -> false;
    };
  }

  private static boolean looks(ActionKind kind) {
    return kind == ActionKind.VERIFY || kind == ActionKind.REJECT;
  }

  private static boolean needsReason(ActionKind kind) {
    return kind == ActionKind.CALL_FALSE || kind == ActionKind.REJECT;
  }

  private static Optional<Objection> refuse(RefusalReason reason, String detail) {
    return Optional.of(new Objection(reason, detail));
  }
}
