package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.stock.book.LotStock;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.HandoverKind;
import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.Quote;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.StockLevel;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;

/** How what the stock job says becomes records. */
final class StockRecords {

  private static final byte[] IN_PLACE = {};

  private StockRecords() {}

  static StockLevel level(LotStock stock) {
    LotLabel label = stock.label();
    Long lastDay = label == null ? null : label.lastDay();
    return StockLevel.newBuilder()
        .setSchoolId(stock.schoolId())
        .setRegionCode(stock.regionCode())
        .setLotId(stock.lotId())
        .setRevision(stock.revision())
        .setIngredient(label == null ? null : label.ingredient())
        .setKeeping(label == null ? Keeping.UNKNOWN_KEEPING : label.keeping())
        .setUsableUntil(lastDay == null ? null : LocalDate.ofEpochDay(lastDay))
        .setReceivedGrams(stock.grams(StockKind.RECEIVED))
        .setTransferredInGrams(stock.grams(StockKind.TRANSFERRED_IN))
        .setReturnedGrams(stock.grams(StockKind.RETURNED))
        .setIssuedGrams(stock.grams(StockKind.ISSUED))
        .setSentBackGrams(stock.grams(StockKind.SENT_BACK))
        .setDiscardedGrams(stock.grams(StockKind.DISCARDED))
        .setTransferredOutGrams(stock.grams(StockKind.TRANSFERRED_OUT))
        .setVarianceGrams(stock.variance())
        .setOnHandGrams(stock.onHand())
        .setTime(stock.time() == 0 ? null : Instant.ofEpochMilli(stock.time()))
        .setDecidedIngestTime(Instant.ofEpochMilli(stock.ingestTime()))
        .build();
  }

  /** A correction of how goods changed hands on a day that is closed. */
  static SetAside late(Handover handover) {
    return new SetAside(
        RejectReason.LATE,
        "revision %d of '%s' corrects a day that is closed in the acceptance book of school %s"
            .formatted(handover.revision(), handover.paperId(), handover.schoolId()),
        handover.kind() == HandoverKind.ACCEPTED
            ? Topics.DELIVERIES.name()
            : Topics.STOCK_MOVEMENTS.name(),
        null,
        null,
        handover.ingestTime(),
        handover.schoolId(),
        handover.time(),
        handover.ingestTime(),
        IN_PLACE);
  }

  /** What is said of a price on a day that is closed. */
  static SetAside late(MarketWord word) {
    Quote quote = word instanceof Quote one ? one : null;
    Purchase purchase = word instanceof Purchase one ? one : null;
    String what =
        purchase == null ? "a reference price" : "what %s says".formatted(purchase.claimId());
    return new SetAside(
        RejectReason.LATE,
        "%s of %s is of a day that is closed".formatted(what, word.marketId()),
        quote == null ? Topics.DELIVERIES.name() : Topics.REFERENCE_PRICES.name(),
        null,
        null,
        word.ingestTime(),
        purchase == null ? word.regionCode() : purchase.schoolId(),
        quote == null ? null : (Long) quote.day().begin(),
        word.ingestTime(),
        IN_PLACE);
  }

  /** A correction of something that is closed. */
  static SetAside late(StockClaim claim) {
    return new SetAside(
        RejectReason.LATE,
        "revision %d of '%s' corrects what is closed in the book of lot %s"
            .formatted(claim.revision(), claim.claimId(), claim.subjectId()),
        claim.kind() == StockKind.RECEIVED
            ? Topics.DELIVERIES.name()
            : Topics.STOCK_MOVEMENTS.name(),
        null,
        null,
        claim.ingestTime(),
        claim.subjectId(),
        claim.time(),
        claim.ingestTime(),
        IN_PLACE);
  }
}
