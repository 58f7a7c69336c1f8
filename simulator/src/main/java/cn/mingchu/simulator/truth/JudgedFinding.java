package cn.mingchu.simulator.truth;

import cn.mingchu.schemas.event.FindingStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the system under test left it: its last revision.
 *
 * @param dishId the dish that it is about; null where it is about none
 * @param to null while it lasts
 */
public record JudgedFinding(
    String ruleId,
    String subjectId,
    @Nullable String dishId,
    Instant from,
    @Nullable Instant to,
    FindingStatus status) {

  /** One that is about no dish. */
  public JudgedFinding(
      String ruleId, String subjectId, Instant from, @Nullable Instant to, FindingStatus status) {
    this(ruleId, subjectId, null, from, to, status);
  }

  /** A withdrawn finding says that there is none; of one that was held back nobody hears. */
  public boolean stands() {
    return status == FindingStatus.OPEN || status == FindingStatus.CLOSED;
  }

  Instant end() {
    return to == null ? Instant.MAX : to;
  }
}
