package cn.mingchu.jobs.stock.paper;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.runtime.Ingested;
import cn.mingchu.schemas.event.EvidenceRole;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says of how goods came into other hands.
 *
 * @param paperId the same in every revision of the paper; names its kind and whose it is
 * @param revision of the paper, from 1; the highest counts
 * @param stands whether the paper still says it; false where a later revision no longer does
 * @param time when it happened, UTC milliseconds
 * @param recordedTime when somebody wrote it down, by the sender's clock, UTC milliseconds
 * @param regionCode the school's county; null where the paper does not name it
 * @param supplierId who brought the goods; null where nobody did
 * @param orderId by which they were ordered; null where the paper does not say
 * @param signers the posts of those who signed, as often as they did; nobody is left out who should
 *     have signed and did not
 * @param eventIdHigh the first 8 bytes of the id of the event that brought the paper
 * @param eventIdLow the last 8 bytes of it
 * @param ingestTime when the gateway took it in, UTC milliseconds
 */
public record Handover(
    String paperId,
    int revision,
    boolean stands,
    HandoverKind kind,
    long time,
    long recordedTime,
    String schoolId,
    @Nullable String regionCode,
    @Nullable String supplierId,
    @Nullable String orderId,
    List<String> signers,
    List<HandoverLine> lines,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements Ingested {

  /** Who gives and who takes. */
  private static final int BOTH = 2;

  public Handover {
    signers = List.copyOf(signers);
    lines = List.copyOf(lines);
  }

  /** How many people signed, each counted once. */
  public int distinctSigners() {
    return new HashSet<>(signers).size();
  }

  /** How many grams were taken. */
  public long taken() {
    return lines.stream().mapToLong(HandoverLine::weighed).sum();
  }

  /**
   * Whether there is anything in it to look into. An issue that both have signed is as it should
   * be: there are hundreds of them a day, and nobody keeps them.
   */
  boolean isToBeLookedInto() {
    return kind == HandoverKind.ACCEPTED || (distinctSigners() < BOTH && taken() > 0);
  }

  /** The same, as a later revision of the paper no longer says it. */
  Handover takenBackBy(StockPaper paper) {
    return new Handover(
        paperId,
        paper.revision(),
        false,
        kind,
        time,
        recordedTime,
        schoolId,
        regionCode,
        supplierId,
        orderId,
        signers,
        List.of(),
        paper.eventIdHigh(),
        paper.eventIdLow(),
        paper.ingestTime());
  }

  /** The paper as a piece of evidence. */
  public BookEvidence as(EvidenceRole role) {
    return new BookEvidence(role, eventIdHigh, eventIdLow, time);
  }
}
