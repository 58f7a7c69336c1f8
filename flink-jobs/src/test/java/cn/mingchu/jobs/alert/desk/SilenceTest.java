package cn.mingchu.jobs.alert.desk;

import static cn.mingchu.jobs.alert.desk.Watchroom.DAY;
import static cn.mingchu.jobs.alert.desk.Watchroom.HOUR;
import static cn.mingchu.jobs.alert.desk.Watchroom.OFFICER;
import static cn.mingchu.jobs.alert.desk.Watchroom.OFFICIAL;
import static cn.mingchu.jobs.alert.desk.Watchroom.PRINCIPAL;
import static cn.mingchu.jobs.alert.desk.Watchroom.finding;
import static cn.mingchu.jobs.alert.desk.Watchroom.silence;
import static cn.mingchu.jobs.alert.desk.Watchroom.silencing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.alert.news.Doer;
import cn.mingchu.jobs.alert.news.Doing;
import cn.mingchu.jobs.alert.news.Silence;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.RefusalReason;
import cn.mingchu.schemas.event.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody is to be told of for a while is kept, and told if it is still so afterwards. */
class SilenceTest {

  private static final int NUMBER = 70;

  private final Watchroom room = new Watchroom();

  @Test
  void keepsTheAlertAndStopsItsClocks() {
    room.hears(
            silencing(silence(null, "fridge-1", 0, 4 * HOUR), OFFICER, 0, NUMBER),
            finding("f-1", 1, Severity.ORANGE, FindingStatus.OPEN, 10))
        .timePassesTo(4 * HOUR - 1);

    assertThat(room.steps("f-1")).containsExactly("10 SILENCED");
    assertThat(room.alert("f-1").silencedBy()).isEqualTo(Watchroom.actionId(NUMBER).toString());
    assertThat(room.alert("f-1").state()).isEqualTo(AlertState.NEW);
    assertThat(room.alert("f-1").clocks()).isEmpty();
  }

  @Test
  void whatIsStillSoAfterwardsIsToldAndItsClocksBeginThen() {
    room.hears(
            silencing(silence(null, "fridge-1", 0, 4 * HOUR), OFFICER, 0, NUMBER),
            finding("f-1", 1, Severity.ORANGE, FindingStatus.OPEN, 10))
        .timePassesTo(4 * HOUR + 30);

    assertThat(room.steps("f-1"))
        .containsExactly("10 SILENCED", "240 SILENCE_ENDED", "270 ACKNOWLEDGE_OVERDUE");
    assertThat(room.alert("f-1").silencedBy()).isNull();
  }

  @Test
  void whatIsOverByThenEndsQuietly() {
    room.hears(
        silencing(silence(null, "fridge-1", 0, 4 * HOUR), OFFICER, 0, NUMBER),
        finding("f-1", 1, Severity.ORANGE, FindingStatus.OPEN, 10),
        finding("f-1", 2, Severity.ORANGE, FindingStatus.CLOSED, 60));

    assertThat(room.steps("f-1")).containsExactly("10 SILENCED", "60 OVER", "60 SUBSIDED");
  }

  @Test
  void nobodyEndsWhatWasToldBySilencingIt() {
    room.hears(
            finding("f-1", 1, Severity.ORANGE, FindingStatus.OPEN, 0),
            finding("f-1", 2, Severity.ORANGE, FindingStatus.CLOSED, 5),
            silencing(silence(null, "fridge-1", 10, 2 * HOUR), OFFICER, 10, NUMBER))
        .timePassesTo(2 * HOUR + 1);

    assertThat(room.steps("f-1"))
        .containsExactly("0 RAISED", "5 OVER", "10 SILENCED", "120 SILENCE_ENDED");
    assertThat(room.alert("f-1").state()).isEqualTo(AlertState.NEW);
  }

