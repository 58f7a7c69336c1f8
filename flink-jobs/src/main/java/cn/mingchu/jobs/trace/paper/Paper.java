package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.runtime.Ingested;
import java.util.List;

/**
 * One revision of a paper: a delivery note, a movement of stock, a meal, a step, a test, a notice.
 *
 * @param paperId the same for all its revisions; names its kind and whose it is
 * @param revision from 1; the highest counts
 * @param topic where it stands, by its name in Kafka, and its place there
 * @param eventTime when what it says happened, UTC milliseconds
 * @param claims no two with one id
 * @param receipts what was measured of lots that came with it
 * @param entry how soon it has to be entered
 */
public record Paper(
    String paperId,
    int revision,
    PaperSource source,
    String topic,
    int partition,
    long offset,
    long eventTime,
    List<Claim> claims,
    List<Receipt> receipts,
    Entry entry)
    implements Ingested {

  public Paper {
    claims = List.copyOf(claims);
    receipts = List.copyOf(receipts);
  }

  @Override
  public long ingestTime() {
    return source.ingestTime();
  }
}
