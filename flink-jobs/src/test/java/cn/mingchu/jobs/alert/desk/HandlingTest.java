package cn.mingchu.jobs.alert.desk;

import static cn.mingchu.jobs.alert.desk.Watchroom.COOK;
import static cn.mingchu.jobs.alert.desk.Watchroom.DAY;
import static cn.mingchu.jobs.alert.desk.Watchroom.OFFICER;
import static cn.mingchu.jobs.alert.desk.Watchroom.PRINCIPAL;
import static cn.mingchu.jobs.alert.desk.Watchroom.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.alert.news.Doer;
import cn.mingchu.jobs.alert.news.Doing;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.RefusalReason;
import cn.mingchu.schemas.event.Severity;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people may do about an alert: each state, action and role. */
class HandlingTest {

  private static final Set<PersonRole> ALL =
      EnumSet.complementOf(EnumSet.of(PersonRole.OTHER_ROLE));

  private static final Set<PersonRole> IN_CHARGE =
      EnumSet.of(PersonRole.SAFETY_OFFICER, PersonRole.PRINCIPAL, PersonRole.OFFICIAL);

  private static final Set<ActionKind> ABOUT_ALERTS =
      EnumSet.complementOf(EnumSet.of(ActionKind.SILENCE, ActionKind.LIFT));

  private static final Set<PersonRole> AT_SCHOOL =
      EnumSet.of(PersonRole.CANTEEN_STAFF, PersonRole.SAFETY_OFFICER, PersonRole.PRINCIPAL);

