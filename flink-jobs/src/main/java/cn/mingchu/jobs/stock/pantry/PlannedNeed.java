package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.schemas.event.EvidenceRole;
import org.jspecify.annotations.Nullable;

/**
 * How much of a food a meal needs, by the plan that is in force. The same meal with other words
 * replaces what was said before.
 *
 * @param servedTime when it is to be served, UTC milliseconds
 * @param grams as it has to be bought, for all who are expected; 0 where it is needed no longer
 * @param ingestTime when the gateway took in the plan, UTC milliseconds
 */
public record PlannedNeed(
    String schoolId,
    @Nullable String regionCode,
    String food,
    String mealId,
    long servedTime,
    long grams,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements PantryInput {

  BookEvidence as(EvidenceRole role) {
    return new BookEvidence(role, eventIdHigh, eventIdLow, servedTime);
  }
}
