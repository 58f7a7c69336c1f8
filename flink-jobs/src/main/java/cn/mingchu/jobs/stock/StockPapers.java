package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.stock.book.LotLabel;
import cn.mingchu.jobs.stock.book.StockClaim;
import cn.mingchu.jobs.stock.book.StockKind;
import cn.mingchu.jobs.stock.book.StockPaper;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the records of deliveries and movements claim of stores.
 *
 * <p>The ids of claims are made of the paper's own words, so that each revision has the same.
 */
final class StockPapers {

  private StockPapers() {}

  /** What was weighed and taken came into the store. */
  static StockPaper delivery(Delivery record, int partition, long offset) {
    EventHeader header = record.getHeader();
    String id = "delivery %s %s".formatted(record.getSchoolId(), record.getDeliveryId());
    List<StockClaim> claims = new ArrayList<>();
    for (DeliveryLine line : record.getLines()) {
      LocalDate lastDay = line.getUsableUntil();
      claims.add(
          claim(
              id + ' ' + line.getLotId(),
              record.getRevision(),
              line.getLotId(),
              StockKind.RECEIVED,
              line.getWeighedGrams(),
              new LotLabel(
                  line.getIngredient(),
                  line.getKeeping(),
                  lastDay == null ? null : (Long) lastDay.toEpochDay()),
              record.getSchoolId(),
              header));
    }
    return paper(
        id, record.getRevision(), header, Topics.DELIVERIES.name(), partition, offset, claims);
  }

  /** What left the store or was counted; what came into it is told by deliveries and transfers. */
  static StockPaper movement(StockMovement record, int partition, long offset) {
    EventHeader header = record.getHeader();
    String id = "movement %s %s".formatted(record.getSchoolId(), record.getMovementId());
    List<StockClaim> claims = new ArrayList<>();
    StockKind kind =
        switch (record.getKind()) {
          case ISSUED -> StockKind.ISSUED;
          case RETURNED -> StockKind.RETURNED;
          case SENT_BACK -> StockKind.SENT_BACK;
          case DISCARDED -> StockKind.DISCARDED;
          case COUNTED -> StockKind.COUNTED;
          case TRANSFERRED -> StockKind.TRANSFERRED_OUT;
          case RECEIVED, OTHER_MOVEMENT -> null;
        };
    if (kind != null) {
      claims.add(ofMovement(id, record, kind, record.getSchoolId()));
    }
    String other = record.getOtherPartyId();
    if (kind == StockKind.TRANSFERRED_OUT && other != null) {
      claims.add(ofMovement(id + " to", record, StockKind.TRANSFERRED_IN, other));
    }
    return paper(
        id, record.getRevision(), header, Topics.STOCK_MOVEMENTS.name(), partition, offset, claims);
  }

  private static StockClaim ofMovement(
      String id, StockMovement record, StockKind kind, String schoolId) {
    return claim(
        id,
        record.getRevision(),
        record.getLotId(),
        kind,
        record.getGrams(),
        null,
        schoolId,
        record.getHeader());
  }

  private static StockClaim claim(
      String id,
      int revision,
      String lotId,
      StockKind kind,
      long grams,
      @Nullable LotLabel label,
      String schoolId,
      EventHeader header) {
    return new StockClaim(
        id,
        revision,
        true,
        lotId,
        kind,
        grams,
        header.getEventTime().toEpochMilli(),
        label,
        schoolId,
        schoolId.equals(header.getSchoolId()) ? header.getRegionCode() : null,
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }

  private static StockPaper paper(
      String id,
      int revision,
      EventHeader header,
      String topic,
      int partition,
      long offset,
      List<StockClaim> claims) {
    return new StockPaper(
        id,
        revision,
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli(),
        topic,
        partition,
        offset,
        header.getEventTime().toEpochMilli(),
        claims);
  }
}
