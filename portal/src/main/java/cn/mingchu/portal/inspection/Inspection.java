package cn.mingchu.portal.inspection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An inspection of a school, as a page shows it.
 *
 * @param schoolName null where the register does not know it
 * @param firstId of an inspector, as {@code secondId}
 * @param day on which they were there, in Shanghai; null while nothing was submitted
 * @param submittedBy null while nobody did, as those after it
 * @param conforming how many things were as they must be
 * @param checked how many were looked at, but for those that there are none of
 */
public record Inspection(
    String inspectionId,
    String drawId,
    String schoolId,
    @Nullable String schoolName,
    String firstId,
    String secondId,
    LocalDate dueDay,
    String checklist,
    State state,
    @Nullable LocalDate day,
    @Nullable String submittedBy,
    @Nullable Instant submittedTime,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedTime,
    @Nullable String annulledReason,
    int revision,
    int conforming,
    int checked) {

  /** How far it is. */
  public enum State {
    /** It is to be done. */
    OPEN,
    /** One inspector has signed it. */
    SUBMITTED,
    /** Both have, and everybody may see the result. */
    CLOSED,
    /** It does not count. */
    ANNULLED
  }

  /** Whether somebody is one of its two inspectors. */
  public boolean isOf(String personId) {
    return personId.equals(firstId) || personId.equals(secondId);
  }

  /** Whether it is to be done, and its day is over. */
  public boolean isOverdue(LocalDate today) {
    return (state == State.OPEN || state == State.SUBMITTED) && today.isAfter(dueDay);
  }
}
