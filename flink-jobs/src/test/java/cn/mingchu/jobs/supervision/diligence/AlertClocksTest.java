package cn.mingchu.jobs.supervision.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.alert.AlertTerms;
import cn.mingchu.schemas.event.Actor;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertClocksTest {

  private static final long MINUTE = 60_000;
  private static final String SCHOOL = "2151000001";
  private static final String COUNTY = "511702";
  private static final String CITY = "5117";

  private final List<AlertStep> steps = new ArrayList<>();
  private Severity severity = Severity.ORANGE;

  @Test
  void aSchoolThatAnswersAtOnceMeetsAllItsClocks() {
    step(AlertStepKind.RAISED, 0);
    step(AlertStepKind.ACKNOWLEDGED, 5, SCHOOL);
    step(AlertStepKind.ACTED, 9, SCHOOL);
    step(AlertStepKind.SUBMITTED, 12, SCHOOL);
    step(AlertStepKind.VERIFIED, 20, COUNTY);
    step(AlertStepKind.CLOSED, 21);

    assertThat(clocks())
        .containsExactly(
            met(AlertStepKind.ACKNOWLEDGE_OVERDUE, 0, 5),
            met(AlertStepKind.ACT_OVERDUE, 0, 9),
            met(AlertStepKind.CLOSE_OVERDUE, 0, 21));
  }

  @Test
  void whatRanOutIsMissedThoughItIsAnsweredLater() {
    step(AlertStepKind.RAISED, 0);
    step(AlertStepKind.ACKNOWLEDGE_OVERDUE, 30);
    step(AlertStepKind.ACKNOWLEDGED, 40, SCHOOL);
    step(AlertStepKind.ACTED, 50, SCHOOL);

    assertThat(clocks())
        .containsExactly(
            missed(AlertStepKind.ACKNOWLEDGE_OVERDUE, 0, 30),
            met(AlertStepKind.ACT_OVERDUE, 0, 50));
  }

  @Test
  void whatStillRunsIsNobodysYet() {
    step(AlertStepKind.RAISED, 0);
    step(AlertStepKind.ACKNOWLEDGED, 5, SCHOOL);

    assertThat(clocks()).containsExactly(met(AlertStepKind.ACKNOWLEDGE_OVERDUE, 0, 5));
  }

  @Test
  void clocksBeginAnewWithEachRound() {
    step(AlertStepKind.RAISED, 0);
    step(AlertStepKind.ACTED, 5, SCHOOL);
    step(AlertStepKind.SUBMITTED, 6, SCHOOL);
    step(AlertStepKind.REOPENED, 100);
    step(AlertStepKind.ACKNOWLEDGE_OVERDUE, 130);
    step(AlertStepKind.ACT_OVERDUE, 220);

    assertThat(clocks())
        .containsExactly(
            met(AlertStepKind.ACKNOWLEDGE_OVERDUE, 0, 5),
            met(AlertStepKind.ACT_OVERDUE, 0, 5),
            missed(AlertStepKind.ACKNOWLEDGE_OVERDUE, 100, 130),
            missed(AlertStepKind.ACT_OVERDUE, 100, 220));
  }

  @Test
  void aClockThatStandsStillIsNobodys() {
    step(AlertStepKind.RAISED, 0);
    step(AlertStepKind.EXPLAINED, 10);
    step(AlertStepKind.RETURNED, 300);
    step(AlertStepKind.ACKNOWLEDGED, 310, SCHOOL);

    assertThat(clocks()).containsExactly(met(AlertStepKind.ACKNOWLEDGE_OVERDUE, 300, 310));
  }

  @Test
  void whatWasSilencedBeginsAnewWithWhatIsStillToDo() {
    step(AlertStepKind.RAISED, 0);
    step(AlertStepKind.ACKNOWLEDGED, 5, SCHOOL);
    step(AlertStepKind.SILENCED, 10);
    add(AlertStepKind.SILENCE_ENDED, 300, null, AlertState.ACKNOWLEDGED, OfficeLevel.SCHOOL);
    step(AlertStepKind.ACTED, 310, SCHOOL);

    assertThat(clocks())
        .containsExactly(
            met(AlertStepKind.ACKNOWLEDGE_OVERDUE, 0, 5), met(AlertStepKind.ACT_OVERDUE, 300, 310));
  }

  @Test
  void whatWasCalledFalseWronglyBeginsAnew() {
    step(AlertStepKind.RAISED, 0);
    step(AlertStepKind.CALLED_FALSE, 5, SCHOOL);
    step(AlertStepKind.REJECTED, 60, COUNTY, AlertState.REOPENED);
    step(AlertStepKind.ACKNOWLEDGE_OVERDUE, 90);

    assertThat(clocks())
        .containsExactly(
            met(AlertStepKind.ACKNOWLEDGE_OVERDUE, 0, 5),
            met(AlertStepKind.ACT_OVERDUE, 0, 5),
            missed(AlertStepKind.ACKNOWLEDGE_OVERDUE, 60, 90));
  }

  /** 30 minutes for ORANGE, as the school has; exactly at their end is in time. */
  @Test
  void anOfficeAboveHasAClockFromWhenItIsTold() {
    step(AlertStepKind.RAISED, 0);
    told(OfficeLevel.COUNTY, 60);
    step(AlertStepKind.COMMENTED, 90, COUNTY);

    assertThat(clocks()).containsExactly(above(OfficeLevel.COUNTY, Severity.ORANGE, 60, 90, 90L));
    assertThat(clocks().get(0).isMet()).isTrue();
  }

  @Test
  void anOfficeIsNotAnsweredForByAnother() {
    step(AlertStepKind.RAISED, 0);
    told(OfficeLevel.COUNTY, 60);
    step(AlertStepKind.ACKNOWLEDGED, 61, SCHOOL);
    step(AlertStepKind.COMMENTED, 62, "511703");
    step(AlertStepKind.COMMENTED, 63, CITY);

    OfficeClock clock = clocks().get(1);

    assertThat(clock).isEqualTo(above(OfficeLevel.COUNTY, Severity.ORANGE, 60, 90, null));
    assertThat(clock.isMissed(90 * MINUTE)).as("its answer may be on the way").isFalse();
    assertThat(clock.isMissed(91 * MINUTE)).isTrue();
  }

  @Test
  void anAnswerThatComesTooLateIsNone() {
    step(AlertStepKind.RAISED, 0);
    told(OfficeLevel.COUNTY, 60);
    step(AlertStepKind.COMMENTED, 91, COUNTY);

    assertThat(clocks().get(0).isMet()).isFalse();
    assertThat(clocks().get(0).isMissed(91 * MINUTE)).isTrue();
  }

  @Test
  void redIsToldToSeveralOffices() {
    severity = Severity.RED;
    step(AlertStepKind.RAISED, 0);
    told(OfficeLevel.COUNTY, 0);
    told(OfficeLevel.CITY, 30);
    told(OfficeLevel.PROVINCE, 120);

    assertThat(clocks())
        .containsExactlyInAnyOrder(
            above(OfficeLevel.COUNTY, Severity.RED, 0, 10, null),
            above(OfficeLevel.CITY, Severity.RED, 30, 40, null),
            above(OfficeLevel.PROVINCE, Severity.RED, 120, 130, null));
  }

  @Test
  void anAlertThatEndsInTimeTakesTheClockOfAnOfficeAway() {
    step(AlertStepKind.RAISED, 0);
    told(OfficeLevel.COUNTY, 60);
    step(AlertStepKind.WITHDRAWN, 90);

    assertThat(clocks()).isEmpty();
  }

  @Test
  void anAlertThatEndsLaterDoesNot() {
    step(AlertStepKind.RAISED, 0);
    told(OfficeLevel.COUNTY, 60);
    step(AlertStepKind.CALLED_FALSE, 95, SCHOOL);

    assertThat(clocks()).contains(above(OfficeLevel.COUNTY, Severity.ORANGE, 60, 90, null));
  }

  /** Of YELLOW and BLUE only the clocks of school days count, and those run out at the school. */
  @Test
  void anOfficeAboveHasNoClockOfWhatIsLessGrave() {
    severity = Severity.YELLOW;
    step(AlertStepKind.RAISED, 0);
    told(OfficeLevel.COUNTY, 60);

    assertThat(clocks()).isEmpty();
  }

  private List<OfficeClock> clocks() {
    Alert alert =
        Alert.newBuilder()
            .setAlertId("a")
            .setRevision(1)
            .setDeskId(SCHOOL)
            .setSchoolId(SCHOOL)
            .setRegionCode(COUNTY)
            .setRuleId("COLD_HOLD_HIGH")
            .setSubjectKind(SubjectKind.DEVICE)
            .setSubjectId("fridge")
            .setCauseKey("device fridge")
            .setSeverity(severity)
            .setState(AlertState.NEW)
            .setLevel(OfficeLevel.SCHOOL)
            .setCard(Card.NO_CARD)
            .setFix(FixState.NOT_DECLARED)
            .setFindingIds(List.of("a"))
            .setExplains(List.of())
            .setRaisedTime(Instant.EPOCH)
            .setDecidedTime(Instant.EPOCH)
            .setClocks(List.of())
            .setSteps(steps)
            .build();
    return AlertClocks.of(alert, AlertTerms.load());
  }

  private void step(AlertStepKind kind, long minute) {
    add(kind, minute, null, AlertState.NEW, OfficeLevel.SCHOOL);
  }

  private void step(AlertStepKind kind, long minute, String node) {
    step(kind, minute, node, AlertState.IN_PROGRESS);
  }

  private void step(AlertStepKind kind, long minute, String node, AlertState state) {
    add(
        kind,
        minute,
        new Actor("p-" + node, PersonRole.PRINCIPAL, node),
        state,
        OfficeLevel.SCHOOL);
  }

  private void told(OfficeLevel level, long minute) {
    add(AlertStepKind.ESCALATED, minute, null, AlertState.NEW, level);
  }

  private void add(
      AlertStepKind kind, long minute, @Nullable Actor actor, AlertState state, OfficeLevel level) {
    steps.add(
        AlertStep.newBuilder()
            .setKind(kind)
            .setTime(Instant.ofEpochMilli(minute * MINUTE))
            .setState(state)
            .setSeverity(severity)
            .setLevel(level)
            .setActor(actor)
            .setEvidence(List.of())
            .build());
  }

  private OfficeClock met(AlertStepKind step, long begun, long answered) {
    return new OfficeClock(
        OfficeLevel.SCHOOL, step, severity, begun * MINUTE, null, answered * MINUTE);
  }

  private OfficeClock missed(AlertStepKind step, long begun, long due) {
    return new OfficeClock(OfficeLevel.SCHOOL, step, severity, begun * MINUTE, due * MINUTE, null);
  }

  private static OfficeClock above(
      OfficeLevel level, Severity severity, long begun, long due, @Nullable Long answered) {
    return new OfficeClock(
        level,
        AlertStepKind.ESCALATED,
        severity,
        begun * MINUTE,
        due * MINUTE,
        answered == null ? null : (Long) (answered * MINUTE));
  }
}
