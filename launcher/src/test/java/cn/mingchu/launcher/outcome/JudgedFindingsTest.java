package cn.mingchu.launcher.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.simulator.truth.JudgedFinding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgedFindingsTest {

  @Test
  void leavesOutWhatIsFoundOfPapersWhomeverItIsAbout() {
    assertThat(
            JudgedFindings.of(
                List.of(
                    finding("COLD_HOLD_HIGH", SubjectKind.DEVICE),
                    finding("POWER_FAIL", SubjectKind.SCHOOL),
                    finding("TRACE_LATE", SubjectKind.SCHOOL),
                    finding("STOCK_NEGATIVE", SubjectKind.LOT))))
        .extracting(JudgedFinding::ruleId)
        .containsExactly("COLD_HOLD_HIGH", "POWER_FAIL");
  }

  @Test
  void leavesOutWhatOnlySeveralDevicesShowTogether() {
    assertThat(
            JudgedFindings.of(
                List.of(
                    finding("SCHOOL_SILENT", SubjectKind.SCHOOL),
                    finding("GATEWAY_SILENT", SubjectKind.SCHOOL),
                    finding("UV_PERSON_PRESENT", SubjectKind.DEVICE))))
        .isEmpty();
  }

  private static Finding finding(String ruleId, SubjectKind kind) {
    return Finding.newBuilder()
        .setFindingId(ruleId)
        .setRevision(1)
        .setRuleId(ruleId)
        .setRuleVersion(1)
        .setSubjectKind(kind)
        .setSubjectId("subject-1")
        .setSeverity(Severity.YELLOW)
        .setStatus(FindingStatus.OPEN)
        .setStartTime(Instant.EPOCH)
        .setDecidedTime(Instant.EPOCH)
        .setDecidedIngestTime(Instant.EPOCH)
        .setParameters(Map.of())
        .setEvidence(List.of())
        .build();
  }
}
