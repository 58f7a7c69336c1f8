package cn.mingchu.jobs.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.mingchu.jobs.runtime.JobUnderTest;
import cn.mingchu.jobs.runtime.Uids;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.Actor;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertAction;
import cn.mingchu.schemas.event.AlertRefusal;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RefusalReason;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AlertJobIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SCHOOL = "2151000001";
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @RegisterExtension
  private final JobUnderTest job =
      new JobUnderTest(AlertJob::define, Map.of("alert.idle-after", "500 ms"));

  @Test
  void makesAlertsOfFindingsAndFollowsWhatPeopleDo() throws Exception {
    job.send(Topics.FINDINGS, finding("silent", "GATEWAY_SILENT", Severity.YELLOW, 0, "fridge-2"));
    job.send(Topics.FINDINGS, finding("warm-1", "COLD_HOLD_HIGH", Severity.YELLOW, 1));
    job.send(Topics.FINDINGS, finding("stale-2", "SENSOR_STALE", Severity.BLUE, 1));
    job.send(Topics.FINDINGS, finding("gas-3", "GAS_HIGH_ALARM", Severity.RED, 1));
    job.send(Topics.FINDINGS, "x".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2});

    job.start();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestAlerts())
                    .extracting(
                        Alert::getAlertId,
                        Alert::getState,
                        Alert::getSeverity,
                        Alert::getLevel,
                        Alert::getExplains)
                    .containsExactly(
                        tuple("gas-3", AlertState.NEW, Severity.RED, OfficeLevel.COUNTY, List.of()),
                        tuple(
                            "silent",
                            AlertState.NEW,
                            Severity.YELLOW,
                            OfficeLevel.SCHOOL,
                            List.of("stale-2")),
                        tuple(
                            "warm-1",
                            AlertState.NEW,
                            Severity.YELLOW,
                            OfficeLevel.SCHOOL,
                            List.of())));

    job.send(Topics.ALERT_ACTIONS, action("gas-3", ActionKind.ACT, "cook-1", 3));
    job.send(Topics.ALERT_ACTIONS, action("gas-3", ActionKind.SUBMIT, "cook-1", 4));
    job.send(Topics.ALERT_ACTIONS, action("gas-3", ActionKind.VERIFY, "cook-1", 5));
    job.send(Topics.ALERT_ACTIONS, action("warm-1", ActionKind.VERIFY, "cook-1", 6));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(job.read(Topics.ALERT_REFUSALS, AlertRefusal.class))
                    .extracting(AlertRefusal::getAlertId, AlertRefusal::getReason)
                    .containsExactlyInAnyOrder(
                        tuple("gas-3", RefusalReason.OWN_WORK),
                        tuple("warm-1", RefusalReason.WRONG_STATE)));
    assertThat(newestAlerts().get(0).getState()).isEqualTo(AlertState.SUBMITTED);

    tellTheTime(NOON.plus(Duration.ofHours(25)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(newestAlerts().get(0).getSteps())
                    .filteredOn(AlertStep::getLate)
                    .extracting(AlertStep::getKind)
                    .containsExactly(AlertStepKind.CLOSE_OVERDUE));
    assertThat(job.read(Topics.REJECTS, Reject.class))
        .extracting(Reject::getComponent, Reject::getTopic)
        .containsExactly(tuple("alert", "mingchu.findings"));
  }

  @Test
  void keepsItsUids() throws Exception {
    assertThat(job.uids()).containsExactlyElementsOf(Uids.ledger("alert"));
  }

  private static Finding finding(
      String id, String rule, Severity severity, int minute, String... explains) {
    boolean isOfSchool = explains.length > 0;
    Instant time = NOON.plusSeconds(minute * 60L);
    return Finding.newBuilder()
        .setFindingId(id)
        .setRevision(1)
        .setRuleId(rule)
        .setRuleVersion(1)
        .setSubjectKind(isOfSchool ? SubjectKind.SCHOOL : SubjectKind.DEVICE)
        .setSubjectId(isOfSchool ? SCHOOL : "fridge-" + id.charAt(id.length() - 1))
        .setSchoolId(SCHOOL)
        .setRegionCode("511702")
        .setSeverity(severity)
        .setStatus(FindingStatus.OPEN)
        .setStartTime(time)
        .setDecidedTime(time)
        .setDecidedIngestTime(time)
        .setQuantity(isOfSchool ? null : Quantity.TEMPERATURE)
        .setParameters(Map.of())
        .setEvidence(List.of())
        .setExplains(List.of(explains))
        .build();
  }

  private static AlertAction action(String alertId, ActionKind kind, String person, int minute) {
    Instant time = NOON.plusSeconds(minute * 60L);
    return AlertAction.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(
                    UUID.nameUUIDFromBytes((alertId + kind).getBytes(StandardCharsets.UTF_8)))
                .setEventTime(time)
                .setRecordedTime(time)
                .setIngestTime(time)
                .setSource("portal")
                .setSchoolId(SCHOOL)
                .build())
        .setAlertId(alertId)
        .setDeskId(SCHOOL)
        .setKind(kind)
        .setActor(new Actor(person, PersonRole.SAFETY_OFFICER, SCHOOL))
        .setEvidence(kind == ActionKind.SUBMIT ? List.of("a1b2") : List.of())
        .build();
  }

  private void tellTheTime(Instant time) throws Exception {
    job.beat(Topics.LOT_TESTS, time);
  }

  /**
   * Those that stand for themselves: what came before its cause was told, and is explained since.
   */
  private List<Alert> newestAlerts() throws Exception {
    return job.newest(Topics.ALERTS, Alert.class, alert -> alert.getAlertId()).stream()
        .filter(alert -> alert.getExplainedBy() == null)
        .toList();
  }
}
