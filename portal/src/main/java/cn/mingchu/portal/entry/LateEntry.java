package cn.mingchu.portal.entry;

import cn.mingchu.schemas.event.EntryLabel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is not on time.
 *
 * @param ingestTime when it reached us; null where it is missing
 */
record LateEntry(BookPaper paper, EntryLabel label, @Nullable Instant ingestTime) {

  private static final int PARTS = 3;

  /**
   * As the job tells of it.
   *
   * @param paperId {@code movement SCHOOL NUMBER}
   */
  static LateEntry of(
      String paperId,
      EntryLabel label,
      Instant eventTime,
      @Nullable Instant recordedTime,
      @Nullable Instant ingestTime) {
    String[] parts = paperId.split(" ", PARTS);
    String kind =
        switch (parts[0]) {
          case "delivery" -> "DELIVERY";
          case "movement" -> "STOCK_MOVEMENT";
          default -> "MEAL";
        };
    return new LateEntry(
        new BookPaper(kind, parts[parts.length - 1], eventTime, recordedTime), label, ingestTime);
  }

  /** How long after it happened it was written down, or reached us; null where it is missing. */
  public @Nullable Duration delay() {
    Instant known = label == EntryLabel.OVERDUE ? ingestTime : paper.recordedTime();
    return known == null ? null : Duration.between(paper.eventTime(), known);
  }
}
