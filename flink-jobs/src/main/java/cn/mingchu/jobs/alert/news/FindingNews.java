package cn.mingchu.jobs.alert.news;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has found, in one revision.
 *
 * @param schoolId null where it is at no school
 * @param regionCode its county; null where nobody knows
 * @param startTime first moment of it, UTC milliseconds
 * @param endTime first moment after it, UTC milliseconds; null while it lasts
 * @param causeId the recall or the paper that it rests on; null where it rests on measurements
 * @param explains the devices whose findings it is the cause of; the schools, where it is of an
 *     area
 * @param mayBeExplained whether what it tells of is what a lost gateway or lost power brings about
 * @param loss what is lost by it, which the outage of an area may bring about
 * @param ingestTime when all that shows it had come in, UTC milliseconds
 */
public record FindingNews(
    String findingId,
    int revision,
    String ruleId,
    SubjectKind subjectKind,
    String subjectId,
    @Nullable String schoolId,
    @Nullable String regionCode,
    Severity severity,
    FindingStatus status,
    long startTime,
    @Nullable Long endTime,
    @Nullable String causeId,
    List<String> explains,
    boolean mayBeExplained,
    Loss loss,
    long ingestTime)
    implements DeskInput {

  public FindingNews {
    explains = List.copyOf(explains);
  }

  @Override
  public String deskId() {
    return schoolId == null ? subjectKind + " " + subjectId : schoolId;
  }

  /** Whether it is so, or was: neither taken back, nor a reason to alert nobody. */
  public boolean stands() {
    return status == FindingStatus.OPEN || status == FindingStatus.CLOSED;
  }

  /** Whether a school is lost by it, and it is known in which county. */
  public boolean isOutageOfSchool() {
    return (loss == Loss.OF_SCHOOL || loss == Loss.OF_MAINS)
        && schoolId != null
        && regionCode != null;
  }

  /** Whether it lasts. */
  public boolean isOpen() {
    return status == FindingStatus.OPEN;
  }

  /** Whether it is of the gravest, and not to be grouped with anything. */
  public boolean isRed() {
    return severity == Severity.RED;
  }

  /** What comes back if it comes back. */
  public String sort() {
    return ruleId + ' ' + subjectId;
  }
}
