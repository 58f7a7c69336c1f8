package cn.mingchu.portal.finding;

import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.HeldBackBy;
import cn.mingchu.schemas.event.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its reasons.
 *
 * @param parameters the thresholds in force when it was decided, as in the rule catalogue
 * @param revisions what was said of it, the newest first
 */
public record FindingDetail(
    FindingSummary summary,
    Map<String, String> parameters,
    List<EvidenceItem> evidence,
    List<Revision> revisions,
    @Nullable HeldBackBy heldBackBy) {

  /** An input event that it rests on. */
  public record EvidenceItem(
      String eventId, EvidenceRole role, Instant eventTime, @Nullable Integer hundredths) {}

  /** What one revision said. */
  public record Revision(
      int revision,
      Severity severity,
      FindingStatus status,
      @Nullable Instant endTime,
      Instant decidedTime,
      @Nullable Integer worstHundredths) {}
}
