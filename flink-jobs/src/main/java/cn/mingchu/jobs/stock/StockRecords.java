package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.stock.book.LotLabel;
import cn.mingchu.jobs.stock.book.LotStock;
import cn.mingchu.jobs.stock.book.StockClaim;
import cn.mingchu.jobs.stock.book.StockEvidence;
import cn.mingchu.jobs.stock.book.StockFinding;
import cn.mingchu.jobs.stock.book.StockKind;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.StockLevel;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

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

  static Finding finding(StockFinding finding) {
    Long end = finding.endTime();
    return Finding.newBuilder()
        .setFindingId(finding.findingId())
        .setRevision(finding.revision())
        .setRuleId(finding.ruleId())
        .setRuleVersion(finding.ruleVersion())
        .setSubjectKind(SubjectKind.LOT)
        .setSubjectId(finding.subjectId())
        .setSchoolId(finding.schoolId())
        .setRegionCode(finding.regionCode())
        .setSeverity(finding.severity())
        .setStatus(finding.status())
        .setStartTime(Instant.ofEpochMilli(finding.startTime()))
        .setEndTime(end == null ? null : Instant.ofEpochMilli(end))
        .setDecidedTime(Instant.ofEpochMilli(finding.decidedTime()))
        .setDecidedIngestTime(Instant.ofEpochMilli(finding.decidedIngestTime()))
        .setParameters(finding.parameters())
        .setEvidence(finding.evidence().stream().map(StockRecords::evidence).toList())
        .setGrams(finding.grams())
        .build();
  }

  private static Evidence evidence(StockEvidence evidence) {
    return Evidence.newBuilder()
        .setEventId(new UUID(evidence.eventIdHigh(), evidence.eventIdLow()))
        .setRole(evidence.role())
        .setEventTime(Instant.ofEpochMilli(evidence.time()))
        .build();
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
