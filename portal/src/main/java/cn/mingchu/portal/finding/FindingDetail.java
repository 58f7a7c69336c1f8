package cn.mingchu.portal.finding;

import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.HeldBackBy;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its reasons.
 *
 * @param parameters the thresholds in force when it was decided, as in the rule catalogue
 * @param signs what it looks like beyond its numbers
 * @param explains whom else it explains, in the order of their ids
 * @param revisions what was said of it, the newest first
 */
public record FindingDetail(
    FindingSummary summary,
    Map<String, String> parameters,
    List<EvidenceItem> evidence,
    List<Sign> signs,
    List<Explained> explains,
    List<Revision> revisions,
    @Nullable HeldBackBy heldBackBy) {

  /** An input event that it rests on. */
  public record EvidenceItem(
      String eventId, EvidenceRole role, Instant eventTime, @Nullable Integer hundredths) {

    private static final String NO_ID = new UUID(0, 0).toString();

    /** Whether the job had kept the id of the event; of unremarkable readings it does not. */
    public boolean hasEventId() {
      return !eventId.equals(NO_ID);
    }
  }

  /**
   * A device, or a school, of which it explains what else is found.
   *
   * @param name its id where nobody has told a name
   */
  public record Explained(SubjectKind kind, String id, String name) {

    /** Where its page is. */
    public String path() {
      return (kind == SubjectKind.SCHOOL ? "/school/" : "/device/") + id;
    }
  }

  /** What one revision said. */
  public record Revision(
      int revision,
      Severity severity,
      FindingStatus status,
      @Nullable Instant endTime,
      Instant decidedTime,
      @Nullable Integer worstHundredths) {}
}
