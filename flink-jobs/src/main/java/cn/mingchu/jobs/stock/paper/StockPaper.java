package cn.mingchu.jobs.stock.paper;

import cn.mingchu.jobs.runtime.Ingested;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a paper that tells of a store: a delivery note, or a movement of stock.
 *
 * @param paperId the same for all its revisions; names its kind and whose it is
 * @param revision from 1; the highest counts
 * @param topic where it stands, by its name in Kafka, and its place there
 * @param schoolId whose store it is about
 * @param regionCode the school's county; null where the paper does not name it
 * @param eventTime when what it says happened, UTC milliseconds
 * @param recordedTime when somebody wrote this revision down, by the sender's clock, likewise
 * @param claims no two with one id
 * @param handover how goods came into other hands by it; null where it tells of nothing such
 */
public record StockPaper(
    String paperId,
    int revision,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime,
    String topic,
    int partition,
    long offset,
    String schoolId,
    @Nullable String regionCode,
    long eventTime,
    long recordedTime,
    List<StockClaim> claims,
    @Nullable Handover handover)
    implements Ingested {

  public StockPaper {
    claims = List.copyOf(claims);
  }

  boolean isOfTheSameEventAs(StockPaper other) {
    return eventIdHigh == other.eventIdHigh && eventIdLow == other.eventIdLow;
  }
}
