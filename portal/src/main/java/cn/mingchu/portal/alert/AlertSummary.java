package cn.mingchu.portal.alert;

import cn.mingchu.portal.food.FoodName;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a list shows it.
 *
 * @param subjectName the name of the device or the school; else the id of what it is about
 * @param food what people call the lot, dish or meal that it is about; null where it is about
 *     something else, or nobody has told a name
 * @param nextDue when the first clock runs out; null where none runs
 * @param overdue whether one ran out that was wound last
 * @param silencedBy the silence that lies on it; null where none does
 */
public record AlertSummary(
    String alertId,
    int revision,
    String deskId,
    String ruleId,
    SubjectKind subjectKind,
    String subjectName,
    @Nullable FoodName food,
    @Nullable String schoolId,
    @Nullable String schoolName,
    @Nullable String regionCode,
    Severity severity,
    AlertState state,
    OfficeLevel level,
    Card card,
    Instant raisedTime,
    @Nullable Instant nextDue,
    boolean overdue,
    @Nullable String silencedBy) {

  /** Whether somebody still has to do something about it. */
  public boolean isOpen() {
    return switch (state) {
      case NEW, REOPENED, ACKNOWLEDGED, IN_PROGRESS, SUBMITTED, VERIFIED -> true;
      case CLOSED, CALLED_FALSE, WITHDRAWN, LAPSED, SUBSIDED, OTHER_STATE -> false;
    };
  }

  /** Whether it is about a lot, a dish or a meal. */
  boolean isAboutFood() {
    return subjectKind == SubjectKind.LOT;
  }

  /** The same with what people call its food. */
  AlertSummary withFood(@Nullable FoodName name) {
    return new AlertSummary(
        alertId,
        revision,
        deskId,
        ruleId,
        subjectKind,
        subjectName,
        name,
        schoolId,
        schoolName,
        regionCode,
        severity,
        state,
        level,
        card,
        raisedTime,
        nextDue,
        overdue,
        silencedBy);
  }

  /** Whether the first clock has run out by a moment. */
  public boolean isDueAt(Instant now) {
    return nextDue != null && !now.isBefore(nextDue);
  }
}
