package cn.mingchu.jobs.alert.desk;

import static cn.mingchu.jobs.alert.desk.Watchroom.COOK;
import static cn.mingchu.jobs.alert.desk.Watchroom.DAY;
import static cn.mingchu.jobs.alert.desk.Watchroom.HOUR;
import static cn.mingchu.jobs.alert.desk.Watchroom.OFFICER;
import static cn.mingchu.jobs.alert.desk.Watchroom.PRINCIPAL;
import static cn.mingchu.jobs.alert.desk.Watchroom.cause;
import static cn.mingchu.jobs.alert.desk.Watchroom.farCause;
import static cn.mingchu.jobs.alert.desk.Watchroom.finding;
import static cn.mingchu.jobs.alert.desk.Watchroom.lossOfMains;
import static cn.mingchu.jobs.alert.desk.Watchroom.ofDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.course.Step;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskJudgeTest {

  private static final FindingStatus OPEN = FindingStatus.OPEN;
  private static final FindingStatus CLOSED = FindingStatus.CLOSED;

  private final Watchroom room = new Watchroom();

  @Test
  void tellsTheCountyOfTheGravestAtOnceAndOthersUpwards() {
    room.hears(ofDevice("GAS_HIGH_ALARM", "g", "gas-1", 1, Severity.RED, OPEN, 0));

    assertThat(room.steps("g")).containsExactly("0 RAISED", "0 ESCALATED COUNTY");

    room.timePassesTo(2 * HOUR);
    assertThat(room.steps("g"))
        .containsExactly(
            "0 RAISED",
            "0 ESCALATED COUNTY",
            "10 ACKNOWLEDGE_OVERDUE late",
            "30 ACT_OVERDUE late",
            "30 ESCALATED CITY late",
            "120 ESCALATED PROVINCE");
  }

  @ParameterizedTest
  @CsvSource({"9, false", "10, false", "11, true"})
  void isInTimeAtTheLastMoment(long minute, boolean isLate) {
    room.hears(finding("f-1", 1, Severity.RED, OPEN, 0))
        .timePassesTo(8)
        .does(ActionKind.ACKNOWLEDGE, COOK, minute);

    assertThat(room.alert("f-1").steps())
        .extracting(Step::kind)
        .matches(kinds -> kinds.contains(AlertStepKind.ACKNOWLEDGE_OVERDUE) == isLate);
  }

  @Test
  void takesBackThatSomethingIsOverdueWhenTheActionWasOnlySlowToCome() {
    room.hears(finding("f-1", 1, Severity.RED, OPEN, 0)).timePassesTo(12);
    assertThat(room.steps("f-1")).contains("10 ACKNOWLEDGE_OVERDUE late");

    room.does(ActionKind.ACKNOWLEDGE, COOK, 9);
    assertThat(room.steps("f-1"))
        .containsExactly("0 RAISED", "0 ESCALATED COUNTY", "9 ACKNOWLEDGED");
  }

  @Test
  void tellsOnceAndInOrderWhatCameDueMeanwhile() {
    room.hears(finding("f-1", 1, Severity.ORANGE, OPEN, 0)).timePassesTo(3 * DAY);

    assertThat(room.alerts).hasSize(2);
    assertThat(room.alerts.get(1).steps())
        .extracting(Step::kind, Step::isLate)
        .containsExactly(
            tuple(AlertStepKind.RAISED, false),
            tuple(AlertStepKind.ACKNOWLEDGE_OVERDUE, true),
            tuple(AlertStepKind.ESCALATED, true),
            tuple(AlertStepKind.ACT_OVERDUE, true),
            tuple(AlertStepKind.CLOSE_OVERDUE, true),
            tuple(AlertStepKind.ESCALATED, true),
            tuple(AlertStepKind.YELLOW_CARD, true),
            tuple(AlertStepKind.ESCALATED, false));
    room.timePassesTo(3 * DAY + 1);
    assertThat(room.alerts).hasSize(2);
  }

  @Test
  void showsTheSchoolYellowThenRedWhileItStaysOverdue() {
    room.hears(finding("f-1", 1, Severity.RED, OPEN, 0)).timePassesTo(36 * HOUR - 1);
    assertThat(room.alert("f-1").card()).isEqualTo(Card.NO_CARD);
    room.timePassesTo(36 * HOUR);
    assertThat(room.alert("f-1").card()).isEqualTo(Card.YELLOW_CARDED);
    room.timePassesTo(72 * HOUR);
    assertThat(room.alert("f-1").card()).isEqualTo(Card.RED_CARDED);
  }

  @Test
  void makesOneAlertOfWhatIsWrongWithOneDevice() {
    room.hears(
        ofDevice("COLD_WARMING", "f-1", "fridge-1", 1, Severity.BLUE, OPEN, 0),
        ofDevice("COLD_HOLD_HIGH", "f-2", "fridge-1", 1, Severity.YELLOW, OPEN, 20),
        ofDevice("COLD_HOLD_HIGH", "f-3", "fridge-2", 1, Severity.YELLOW, OPEN, 20));

    assertThat(room.standing()).containsOnlyKeys("f-1", "f-3");
    assertThat(room.alert("f-1"))
        .returns(Severity.YELLOW, AlertStatement::severity)
        .returns(List.of("f-1", "f-2"), AlertStatement::findingIds);
    assertThat(room.steps("f-1")).containsExactly("0 RAISED", "20 JOINED", "20 SEVERITY_ROSE");
  }

  @Test
  void groupsNothingThatIsRed() {
    room.hears(
        finding("f-1", 1, Severity.YELLOW, OPEN, 0),
        finding("f-2", 1, Severity.YELLOW, OPEN, 5),
        finding("f-3", 1, Severity.RED, OPEN, 10));
    assertThat(room.standing()).containsOnlyKeys("f-1", "f-3");

    room.hears(finding("f-2", 2, Severity.RED, OPEN, 20));
    assertThat(room.standing()).containsOnlyKeys("f-1", "f-2", "f-3");
    assertThat(room.alert("f-2").severity()).isEqualTo(Severity.RED);
    assertThat(room.alert("f-1").findingIds()).containsExactly("f-1");
  }

  @Test
  void letsASilentGatewayExplainItsSensorsUntilItIsHeardAgain() {
    room.hears(
        ofDevice("SENSOR_STALE", "s-1", "fridge-1", 1, Severity.BLUE, OPEN, 0),
        cause("c", 1, OPEN, 5, "fridge-1", "fridge-2"),
        ofDevice("SENSOR_STALE", "s-2", "fridge-2", 1, Severity.BLUE, OPEN, 10),
        ofDevice("UNLIKE_ITSELF", "u", "freezer-1", 1, Severity.BLUE, OPEN, 10));

    assertThat(room.standing()).containsOnlyKeys("c", "s-1", "u");
    assertThat(room.alert("c").explains()).containsExactly("s-1", "s-2");
    assertThat(room.alert("s-1").explainedBy()).isEqualTo("c");
    assertThat(room.alert("s-1").clocks()).isEmpty();
    assertThat(room.alert("u").explainedBy()).isNull();

    room.hears(
            ofDevice("SENSOR_STALE", "s-1", "fridge-1", 2, Severity.BLUE, CLOSED, 60),
            cause("c", 2, CLOSED, 60, "fridge-1", "fridge-2"))
        .timePassesTo(64);
    assertThat(room.standing()).doesNotContainKey("s-2");

    room.timePassesTo(65);
    assertThat(room.alert("s-1").state()).isEqualTo(AlertState.SUBSIDED);
    assertThat(room.alert("s-2"))
        .returns(null, AlertStatement::explainedBy)
        .returns(AlertState.NEW, AlertStatement::state);
    assertThat(room.steps("s-2")).containsExactly("10 EXPLAINED", "65 RETURNED");
  }

  @Test
  void letsAnAreaExplainWhatIsLostFromSightUntilItIsBack() {
    room.hears(
        farCause("area", 1, OPEN, 0, true),
        cause("c", 1, OPEN, 5, "fridge-1"),
        ofDevice("SENSOR_STALE", "s-1", "fridge-1", 1, Severity.BLUE, OPEN, 6));
    assertThat(room.standing()).isEmpty();

    room.hears(farCause("area", 2, CLOSED, 60, true)).timePassesTo(64);
    assertThat(room.standing()).isEmpty();
    room.timePassesTo(65);
    assertThat(room.steps("c")).containsExactly("5 EXPLAINED", "65 RETURNED");
    assertThat(room.standing()).containsOnlyKeys("c");
  }

  /** That a network is away keeps nothing cold, and nobody there hears of it. */
  @Test
  void tellsAtTheSchoolWhatIsTooWarmWhileItsAreaIsLost() {
    room.hears(
        farCause("area", 1, OPEN, 0, true),
        cause("c", 1, OPEN, 5, "fridge-1"),
        finding("f-1", 1, Severity.YELLOW, OPEN, 10));

    assertThat(room.standing()).containsOnlyKeys("f-1");
    assertThat(room.steps("f-1")).containsExactly("10 RAISED");
  }

  @Test
  void tellsASchoolThatItsPowerIsAwayWhileItsAreaIsLost() {
    room.hears(farCause("area", 1, OPEN, 0, true), lossOfMains("p", 5));

    assertThat(room.steps("p")).containsExactly("5 RAISED");
  }

  @Test
  void isAsGraveAsWhatItExplains() {
    room.hears(cause("c", 1, OPEN, 0, "fridge-1"), finding("f-1", 1, Severity.ORANGE, OPEN, 120));

    assertThat(room.standing()).containsOnlyKeys("c");
    assertThat(room.alert("c").severity()).isEqualTo(Severity.ORANGE);
  }

  @Test
  void explainsNothingThatIsRedOrNoneOfItsDoing() {
    room.hears(
        cause("c", 1, OPEN, 0, "fridge-1", "gas-1"),
        ofDevice("GAS_EARLY", "g", "gas-1", 1, Severity.YELLOW, OPEN, 10),
        finding("f-1", 1, Severity.RED, OPEN, 10));

    assertThat(room.alert("g").explainedBy()).isNull();
    assertThat(room.alert("f-1").explainedBy()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true"})
  void explainsNothingThatBeganLongBefore(long minute, boolean isExplained) {
    room.hears(
        finding("f-1", 1, Severity.YELLOW, OPEN, minute), cause("c", 1, OPEN, 61, "fridge-1"));

    assertThat(room.alert("f-1").explainedBy()).isEqualTo(isExplained ? "c" : null);
  }

  @Test
  void provesAFixOrReopensIt() {
    handled("f-1");
    assertThat(room.alert("f-1"))
        .returns(AlertState.CLOSED, AlertStatement::state)
        .returns(FixState.WATCHED, AlertStatement::fix)
        .returns(Watchroom.at(HOUR) + 7 * 86_400_000L, AlertStatement::watchedUntil)
        .returns(PRINCIPAL, AlertStatement::verifiedBy);

    room.hears(finding("f-2", 1, Severity.YELLOW, OPEN, 3 * DAY));
    assertThat(room.standing()).containsOnlyKeys("f-1");
    assertThat(room.alert("f-1"))
        .returns(AlertState.REOPENED, AlertStatement::state)
        .returns(FixState.RECURRED, AlertStatement::fix)
        .returns(PRINCIPAL, AlertStatement::verifiedBy)
        .returns(1, AlertStatement::recurrences);
  }

  @Test
  void holdsAFixForGoodWhenItsWatchIsOver() {
    handled("f-1");
    room.timePassesTo(HOUR + 7 * DAY - 1);
    assertThat(room.alert("f-1").fix()).isEqualTo(FixState.WATCHED);
    room.timePassesTo(HOUR + 7 * DAY);
    assertThat(room.alert("f-1").fix()).isEqualTo(FixState.HELD);

    room.hears(finding("f-2", 1, Severity.YELLOW, OPEN, HOUR + 7 * DAY));
    assertThat(room.standing()).containsOnlyKeys("f-1", "f-2");
  }

  @Test
  void isNotClosedBeforeItIsOver() {
    room.hears(finding("f-1", 1, Severity.YELLOW, OPEN, 0))
        .does(ActionKind.ACT, COOK, 1)
        .does(ActionKind.SUBMIT, COOK, 2)
        .does(ActionKind.VERIFY, PRINCIPAL, 3);
    assertThat(room.alert("f-1").state()).isEqualTo(AlertState.VERIFIED);

    room.hears(finding("f-1", 2, Severity.YELLOW, CLOSED, 30));
    assertThat(room.alert("f-1").state()).isEqualTo(AlertState.CLOSED);
  }

  @Test
  void reopensWhatGoesOnAfterItWasSubmitted() {
    room.hears(
            finding("f-1", 1, Severity.YELLOW, OPEN, 0),
            finding("f-1", 2, Severity.YELLOW, CLOSED, 10))
        .does(ActionKind.ACT, COOK, 11)
        .does(ActionKind.SUBMIT, COOK, 12)
        .hears(finding("f-2", 1, Severity.YELLOW, OPEN, 20));

    assertThat(room.alert("f-1"))
        .returns(AlertState.REOPENED, AlertStatement::state)
        .returns(0, AlertStatement::recurrences);
  }

  @ParameterizedTest
  @CsvSource({"2, YELLOW", "3, ORANGE"})
  void isOneSeverityGraverTheThirdTimeInAWeek(int times, Severity last) {
    for (int i = 1; i <= times; i++) {
      room.hears(ofDevice("COLD_HOLD_HIGH", "f-" + i, "d-" + i, 1, Severity.YELLOW, OPEN, i * DAY));
    }

    assertThat(room.alert("f-" + times).severity()).isEqualTo(last);
    assertThat(room.alert("f-1").severity()).isEqualTo(Severity.YELLOW);
  }

  @ParameterizedTest
  @CsvSource({"10079, ORANGE", "10080, YELLOW"})
  void countsAWeekBack(long minute, Severity last) {
    room.hears(
        ofDevice("COLD_HOLD_HIGH", "f-1", "d-1", 1, Severity.YELLOW, OPEN, 0),
        ofDevice("COLD_HOLD_HIGH", "f-2", "d-2", 1, Severity.YELLOW, OPEN, DAY),
        ofDevice("COLD_HOLD_HIGH", "f-3", "d-3", 1, Severity.YELLOW, OPEN, minute));

    assertThat(room.alert("f-3").severity()).isEqualTo(last);
  }

  @Test
  void letsSeverityFallWithWhatWasFound() {
    room.hears(
            finding("f-1", 1, Severity.ORANGE, OPEN, 0),
            finding("f-1", 2, Severity.YELLOW, OPEN, 10))
        .timePassesTo(HOUR);

    assertThat(room.alert("f-1").severity()).isEqualTo(Severity.YELLOW);
    assertThat(room.alert("f-1").level()).isEqualTo(OfficeLevel.SCHOOL);
  }

  @Test
  void isWithdrawnWithItsFinding() {
    room.hears(
        finding("f-1", 1, Severity.RED, OPEN, 0),
        finding("f-1", 2, Severity.RED, FindingStatus.WITHDRAWN, 10));

    assertThat(room.steps("f-1")).containsExactly("0 RAISED", "0 ESCALATED COUNTY", "10 WITHDRAWN");
  }

  @Test
  void saysNothingOfWhatWasHeldBack() {
    room.hears(finding("f-1", 1, Severity.YELLOW, FindingStatus.HELD_BACK, 0));

    assertThat(room.alerts).isEmpty();
  }

  @Test
  void mergesWhatAnEarlierFindingWouldHaveTakenIn() {
    room.hears(finding("f-2", 1, Severity.YELLOW, OPEN, 10));
    room.hears(finding("f-1", 1, Severity.YELLOW, OPEN, 5));

    assertThat(room.alert("f-2").explainedBy()).isEqualTo("f-1");
    assertThat(room.alert("f-2").isMerged()).isTrue();
    assertThat(room.alert("f-1").findingIds()).containsExactly("f-1", "f-2");
  }

  @Test
  void lapsesWhenNobodyHandlesWhatIsOver() {
    room.hears(
            finding("f-1", 1, Severity.BLUE, OPEN, 0), finding("f-1", 2, Severity.BLUE, CLOSED, 10))
        .timePassesTo(10 + DAY);

    assertThat(room.alert("f-1").state()).isEqualTo(AlertState.LAPSED);
  }

  @Test
  void forgetsWhatNobodyMayStillNeed() {
    handled("f-1");
    room.does(ActionKind.COMMENT, OFFICER, 2 * HOUR);

    room.timePassesTo(14 * DAY + 2 * HOUR - 1);
    assertThat(room.book.isForgettable()).isFalse();
    room.timePassesTo(14 * DAY + 2 * HOUR);
    assertThat(room.book.isForgettable()).isTrue();
  }

  @Test
  void keepsOnlyTheLastOfManyFindings() {
    for (long i = 0; i < 200; i++) {
      String id = "f-%03d".formatted(i);
      room.hears(
          finding(id, 1, Severity.YELLOW, OPEN, i * 2 * HOUR),
          finding(id, 2, Severity.YELLOW, CLOSED, i * 2 * HOUR + 30));
    }

    assertThat(room.standing()).containsOnlyKeys("f-000");
    assertThat(room.alert("f-000").findingIds()).hasSizeLessThan(70);
    assertThat(room.alert("f-000").steps()).hasSizeLessThanOrEqualTo(100);
  }

  /** Found, handled by the cook, verified by the principal, and over, all within an hour. */
  private void handled(String alertId) {
    room.hears(finding(alertId, 1, Severity.YELLOW, OPEN, 0))
        .does(ActionKind.ACT, COOK, 10)
        .hears(finding(alertId, 2, Severity.YELLOW, CLOSED, 30))
        .does(ActionKind.SUBMIT, COOK, 40)
        .does(ActionKind.VERIFY, PRINCIPAL, HOUR);
  }
}
