package cn.mingchu.portal.silence;

import cn.mingchu.schemas.event.PersonRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked that nobody be told of, as a page shows it.
 *
 * @param ruleId null where it is of every rule
 * @param subjectName what it is about, by its name where it is a device; null where it is about all
 * @param until first moment after it: as it was asked for, or lifted
 * @param isLifted whether somebody ended it before its time
 * @param personName who asked for it; null where the portal does not know them
 * @param reason in their words; null where they said nothing
 * @param refusal why it was not taken, in a sentence; null where it was
 */
public record Silence(
    String silenceId,
    String schoolId,
    @Nullable String schoolName,
    @Nullable String ruleId,
    @Nullable String subjectName,
    Instant from,
    Instant until,
    boolean isLifted,
    @Nullable String personName,
    PersonRole role,
    @Nullable String reason,
    @Nullable String refusal) {

  /** Whether it was taken, and is not over by a moment. */
  public boolean isToEnd(Instant now) {
    return refusal == null && now.isBefore(until);
  }

  /** Whether it was taken, and lasts at a moment. */
  public boolean lastsAt(Instant now) {
    return isToEnd(now) && !now.isBefore(from);
  }
}
