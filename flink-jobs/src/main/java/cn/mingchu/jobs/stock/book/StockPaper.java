package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.runtime.Ingested;
import java.util.List;

/**
 * One revision of a paper that tells of a store: a delivery note, or a movement of stock.
 *
 * @param paperId the same for all its revisions; names its kind and whose it is
 * @param revision from 1; the highest counts
 * @param topic where it stands, by its name in Kafka, and its place there
 * @param eventTime when what it says happened, UTC milliseconds
 * @param claims no two with one id
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
    long eventTime,
    List<StockClaim> claims)
    implements Ingested {

  public StockPaper {
    claims = List.copyOf(claims);
  }

  boolean isOfTheSameEventAs(StockPaper other) {
    return eventIdHigh == other.eventIdHigh && eventIdLow == other.eventIdLow;
  }
}