  @Test
  void whatPeopleHandleAlreadyStaysTheirs() {
    room.hears(finding("f-1", 1, Severity.ORANGE, FindingStatus.OPEN, 0))
        .does(ActionKind.ACT, OFFICER, 5)
        .hears(
            silencing(silence(null, "fridge-1", 10, 2 * HOUR), OFFICER, 10, NUMBER),
            finding("f-1", 2, Severity.ORANGE, FindingStatus.CLOSED, 60))
        .timePassesTo(3 * HOUR);

    assertThat(room.steps("f-1"))
        .containsExactly("0 RAISED", "5 ACTED", "10 SILENCED", "60 OVER", "120 SILENCE_ENDED");
    assertThat(room.alert("f-1").state()).isEqualTo(AlertState.IN_PROGRESS);
  }

  @Test
  void nothingThatIsRedIsSilenced() {
    room.hears(
        silencing(silence(null, "fridge-1", 0, 4 * HOUR), OFFICER, 0, NUMBER),
        finding("f-1", 1, Severity.ORANGE, FindingStatus.OPEN, 10),
        finding("f-1", 2, Severity.RED, FindingStatus.OPEN, 20),
        finding("f-2", 1, Severity.RED, FindingStatus.OPEN, 30));

    assertThat(room.steps("f-1")).startsWith("10 SILENCED", "20 SEVERITY_ROSE", "20 SILENCE_ENDED");
    assertThat(room.steps("f-2")).startsWith("30 RAISED");
  }

  @Test
  void aSilenceIsAboutNothingElse() {
    room.hears(
        silencing(silence("COLD_HOLD_HIGH", "fridge-2", 0, 4 * HOUR), OFFICER, 0, NUMBER),
        silencing(silence("SENSOR_STALE", null, 0, 4 * HOUR), OFFICER, 0, NUMBER + 1),
        finding("f-1", 1, Severity.ORANGE, FindingStatus.OPEN, 10));

    assertThat(room.steps("f-1")).containsExactly("10 RAISED");
  }

  @Test
  void isOverWhenItIsLifted() {
    room.hears(
        silencing(silence("COLD_HOLD_HIGH", null, 0, 4 * HOUR), OFFICER, 0, NUMBER),
        finding("f-1", 1, Severity.ORANGE, FindingStatus.OPEN, 10),
        lifting(PRINCIPAL, 60),
        lifting(PRINCIPAL, 90));
    room.timePassesTo(100);

    assertThat(room.steps("f-1"))
        .containsExactly("10 SILENCED", "60 SILENCE_ENDED", "90 ACKNOWLEDGE_OVERDUE");
    assertThat(room.refusals)
        .extracting(Refusal::reason, Refusal::detail)
        .containsExactly(
            tuple(
                RefusalReason.UNKNOWN_ALERT,
                "no silence '%s' lasts at '2151000001'".formatted(Watchroom.actionId(NUMBER))));
  }

  @Test
  void aSilenceThatIsHeardLateCountsFromWhenItWasAskedFor() {
    room.hears(
        finding("f-1", 1, Severity.ORANGE, FindingStatus.OPEN, 10),
        silencing(silence(null, "fridge-1", 0, 4 * HOUR), OFFICER, 5, NUMBER));

    assertThat(room.steps("f-1")).containsExactly("10 SILENCED");
  }

