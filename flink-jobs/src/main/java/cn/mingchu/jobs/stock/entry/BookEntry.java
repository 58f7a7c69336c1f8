package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.jobs.stock.paper.StockPaper;
import cn.mingchu.schemas.event.EvidenceRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a paper, as an entry in the books of the canteen that wrote it.
 *
 * @param paperId the same in every revision; names its kind and whose it is
 * @param revision from 1; the highest counts
 * @param stands whether it says anything; a correction may leave nothing of it
 * @param time when what it tells of happened, UTC milliseconds
 * @param recordedTime when somebody wrote this revision down, by the sender's clock, likewise
 * @param mealId the meal that goods were issued for; null where none is named
 * @param eventIdHigh the first 8 bytes of the id of the event that brought it
 * @param eventIdLow the last 8 bytes of it
 * @param ingestTime when the gateway took it in, UTC milliseconds
 */
public record BookEntry(
    String paperId,
    int revision,
    boolean stands,
    EntryKind kind,
    long time,
    long recordedTime,
    String schoolId,
    @Nullable String regionCode,
    @Nullable String mealId,
    List<EntryRow> rows,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements EntryInput {

  public BookEntry {
    rows = List.copyOf(rows);
  }

  /** What a revision of a paper is in the books of who wrote it. */
  public static BookEntry of(StockPaper paper) {
    List<EntryRow> rows = new ArrayList<>();
    EntryKind kind = EntryKind.OTHER;
    String mealId = null;
    for (StockClaim claim : paper.claims()) {
      if (claim.schoolId().equals(paper.schoolId())) { // another school keeps its own books
        rows.add(new EntryRow(claim.lotId(), claim.grams()));
        kind = kind(claim.kind());
        mealId = claim.mealId();
      }
    }
    return new BookEntry(
        paper.paperId(),
        paper.revision(),
        !rows.isEmpty(),
        kind,
        paper.eventTime(),
        paper.recordedTime(),
        paper.schoolId(),
        paper.regionCode(),
        mealId,
        rows,
        paper.eventIdHigh(),
        paper.eventIdLow(),
        paper.ingestTime());
  }

  /** How many grams it is about. */
  public long grams() {
    return rows.stream().mapToLong(EntryRow::grams).sum();
  }

  /** The paper as a piece of evidence. */
  BookEvidence asEvidence() {
    return new BookEvidence(EvidenceRole.DECIDING, eventIdHigh, eventIdLow, time);
  }

  private static EntryKind kind(StockKind kind) {
    return switch (kind) {
      case RECEIVED -> EntryKind.RECEIVED;
      case ISSUED -> EntryKind.ISSUED;
      default -> EntryKind.OTHER;
    };
  }
}
