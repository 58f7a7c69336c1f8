package cn.mingchu.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.alert.AlertDetail.Step;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertDetailTest {

  private static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");
  private static final String SCHOOL = "2151000001";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NEW | CANTEEN_STAFF | ACKNOWLEDGE ACT COMMENT",
        "NEW | PRINCIPAL | ACKNOWLEDGE ACT CALL_FALSE COMMENT",
        "NEW | OFFICIAL | ACKNOWLEDGE ACT CALL_FALSE COMMENT",
        "REOPENED | CANTEEN_STAFF | ACKNOWLEDGE ACT COMMENT",
        "ACKNOWLEDGED | PRINCIPAL | ACT CALL_FALSE COMMENT",
        "IN_PROGRESS | CANTEEN_STAFF | ACT SUBMIT COMMENT",
        "IN_PROGRESS | PRINCIPAL | ACT SUBMIT CALL_FALSE COMMENT",
        "IN_PROGRESS | OFFICIAL | ACT CALL_FALSE COMMENT",
        "SUBMITTED | CANTEEN_STAFF | COMMENT",
        "SUBMITTED | PRINCIPAL | VERIFY REJECT COMMENT",
        "SUBMITTED | OFFICIAL | VERIFY REJECT COMMENT",
        "VERIFIED | OFFICIAL | COMMENT",
        "CLOSED | OFFICIAL | COMMENT",
        "CALLED_FALSE | OFFICIAL | COMMENT"
      })
  void offersWhatFitsTheStateAndTheRole(AlertState state, PersonRole role, String kinds) {
    assertThat(said(alert(SCHOOL, state, false, List.of()), role, "zhang")).isEqualTo(kinds);
  }

  @Test
  void offersNothingToWhoeverHandlesNoAlerts() {
    assertThat(alert(SCHOOL, AlertState.NEW, false, List.of()).offersTo(null, "zhang")).isEmpty();
  }

  @Test
  void doesNotOfferToVerifyOnesOwnWork() {
    AlertDetail alert =
        alert(SCHOOL, AlertState.SUBMITTED, false, List.of(step(AlertStepKind.ACTED, "zhang")));

    assertThat(said(alert, PersonRole.PRINCIPAL, "zhang")).isEqualTo("COMMENT");
    assertThat(said(alert, PersonRole.PRINCIPAL, "li")).isEqualTo("VERIFY REJECT COMMENT");
  }

  @Test
  void offersASecondLookAtWhatWasCalledFalse() {
    AlertDetail alert = alert(SCHOOL, AlertState.CALLED_FALSE, true, List.of());

    assertThat(said(alert, PersonRole.OFFICIAL, "li")).isEqualTo("VERIFY REJECT COMMENT");
  }

  @Test
  void letsAnOfficialSubmitWhatIsAtNoSchool() {
    AlertDetail alert = alert(null, AlertState.IN_PROGRESS, false, List.of());

    assertThat(said(alert, PersonRole.OFFICIAL, "li")).isEqualTo("ACT SUBMIT CALL_FALSE COMMENT");
  }

  private static String said(AlertDetail alert, PersonRole role, String personId) {
    return alert.offersTo(role, personId).stream()
        .map(ActionKind::name)
        .collect(Collectors.joining(" "));
  }

  private static AlertDetail alert(
      @Nullable String schoolId, AlertState state, boolean secondLook, List<Step> steps) {
    AlertSummary summary =
        new AlertSummary(
            "alert-1",
            1,
            "desk",
            "COLD_HOLD_HIGH",
            SubjectKind.DEVICE,
            "冷藏柜",
            null,
            schoolId,
            null,
            "511702",
            Severity.YELLOW,
            state,
            OfficeLevel.SCHOOL,
            Card.NO_CARD,
            NOON,
            null,
            false,
            null);
    return new AlertDetail(
        summary,
        FixState.NOT_DECLARED,
        List.of(),
        List.of(),
        null,
        null,
        null,
        0,
        secondLook,
        List.of(),
        steps,
        List.of());
  }

  private static Step step(AlertStepKind kind, String personId) {
    return new Step(
        kind,
        NOON,
        AlertState.IN_PROGRESS,
        Severity.YELLOW,
        OfficeLevel.SCHOOL,
        personId,
        PersonRole.PRINCIPAL,
        SCHOOL,
        null,
        null,
        false);
  }
}
