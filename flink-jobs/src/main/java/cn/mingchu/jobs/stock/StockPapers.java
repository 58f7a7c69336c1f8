package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.HandoverKind;
import cn.mingchu.jobs.stock.paper.HandoverLine;
import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.Quote;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.jobs.stock.paper.StockPaper;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.ReferencePrice;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the records of deliveries and movements claim of stores, and what is said of prices.
 *
 * <p>The ids of claims are made of the paper's own words, so that each revision has the same.
 */
public final class StockPapers {

  private static final FoodCatalogue FOODS = FoodCatalogue.load();

  private StockPapers() {}

  /** What was weighed and taken came into the store. */
  public static StockPaper delivery(Delivery record, int partition, long offset) {
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
                  lastDay == null ? null : (Long) lastDay.toEpochDay(),
                  line.getPriceFen()),
              null,
              record.getSchoolId(),
              header));
    }
    return paper(
        id,
        record.getRevision(),
        record.getSchoolId(),
        header,
        Topics.DELIVERIES.name(),
        partition,
        offset,
        claims,
        acceptance(id, record));
  }

  /** What left the store or was counted; what came into it is told by deliveries and transfers. */
  public static StockPaper movement(StockMovement record, int partition, long offset) {
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
        id,
        record.getRevision(),
        record.getSchoolId(),
        header,
        Topics.STOCK_MOVEMENTS.name(),
        partition,
        offset,
        claims,
        kind == StockKind.ISSUED ? issue(id, record) : null);
  }

  /** What an office has found that an ingredient costs. */
  public static MarketWord quote(ReferencePrice record, int partition, long offset) {
    EventHeader header = record.getHeader();
    return new Quote(
        record.getRevision(),
        record.getRegionCode(),
        FOODS.called(record.getIngredient()).name(),
        record.getGrade(),
        new BusinessDay(record.getDay()),
        record.getFenPerKilogram(),
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }

  private static Handover acceptance(String id, Delivery record) {
    List<HandoverLine> lines = new ArrayList<>();
    for (DeliveryLine line : record.getLines()) {
      lines.add(
          new HandoverLine(
              line.getLotId(),
              FOODS.called(line.getIngredient()).name(),
              line.getDeclaredGrams(),
              line.getWeighedGrams(),
              line.getRefusedGrams(),
              line.getHandTyped(),
              line.getPriceFen()));
    }
    return handover(
        id,
        record.getRevision(),
        HandoverKind.ACCEPTED,
        record.getSchoolId(),
        record.getSupplierId(),
        record.getOrderId(),
        record.getReceivers(),
        lines,
        record.getHeader());
  }

  private static Handover issue(String id, StockMovement record) {
    HandoverLine line =
        new HandoverLine(
            record.getLotId(), null, record.getGrams(), record.getGrams(), 0, false, null);
    return handover(
        id,
        record.getRevision(),
        HandoverKind.ISSUED,
        record.getSchoolId(),
        null,
        null,
        Stream.of(record.getKeeper(), record.getReceiver()).flatMap(Stream::ofNullable).toList(),
        List.of(line),
        record.getHeader());
  }

  private static Handover handover(
      String id,
      int revision,
      HandoverKind kind,
      String schoolId,
      @Nullable String supplierId,
      @Nullable String orderId,
      List<String> signers,
      List<HandoverLine> lines,
      EventHeader header) {
    return new Handover(
        id,
        revision,
        true,
        kind,
        header.getEventTime().toEpochMilli(),
        header.getRecordedTime().toEpochMilli(),
        schoolId,
        county(schoolId, header),
        supplierId,
        orderId,
        signers,
        lines,
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
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
        record.getMealId(),
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
      @Nullable String mealId,
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
        mealId,
        schoolId,
        county(schoolId, header),
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }

  private static StockPaper paper(
      String id,
      int revision,
      String schoolId,
      EventHeader header,
      String topic,
      int partition,
      long offset,
      List<StockClaim> claims,
      @Nullable Handover handover) {
    return new StockPaper(
        id,
        revision,
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli(),
        topic,
        partition,
        offset,
        schoolId,
        county(schoolId, header),
        header.getEventTime().toEpochMilli(),
        header.getRecordedTime().toEpochMilli(),
        claims,
        handover);
  }

  /** Null where the header is about another school. */
  private static @Nullable String county(String schoolId, EventHeader header) {
    return schoolId.equals(header.getSchoolId()) ? header.getRegionCode() : null;
  }
}
