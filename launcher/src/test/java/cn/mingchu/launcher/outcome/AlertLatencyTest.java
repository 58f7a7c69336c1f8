package cn.mingchu.launcher.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AlertLatencyTest {

  private static final UUID READING = new UUID(1, 2);
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final AlertLatency latency = new AlertLatency();

  @Test
  void measuresFromTheFirstSendingOfTheReadingThatDecided() {
    latency.sending(READING, millis(100));
    latency.sending(READING, millis(140));

    latency.found(finding(EvidenceRole.DECIDING), millis(150));

    assertThat(latency.count()).isEqualTo(1);
    assertThat(latency.percentile(50)).isEqualTo(50);
  }

  @Test
  void leavesOutLaterRevisionsOfWhatWasDecidedLongAgo() {
    latency.sending(READING, millis(100));
    latency.found(finding(EvidenceRole.DECIDING), millis(150));

    latency.found(finding(EvidenceRole.DECIDING), millis(9_000));

    assertThat(latency.count()).isEqualTo(1);
    assertThat(latency.percentile(99)).isEqualTo(50);
  }

  @Test
  void leavesOutWhatNoReadingDecided() {
    latency.sending(READING, millis(100));

    latency.found(finding(EvidenceRole.FIRST), millis(150));

    assertThat(latency.count()).isZero();
    assertThat(latency.percentile(99)).isZero();
  }

  @Test
  void leavesOutReadingsThatSomebodyElseSent() {
    latency.found(finding(EvidenceRole.DECIDING), millis(150));

    assertThat(latency.count()).isZero();
  }

  private static long millis(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private static Finding finding(EvidenceRole role) {
    return Finding.newBuilder()
        .setFindingId("finding")
        .setRevision(1)
        .setRuleId("COLD_HOLD_HIGH")
        .setRuleVersion(1)
        .setSubjectKind(SubjectKind.DEVICE)
        .setSubjectId("fridge-1")
        .setSeverity(Severity.YELLOW)
        .setStatus(FindingStatus.OPEN)
        .setStartTime(NOON)
        .setDecidedTime(NOON)
        .setDecidedIngestTime(NOON)
        .setParameters(Map.of())
        .setEvidence(
            List.of(
                Evidence.newBuilder().setEventId(READING).setRole(role).setEventTime(NOON).build()))
        .build();
  }
}