  @Test
  void beginsWhenItIsToBegin() {
    room.hears(
            finding("f-1", 1, Severity.YELLOW, FindingStatus.OPEN, 0),
            silencing(silence(null, "fridge-1", 60, 2 * HOUR), OFFICER, 5, NUMBER))
        .timePassesTo(3 * HOUR);

    assertThat(room.steps("f-1")).containsExactly("0 RAISED", "60 SILENCED", "120 SILENCE_ENDED");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          CANTEEN_STAFF  | 2151000001 | fridge-1 | 0        | 60    | WRONG_ROLE   | SILENCE is not for CANTEEN_STAFF
          OTHER_ROLE     | 2151000001 | fridge-1 | 0        | 60    | WRONG_ROLE   | SILENCE is not for OTHER_ROLE
          SAFETY_OFFICER | 2151000002 | fridge-1 | 0        | 60    | OUT_OF_SCOPE | '2151000001' is not in '2151000002'
          OFFICIAL       | 511703     | fridge-1 | 0        | 60    | OUT_OF_SCOPE | '2151000001' is not in '511703'
          SAFETY_OFFICER | 2151000001 | -        | 0        | 60    | INCOMPLETE   | SILENCE needs a rule, or what it is about
          SAFETY_OFFICER | 2151000001 | fridge-1 | 60       | 60    | INCOMPLETE   | SILENCE ends before it begins
          SAFETY_OFFICER | 2151000001 | fridge-1 | -600     | 0     | INCOMPLETE   | SILENCE ends before it begins
          SAFETY_OFFICER | 2151000001 | fridge-1 | 0        | 240   | -            | -
          SAFETY_OFFICER | 2151000001 | fridge-1 | 0        | 241   | TOO_LONG     | SAFETY_OFFICER may silence for PT4H, and no longer
          OFFICIAL       | 511702     | fridge-1 | 0        | 10080 | -            | -
          OFFICIAL       | 511702     | fridge-1 | 0        | 10081 | TOO_LONG     | OFFICIAL may silence for PT168H, and no longer
          PRINCIPAL      | 2151000001 | fridge-1 | 43200    | 43260 | -            | -
          PRINCIPAL      | 2151000001 | fridge-1 | 43201    | 43260 | TOO_LONG     | SILENCE begins within PT720H
          """)
  void asksWhoSilencesWhatAndForHowLong(
      PersonRole role,
      String node,
      String subject,
      long from,
      long until,
      RefusalReason reason,
      String detail) {
    room.hears(
        silencing(silence(null, subject, from, until), new Doer("p-9", role, node), 0, NUMBER));

    assertThat(room.refusals)
        .extracting(Refusal::reason, Refusal::detail)
        .isEqualTo(reason == null ? List.of() : List.of(tuple(reason, detail)));
  }

  @Test
  void asksForAReason() {
    Doing asked = silencing(silence(null, "fridge-1", 0, 60), OFFICER, 0, NUMBER);
    room.hears(
        new Doing(
            asked.actionId(),
            asked.alertId(),
            asked.deskId(),
            asked.regionCode(),
            asked.kind(),
            asked.doer(),
            " ",
            asked.evidence(),
            asked.silence(),
            asked.ingestTime()));

    assertThat(room.refusals)
        .extracting(Refusal::reason, Refusal::detail)
        .containsExactly(tuple(RefusalReason.INCOMPLETE, "SILENCE needs a reason"));
  }

  @Test
  void aDeskHoldsSoManyAndNoMore() {
    for (int i = 0; i <= SilencePermit.MOST; i++) {
      room.hears(silencing(silence(null, "fridge-" + i, 0, DAY), OFFICIAL, i, NUMBER + i));
    }
    assertThat(room.refusals).extracting(Refusal::reason).containsExactly(RefusalReason.TOO_MANY);

    room.timePassesTo(2 * DAY)
        .hears(
            silencing(
                new Silence(null, "fridge-1", Watchroom.at(2 * DAY), Watchroom.at(3 * DAY)),
                OFFICIAL,
                2 * DAY,
                1000));

    assertThat(room.refusals).hasSize(1);
  }

  @Test
  void anEmptyDeskForgetsSilencesThatAreOver() {
    room.hears(silencing(silence(null, "fridge-1", 0, 60), OFFICER, 0, NUMBER));
    assertThat(room.book.isForgettable()).isFalse();

    while (room.book.nextAlarm() < Watchroom.at(DAY)) {
      room.timePassesTo((room.book.nextAlarm() - Watchroom.NOON) / 60_000 + 1);
    }

    assertThat(room.book.isForgettable()).isTrue();
  }

  private static Doing lifting(Doer doer, long minute) {
    return Watchroom.doing(
        Watchroom.actionId(NUMBER).toString(), ActionKind.LIFT, doer, minute, (int) minute);
  }
}
