package cn.mingchu.benchmarks.compare;

import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value beyond its limit, from its first reading there until it is back. */
final class Spell {

  /** A reading that is evidence. */
  record Proof(long idHigh, long idLow, long eventTime, int hundredths) {

    static Proof of(KitchenReading reading) {
      UUID id = reading.getHeader().getEventId();
      return new Proof(
          id.getMostSignificantBits(),
          id.getLeastSignificantBits(),
          reading.getHeader().getEventTime().toEpochMilli(),
          reading.getHundredths());
    }

    private Evidence as(EvidenceRole role) {
      return Evidence.newBuilder()
          .setEventId(new UUID(idHigh, idLow))
          .setRole(role)
          .setEventTime(Instant.ofEpochMilli(eventTime))
          .setHundredths(hundredths)
          .build();
    }
  }

  final String ruleId;
  final Proof first;
  Proof worst;
  Proof last;

  /** Time known to be spent beyond the limit, without gaps, since the value was last inside. */
  long beyondMillis;

  /** Whether the last reading was inside the limit, though not far enough to be back. */
  boolean easing;

  /** When the newest of its readings came in, by the gateway's clock. */
  long ingestTime;

  /** How often it was told, how grave it is said to be and has been; null while it was not told. */
  int revision;

  @Nullable Severity told;
  @Nullable Severity gravest;

  Spell(String ruleId, Proof first, Proof worst, Proof last) {
    this.ruleId = ruleId;
    this.first = first;
    this.worst = worst;
    this.last = last;
  }

  static Spell startingAt(KitchenReading reading, Threshold threshold) {
    Proof proof = Proof.of(reading);
    Spell spell = new Spell(threshold.ruleId(), proof, proof, proof);
    spell.ingestTime = ingestTime(reading);
    return spell;
  }

  /**
   * Takes in another reading beyond the limit.
   *
   * @param longestGapMillis what lies further apart has a gap between it that feeds nothing
   */
  void extend(KitchenReading reading, Threshold threshold, long longestGapMillis) {
    Proof proof = Proof.of(reading);
    long sinceLast = proof.eventTime() - last.eventTime();
    beyondMillis += easing || sinceLast > longestGapMillis ? 0 : sinceLast;
    easing = false;
    ingestTime = Math.max(ingestTime, ingestTime(reading));
    if (threshold.isWorse(proof.hundredths(), worst.hundredths())) {
      worst = proof;
    }
    last = proof;
  }

  /** What has to be said after a reading beyond the limit; null while nothing new is true. */
  @Nullable Finding news(KitchenReading reading, Threshold threshold) {
    if (told == null && !threshold.isDue(beyondMillis)) {
      return null;
    }
    return tell(
        threshold.severityAfter(beyondMillis),
        reading,
        threshold,
        Proof.of(reading).as(EvidenceRole.DECIDING));
  }

  /** What has to be said when the value is inside its limit, but not far enough to be back. */
  @Nullable Finding ease(KitchenReading reading, Threshold threshold) {
    beyondMillis = 0;
    easing = true;
    ingestTime = Math.max(ingestTime, ingestTime(reading));
    return tell(threshold.severity(), reading, threshold, last.as(EvidenceRole.LAST));
  }

  /** The last word; null when nothing was said before. */
  @Nullable Finding end(KitchenReading reading, Threshold threshold) {
    Severity grave = gravest;
    if (grave == null) {
      return null;
    }
    revision++;
    return finding(reading, threshold, grave, last.as(EvidenceRole.LAST))
        .setStatus(FindingStatus.CLOSED)
        .setEndTime(reading.getHeader().getEventTime())
        .build();
  }

  private @Nullable Finding tell(
      Severity now, KitchenReading reading, Threshold threshold, Evidence decidedBy) {
    if (told == now) {
      return null;
    }
    told = now;
    gravest = gravest == null || now.compareTo(gravest) > 0 ? now : gravest;
    revision++;
    return finding(reading, threshold, now, decidedBy).setStatus(FindingStatus.OPEN).build();
  }

  private Finding.Builder finding(
      KitchenReading reading, Threshold threshold, Severity severity, Evidence decidedBy) {
    Device device = threshold.device();
    return Finding.newBuilder()
        .setFindingId(EpisodeName.of(ruleId, device.getDeviceId(), first.eventTime()))
        .setRevision(revision)
        .setRuleId(ruleId)
        .setRuleVersion(threshold.ruleVersion())
        .setSubjectKind(SubjectKind.DEVICE)
        .setSubjectId(device.getDeviceId())
        .setSchoolId(device.getSchoolId())
        .setRegionCode(device.getHeader().getRegionCode())
        .setSeverity(severity)
        .setStartTime(Instant.ofEpochMilli(first.eventTime()))
        .setDecidedTime(reading.getHeader().getEventTime())
        .setDecidedIngestTime(Instant.ofEpochMilli(Math.max(ingestTime(reading), ingestTime)))
        .setQuantity(threshold.quantity())
        .setLimitHundredths(threshold.limitHundredths())
        .setWorstHundredths(worst.hundredths())
        .setParameters(threshold.parameters())
        .setEvidence(
            List.of(first.as(EvidenceRole.FIRST), worst.as(EvidenceRole.WORST), decidedBy));
  }

  private static long ingestTime(KitchenReading reading) {
    return reading.getHeader().getIngestTime().toEpochMilli();
  }
}
