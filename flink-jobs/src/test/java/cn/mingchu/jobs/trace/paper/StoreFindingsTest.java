package cn.mingchu.jobs.trace.paper;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreFindingsTest {

  private static final String SCHOOL = "2151000001";
  private static final UUID READING = new UUID(3, 4);

  @Test
  void isAStoreThatWasTooWarm() {
    assertThat(breach("COLD_HOLD_HIGH", Severity.RED, FindingStatus.OPEN))
        .isEqualTo(
            new Breach(
                "f",
                2,
                SCHOOL,
                "cold-room",
                true,
                100,
                Long.MAX_VALUE,
                200,
                new PaperSource(3, 4, 300, SCHOOL, "511702")));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "ORANGE, OPEN, true",
    "RED, CLOSED, true",
    "YELLOW, OPEN, false",
    "RED, WITHDRAWN, false",
    "ORANGE, HELD_BACK, false"
  })
  void standsWhileItIsGraveAndTrue(Severity severity, FindingStatus status, boolean stands) {
    assertThat(breach("FREEZER_HIGH", severity, status))
        .extracting(Breach::stands)
        .isEqualTo(stands);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"SENSOR_STALE", "LOT_HOLD", "DOOR_LEFT_OPEN", "COLD_HOLD_LOW", "HOT_HOLD_LOW"})
  void otherFindingsHoldNothing(String ruleId) {
    assertThat(breach(ruleId, Severity.RED, FindingStatus.OPEN)).isNull();
  }

  private static @Nullable Breach breach(String ruleId, Severity severity, FindingStatus status) {
    return StoreFindings.breach(
        Finding.newBuilder()
            .setFindingId("f")
            .setRevision(2)
            .setRuleId(ruleId)
            .setRuleVersion(1)
            .setSubjectKind(SubjectKind.DEVICE)
            .setSubjectId("cold-room")
            .setSchoolId(SCHOOL)
            .setRegionCode("511702")
            .setSeverity(severity)
            .setStatus(status)
            .setStartTime(Instant.ofEpochMilli(100))
            .setDecidedTime(Instant.ofEpochMilli(200))
            .setDecidedIngestTime(Instant.ofEpochMilli(300))
            .setParameters(Map.of())
            .setEvidence(
                List.of(
                    Evidence.newBuilder()
                        .setEventId(READING)
                        .setRole(EvidenceRole.DECIDING)
                        .setEventTime(Instant.ofEpochMilli(200))
                        .build()))
            .build(),
        0,
        7);
  }
}