  /** By whom each action may be taken. */
  private static final Map<ActionKind, Set<PersonRole>> ROLES =
      Map.of(
          ActionKind.ACKNOWLEDGE,
          ALL,
          ActionKind.ACT,
          ALL,
          ActionKind.SUBMIT,
          AT_SCHOOL,
          ActionKind.VERIFY,
          IN_CHARGE,
          ActionKind.REJECT,
          IN_CHARGE,
          ActionKind.CALL_FALSE,
          IN_CHARGE,
          ActionKind.COMMENT,
          ALL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NEW          | ACKNOWLEDGE=ACKNOWLEDGED ACT=IN_PROGRESS CALL_FALSE=CALLED_FALSE COMMENT=NEW
          ACKNOWLEDGED | ACT=IN_PROGRESS CALL_FALSE=CALLED_FALSE COMMENT=ACKNOWLEDGED
          IN_PROGRESS  | ACT=IN_PROGRESS SUBMIT=SUBMITTED CALL_FALSE=CALLED_FALSE COMMENT=IN_PROGRESS
          SUBMITTED    | VERIFY=VERIFIED REJECT=IN_PROGRESS COMMENT=SUBMITTED
          VERIFIED     | COMMENT=VERIFIED
          CLOSED       | COMMENT=CLOSED
          REOPENED     | ACKNOWLEDGE=ACKNOWLEDGED ACT=IN_PROGRESS CALL_FALSE=CALLED_FALSE COMMENT=REOPENED
          CALLED_FALSE | VERIFY=CALLED_FALSE REJECT=REOPENED COMMENT=CALLED_FALSE
          WITHDRAWN    | COMMENT=WITHDRAWN
          LAPSED       | COMMENT=LAPSED
          SUBSIDED     | COMMENT=SUBSIDED
          """)
  void takesWhatFitsStateAndRole(AlertState state, String becomes) {
    Map<ActionKind, AlertState> next = new EnumMap<>(ActionKind.class);
    Matcher pairs = Pattern.compile("(\\w+)=(\\w+)").matcher(becomes);
    while (pairs.find()) {
      next.put(ActionKind.valueOf(pairs.group(1)), AlertState.valueOf(pairs.group(2)));
    }
    for (ActionKind kind : ABOUT_ALERTS) {
      for (PersonRole role : PersonRole.values()) {
        boolean mayDo = ROLES.getOrDefault(kind, Set.of()).contains(role);
        Watchroom room = in(state);
        room.does(kind, somebodyElse(role), LATER);

        RefusalReason refused =
            room.refusals.isEmpty() ? null : room.refusals.get(room.refusals.size() - 1).reason();
        AlertState expected = mayDo ? next.get(kind) : null;
        assertThat(room.alert("f-1").state())
            .as("%s of %s by %s", kind, state, role)
            .isEqualTo(expected == null ? state : expected);
        assertThat(refused)
            .as("%s of %s by %s", kind, state, role)
            .isEqualTo(
                !mayDo
                    ? RefusalReason.WRONG_ROLE
                    : expected == null ? RefusalReason.WRONG_STATE : null);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"VERIFY", "REJECT"})
  void letsNobodyLookAtTheirOwnWork(ActionKind look) {
    Watchroom room = in(AlertState.SUBMITTED).does(look, OFFICER, LATER);

    assertThat(room.alert("f-1").state()).isEqualTo(AlertState.SUBMITTED);
    assertThat(room.refusals)
        .extracting(Refusal::reason, Refusal::detail)
        .containsExactly(
            tuple(
                RefusalReason.OWN_WORK,
                look + " is for somebody else, as 'officer-1' handled alert f-1"));
  }

  @Test
  void letsNobodyLookAtWhatTheyDidBeforeItWasSentBack() {
    Watchroom room =
        in(AlertState.IN_PROGRESS)
            .does(ActionKind.ACT, PRINCIPAL, 30)
            .does(ActionKind.SUBMIT, COOK, 31)
            .does(ActionKind.REJECT, Watchroom.OFFICIAL, 32)
            .does(ActionKind.SUBMIT, COOK, 33)
            .does(ActionKind.VERIFY, PRINCIPAL, 34);

    assertThat(room.refusals).extracting(Refusal::reason).containsExactly(RefusalReason.OWN_WORK);
  }

  @ParameterizedTest
  @CsvSource({
    "SAFETY_OFFICER, 2151000001, true",
    "SAFETY_OFFICER, 2151000002, false",
    "SAFETY_OFFICER, 511702, false",
    "OFFICIAL, 511702, true",
    "OFFICIAL, 5117, true",
    "OFFICIAL, 51, true",
    "OFFICIAL, 511703, false",
    "OFFICIAL, 5, false",
    "OFFICIAL, 2151000001, false"
  })
  void asksWhoseAlertItIs(PersonRole role, String node, boolean isTaken) {
    Watchroom room = in(AlertState.NEW).does(ActionKind.ACT, new Doer("p-9", role, node), LATER);

    assertThat(room.refusals)
        .extracting(Refusal::reason)
        .isEqualTo(isTaken ? List.of() : List.of(RefusalReason.OUT_OF_SCOPE));
  }

  @Test
  void asksForEvidenceAndReasons() {
    Watchroom room = in(AlertState.IN_PROGRESS);
    Doing submitted = Watchroom.doing("f-1", ActionKind.SUBMIT, OFFICER, 30, 90);
    Doing called = Watchroom.doing("f-1", ActionKind.CALL_FALSE, OFFICER, 31, 91);
    room.hears(
        new Doing(
            submitted.actionId(),
            "f-1",
            Watchroom.SCHOOL,
            Watchroom.COUNTY,
            ActionKind.SUBMIT,
            OFFICER,
            "done",
            List.of(),
            null,
            submitted.ingestTime()),
        new Doing(
            called.actionId(),
            "f-1",
            Watchroom.SCHOOL,
            Watchroom.COUNTY,
            ActionKind.CALL_FALSE,
            OFFICER,
            " ",
            List.of(),
            null,
            called.ingestTime()));

    assertThat(room.refusals)
        .extracting(Refusal::detail)
        .containsExactly("SUBMIT needs evidence", "CALL_FALSE needs a reason");
  }

  @Test
  void takesAnActionOnce() {
    Watchroom room = in(AlertState.NEW);
    Doing action = Watchroom.doing("f-1", ActionKind.ACT, OFFICER, 30, 90);
    room.hears(action, action).timePassesTo(200);
    room.hears(action);

    assertThat(room.alert("f-1").steps()).filteredOn(step -> step.doer() != null).hasSize(1);
    assertThat(room.refusals).isEmpty();
  }

  @Test
  void holdsSoMuchAndNoMore() {
    Watchroom room = in(AlertState.NEW);
    for (int i = 0; i < 201; i++) {
      room.does(ActionKind.COMMENT, OFFICER, LATER);
    }

    assertThat(room.refusals).extracting(Refusal::reason).containsExactly(RefusalReason.TOO_MANY);
  }

  @Test
  void waitsAMinuteForTheAlertThatAnActionNames() {
    Watchroom room =
        new Watchroom()
            .hears(
                Watchroom.doing("f-1", ActionKind.ACKNOWLEDGE, OFFICER, 5, 1),
                Watchroom.doing("f-2", ActionKind.ACKNOWLEDGE, OFFICER, 5, 2));
    assertThat(room.refusals).isEmpty();

    room.hears(finding("f-1", 1, Severity.YELLOW, FindingStatus.OPEN, 4)).timePassesTo(6);

    assertThat(room.alert("f-1").state()).isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(room.refusals)
        .extracting(Refusal::reason, Refusal::detail)
        .containsExactly(
            tuple(RefusalReason.UNKNOWN_ALERT, "no alert 'f-2' is kept at '2151000001'"));
  }

  @Test
  void takesBackARefusalThatALaterWordMakesWrong() {
    Watchroom room =
        in(AlertState.NEW)
            .does(ActionKind.SUBMIT, OFFICER, 30)
            .hears(Watchroom.doing("f-1", ActionKind.ACT, OFFICER, 29, 77));

    assertThat(room.alert("f-1").state()).isEqualTo(AlertState.SUBMITTED);
    assertThat(room.refusals)
        .extracting(Refusal::revision, Refusal::isWithdrawn)
        .containsExactly(tuple(1, false), tuple(2, true));
  }

  private static final long LATER = 10 * DAY;

  private static Doer somebodyElse(PersonRole role) {
    return new Doer(
        "other-1", role, role == PersonRole.OFFICIAL ? Watchroom.COUNTY : Watchroom.SCHOOL);
  }

  /** A red alert, as somebody always looks a second time there. */
  private static Watchroom in(AlertState state) {
    Watchroom room = new Watchroom();
    room.hears(finding("f-1", 1, Severity.RED, FindingStatus.OPEN, 0));
    switch (state) {
      case ACKNOWLEDGED -> room.does(ActionKind.ACKNOWLEDGE, COOK, 1);
      case IN_PROGRESS -> room.does(ActionKind.ACT, COOK, 1);
      case SUBMITTED, VERIFIED, CLOSED, REOPENED -> {
        room.does(ActionKind.ACT, OFFICER, 1).does(ActionKind.SUBMIT, COOK, 2);
        if (state != AlertState.SUBMITTED) {
          room.does(ActionKind.VERIFY, PRINCIPAL, 3);
        }
        if (state == AlertState.CLOSED || state == AlertState.REOPENED) {
          room.hears(finding("f-1", 2, Severity.RED, FindingStatus.CLOSED, 4));
        }
        if (state == AlertState.REOPENED) {
          room.hears(finding("f-2", 1, Severity.RED, FindingStatus.OPEN, 19 * 60));
        }
      }
      case CALLED_FALSE -> room.does(ActionKind.CALL_FALSE, OFFICER, 1);
      case WITHDRAWN -> room.hears(finding("f-1", 2, Severity.RED, FindingStatus.WITHDRAWN, 4));
      case LAPSED ->
          room.hears(finding("f-1", 2, Severity.BLUE, FindingStatus.CLOSED, 4))
              .timePassesTo(2 * DAY);
      case SUBSIDED ->
          room.hears(
              Watchroom.cause("c", 1, FindingStatus.OPEN, 1, "fridge-1"),
              finding("f-1", 2, Severity.BLUE, FindingStatus.OPEN, 2),
              finding("f-1", 3, Severity.BLUE, FindingStatus.CLOSED, 3));
      default -> assertThat(state).isEqualTo(AlertState.NEW);
    }
    assertThat(room.alert("f-1").state()).isEqualTo(state);
    return room;
  }
}
