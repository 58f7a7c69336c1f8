package cn.mingchu.portal.finding;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a list shows it, in its newest revision.
 *
 * @param subjectName the device's name; null where the subject is no device or not in the register
 * @param dishId the batch of a dish that it is about; null where it is about none
 */
public record FindingSummary(
    String findingId,
    int revision,
    String ruleId,
    int ruleVersion,
    Severity severity,
    FindingStatus status,
    SubjectKind subjectKind,
    String subjectId,
    @Nullable String subjectName,
    @Nullable String schoolId,
    @Nullable String schoolName,
    @Nullable String regionCode,
    Instant startTime,
    @Nullable Instant endTime,
    Instant decidedTime,
    Instant decidedIngestTime,
    @Nullable Quantity quantity,
    @Nullable Integer limitHundredths,
    @Nullable Integer worstHundredths,
    @Nullable String dishId) {

  public boolean isOpen() {
    return status == FindingStatus.OPEN;
  }

  /** What a person knows the subject by: the school, or the device and the dish it measured. */
  public String subjectLabel() {
    if (subjectKind == SubjectKind.SCHOOL && schoolName != null) {
      return schoolName;
    }
    String device = subjectName == null ? subjectId : subjectName;
    return dishId == null ? device : dishId + " · " + device;
  }

  /** The end of its span so far. */
  public Instant endOr(Instant now) {
    return endTime == null ? now : endTime;
  }
}
