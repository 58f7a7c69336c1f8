package cn.mingchu.schemas.alert;

import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EvidenceTag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What comes to pass if an alert is not handled for so long.
 *
 * @param level whom it tells, where it escalates; null where it does not
 * @param after how long after the alert was raised, and not less than nothing; of YELLOW and BLUE,
 *     the time of school days alone
 * @param whileIn only if it is still so then
 */
public record Deadline(
    Severity severity,
    AlertStepKind step,
    @Nullable OfficeLevel level,
    Duration after,
    WhileIn whileIn,
    EvidenceTag tag) {

  public Deadline {
    if (after.isNegative()) {
      throw new IllegalArgumentException("after must not be negative, was " + after);
    }
    if ((step == AlertStepKind.ESCALATED) != (level != null)) {
      throw new IllegalArgumentException("level is for ESCALATED, and for nothing else");
    }
  }
}
