package cn.mingchu.jobs.alert.desk;

import cn.mingchu.schemas.event.RefusalReason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an action was not taken, or was after all.
 *
 * @param revision from 1; a higher one replaces a lower one
 * @param detail one sentence for a person
 * @param isWithdrawn whether it was taken after all, as something came to be known later
 * @param actionIngestTime when the gateway took the action in, UTC milliseconds
 */
public record Refusal(
    UUID actionId,
    int revision,
    String alertId,
    String deskId,
    @Nullable String schoolId,
    RefusalReason reason,
    String detail,
    boolean isWithdrawn,
    long actionIngestTime) {

  Refusal withdrawn() {
    return new Refusal(
        actionId, revision + 1, alertId, deskId, schoolId, reason, detail, true, actionIngestTime);
  }

  Refusal asRevision(int next) {
    return new Refusal(
        actionId, next, alertId, deskId, schoolId, reason, detail, isWithdrawn, actionIngestTime);
  }
}
