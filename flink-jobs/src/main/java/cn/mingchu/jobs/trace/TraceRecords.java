package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.book.Inquiry;
import cn.mingchu.jobs.trace.book.Prohibition;
import cn.mingchu.jobs.trace.book.Suspicion;
import cn.mingchu.jobs.trace.lot.Hearing;
import cn.mingchu.jobs.trace.lot.LotFinding;
import cn.mingchu.jobs.trace.lot.Place;
import cn.mingchu.jobs.trace.lot.ShowingEvent;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.Exposure;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.event.LotSuspicion;
import cn.mingchu.schemas.event.TraceLink;
import cn.mingchu.schemas.lot.Share;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How what the trace job says becomes records, and what it tells itself becomes its own again. */
final class TraceRecords {

  private TraceRecords() {}

  static TraceLink link(TracedMove traced) {
    MoveClaim move = traced.move();
    return TraceLink.newBuilder()
        .setLinkId(move.claimId())
        .setRevision(move.revision())
        .setFrom(node(move.from()))
        .setTo(node(move.to()))
        .setGrams(move.grams())
        .setTime(Instant.ofEpochMilli(move.time()))
        .setStep(LinkStep.valueOf(move.step().name()))
        .setEventId(new UUID(move.source().eventIdHigh(), move.source().eventIdLow()))
        .setIngestTime(Instant.ofEpochMilli(move.source().ingestTime()))
        .setLabel(move.label())
        .setHeads(move.heads())
        .setMissingPapers(move.missingPapers())
        .build();
  }

  static Exposure exposure(NodeExposure told) {
    Share suspect = told.exposure().suspect();
    Share onHand = told.exposure().onHand();
    Place place = told.place();
    Node node = place.node();
    return Exposure.newBuilder()
        .setRecallId(told.exposure().recallId())
        .setNode(new LotNode(node.id(), node.kind(), node.name(), node.partyId()))
        .setRevision(told.exposure().revision())
        .setCertainGrams(suspect.atLeastGrams())
        .setLikelyGrams(suspect.likelyGrams())
        .setMostGrams(suspect.atMostGrams())
        .setCertainOnHandGrams(onHand.atLeastGrams())
        .setLikelyOnHandGrams(onHand.likelyGrams())
        .setMostOnHandGrams(onHand.atMostGrams())
        .setDecidedIngestTime(Instant.ofEpochMilli(told.ingestTime()))
        .setSchoolId(place.schoolId())
        .setRegionCode(place.regionCode())
        .setHeads(place.heads())
        .build();
  }

  static LotSuspicion suspicion(Hearing hearing) {
    if (hearing.input() instanceof Inquiry inquiry) {
      return written(inquiry, hearing.ingestTime());
    }
    Suspicion suspicion = (Suspicion) hearing.input();
    return written(suspicion.prohibition(), hearing.ingestTime())
        .setNodeId(suspicion.lotId())
        .setRecallId(suspicion.recallId())
        .setLinkId(suspicion.linkId())
        .setLinkRevision(suspicion.linkRevision())
        .setRevision(suspicion.revision())
        .setAtLeastGrams(suspicion.share().atLeastGrams())
        .setLikelyMicrograms(suspicion.share().likelyMicrograms())
        .setAtMostGrams(suspicion.share().atMostGrams())
        .build();
  }

  private static LotSuspicion written(Inquiry inquiry, long ingestTime) {
    return written(inquiry.prohibition(), ingestTime)
        .setNodeId(inquiry.lotId())
        .setRecallId(inquiry.recallId())
        .setLinkId(inquiry.linkId())
        .setLinkRevision(inquiry.linkRevision())
        .setRevision(inquiry.revision())
        .setAtLeastGrams(0)
        .setLikelyMicrograms(0)
        .setAtMostGrams(0)
        .setAsks(inquiry.asks())
        .build();
  }

  private static LotSuspicion.Builder written(Prohibition prohibition, long ingestTime) {
    return LotSuspicion.newBuilder()
        .setKnownMillis(prohibition.knownAt())
        .setDecidedIngestTime(Instant.ofEpochMilli(ingestTime))
        .setReleasedMillis(prohibition.isReleased() ? prohibition.releasedAt() : null)
        .setEventId(
            prohibition.hasEvent()
                ? new UUID(prohibition.eventIdHigh(), prohibition.eventIdLow())
                : null);
  }

  static Hearing suspicion(LotSuspicion record, int partition, long offset) {
    Boolean asks = record.getAsks();
    if (asks != null) {
      return new Hearing(
          new Inquiry(
              record.getNodeId(),
              record.getRecallId(),
              record.getLinkId(),
              record.getLinkRevision(),
              record.getRevision(),
              asks,
              prohibition(record)),
          record.getDecidedIngestTime().toEpochMilli(),
          null);
    }
    return new Hearing(
        new Suspicion(
            record.getNodeId(),
            record.getRecallId(),
            record.getLinkId(),
            record.getLinkRevision(),
            record.getRevision(),
            new Share(
                record.getAtLeastGrams(), record.getLikelyMicrograms(), record.getAtMostGrams()),
            prohibition(record)),
        record.getDecidedIngestTime().toEpochMilli(),
        null);
  }

  private static Prohibition prohibition(LotSuspicion record) {
    UUID eventId = record.getEventId();
    Long released = record.getReleasedMillis();
    return new Prohibition(
        record.getKnownMillis(),
        released == null ? Long.MAX_VALUE : released,
        eventId == null ? 0 : eventId.getMostSignificantBits(),
        eventId == null ? 0 : eventId.getLeastSignificantBits());
  }

  static Finding finding(LotFinding finding) {
    Long end = finding.endTime();
    return Finding.newBuilder()
        .setFindingId(finding.findingId())
        .setRevision(finding.revision())
        .setRuleId(finding.ruleId())
        .setRuleVersion(finding.ruleVersion())
        .setSubjectKind(finding.subjectKind())
        .setSubjectId(finding.nodeId())
        .setSchoolId(finding.schoolId())
        .setRegionCode(finding.regionCode())
        .setSeverity(finding.severity())
        .setStatus(finding.status())
        .setStartTime(Instant.ofEpochMilli(finding.startTime()))
        .setEndTime(end == null ? null : Instant.ofEpochMilli(end))
        .setDecidedTime(Instant.ofEpochMilli(finding.startTime()))
        .setDecidedIngestTime(Instant.ofEpochMilli(finding.decidedIngestTime()))
        .setQuantity(finding.numbers().quantity())
        .setLimitHundredths(finding.numbers().limitHundredths())
        .setWorstHundredths(finding.numbers().worstHundredths())
        .setParameters(finding.numbers().parameters())
        .setEvidence(evidence(finding))
        .setCauseId(finding.causeId())
        .build();
  }

  private static List<Evidence> evidence(LotFinding finding) {
    ShowingEvent shownBy = finding.shownBy();
    return shownBy == null
        ? List.of()
        : List.of(
            Evidence.newBuilder()
                .setEventId(new UUID(shownBy.eventIdHigh(), shownBy.eventIdLow()))
                .setRole(finding.shownAs())
                .setEventTime(Instant.ofEpochMilli(shownBy.eventTime()))
                .build());
  }

  private static @Nullable LotNode node(@Nullable Node node) {
    return node == null ? null : new LotNode(node.id(), node.kind(), node.name(), node.partyId());
  }
}
