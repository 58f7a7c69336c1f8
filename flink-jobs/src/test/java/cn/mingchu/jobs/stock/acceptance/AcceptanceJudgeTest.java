package cn.mingchu.jobs.stock.acceptance;

import static cn.mingchu.jobs.stock.acceptance.ReceivingDock.BOTH;
import static cn.mingchu.jobs.stock.acceptance.ReceivingDock.at;
import static cn.mingchu.jobs.stock.acceptance.ReceivingDock.line;
import static cn.mingchu.jobs.stock.acceptance.ReceivingDock.partlyRefused;
import static cn.mingchu.jobs.stock.acceptance.ReceivingDock.typed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.stock.acceptance.AcceptanceJudge.Reception;
import cn.mingchu.jobs.stock.paper.HandoverKind;
import cn.mingchu.jobs.stock.paper.HandoverLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Midnight in Shanghai is sixteen hours after eight in the morning. */
class AcceptanceJudgeTest {

  private static final double MIDNIGHT = 16;

  private final ReceivingDock dock = new ReceivingDock();

  @Test
  void tellsWhatIsMissingInGramsAndFen() {
    dock.accepted("note-1", 1, line("pork-1", 10, 9.5), line("pork-2", 10, 9.9));

    assertThat(dock.standing())
        .containsExactly(
            "WEIGHT_MISMATCH note-1 pork-1 of pork-1@2151000001 [SHORT_WEIGHT] 1..1 500 g 600 fen");
  }

  @Test
  void tellsWhatCameTooMuchAsSuch() {
    dock.accepted("note-1", 1, line("pork-1", 10, 10.5));

    assertThat(dock.standing())
        .containsExactly(
            "WEIGHT_MISMATCH note-1 pork-1 of pork-1@2151000001 [OVERWEIGHT] 1..1 500 g 600 fen");
  }

  @Test
  void saysNothingOfMoneyWhereThereIsNoPrice() {
    dock.accepted("note-1", 1, new HandoverLine("pork-1", "猪肉", 9_000, 8_000, 0, false, null));

    assertThat(dock.standing())
        .containsExactly(
            "WEIGHT_MISMATCH note-1 pork-1 of pork-1@2151000001 [SHORT_WEIGHT] 1..1 1000 g null"
                + " fen");
  }

  @Test
  void putsWhatIsRefusedDownToNobody() {
    dock.accepted("note-1", 1, line("pork-1", 10, 0), partlyRefused("pork-2", 10, 7, 3));

    assertThat(dock.standing()).isEmpty();
  }

  @Test
  void tellsOfEachDeliveryThatOneAloneAccepted() {
    dock.acceptedBy(List.of("K01"), "note-1", 1, line("pork-1", 2, 2), line("pork-2", 3, 3))
        .acceptedBy(List.of("K01", "K01"), "note-2", 1, line("pork-3", 1, 1))
        .accepted("note-3", 2, line("pork-4", 1, 1));

    assertThat(dock.standing())
        .containsExactly(
            "DOUBLE_SIGN_MISSING note-1 of 2151000001 [] 1..1 5000 g null fen",
            "DOUBLE_SIGN_MISSING note-2 of 2151000001 [] 1..1 1000 g null fen");
  }

  @Test
  void tellsOfAllThatWasIssuedUnsignedOnADayOnce() {
    dock.issuedBy(List.of("K01"), "issue-1", 2)
        .issuedBy(List.of(), "issue-2", 3)
        .issuedBy(List.of("K01", "C01"), "issue-3", 4)
        .issuedBy(List.of("K01"), "issue-4", MIDNIGHT);

    assertThat(dock.standing())
        .containsExactly(
            "DOUBLE_SIGN_MISSING issues 2151000001 2026-03-02 of 2151000001 [] 2..3 2000 g null"
                + " fen",
            "DOUBLE_SIGN_MISSING issues 2151000001 2026-03-03 of 2151000001 [] 16..16 1000 g null"
                + " fen");
  }

  @Test
  void takesBackWhatACorrectionSetsRight() {
    dock.acceptedBy(List.of("K01"), "note-1", 1, line("pork-1", 10, 8));
    assertThat(dock.standing()).hasSize(2);

    dock.acceptedBy(BOTH, "note-1", 1, line("pork-1", 10, 10));

    assertThat(dock.standing()).isEmpty();
    assertThat(dock.said()).hasSize(4);
  }

  @Test
  void keepsTheNameOfWhatACorrectionMovesToAnotherDay() {
    dock.acceptedBy(List.of("K01"), "note-1", 1, line("pork-1", 1, 1))
        .acceptedBy(List.of("K01"), "note-1", 20, line("pork-1", 1, 1));

    assertThat(dock.standing())
        .containsExactly("DOUBLE_SIGN_MISSING note-1 of 2151000001 [] 20..20 1000 g null fen");
    assertThat(dock.said())
        .extracting(finding -> finding.findingId())
        .hasSize(2)
        .containsOnly(dock.said().get(0).findingId());
  }

  @ParameterizedTest(name = "{0} of {1} typed")
  @CsvSource({
    "0, 5, ''",
    "1, 5, ''",
    "2, 10, ''",
    "1, 4, MANUAL_WEIGHT_SHARE null of 2151000001 [] -8..16 1000 g null fen",
    "3, 14, MANUAL_WEIGHT_SHARE null of 2151000001 [] -8..16 3000 g null fen",
  })
  void bearsThatAFifthOfADaysWeightsIsTyped(int typed, int lines, String finding) {
    List<HandoverLine> all = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      all.add(i < typed ? typed("lot-" + i, 1, 1) : line("lot-" + i, 1, 1));
    }
    dock.accepted("note-1", 1, all.toArray(HandoverLine[]::new)).timePassesTo(MIDNIGHT);

    assertThat(String.join("", dock.standing())).isEqualTo(finding);
  }

  @Test
  void waitsUntilADayIsOverBeforeItSpeaksOfTyping() {
    dock.accepted("note-1", 1, typed("pork-1", 1, 1), line("pork-2", 1, 1));

    assertThat(dock.book().nextChange()).isEqualTo(at(MIDNIGHT));
    dock.timePassesTo(15.999);
    assertThat(dock.standing()).isEmpty();
    dock.timePassesTo(MIDNIGHT);
    assertThat(dock.standing()).hasSize(1);
    assertThat(dock.book().nextChange()).isEqualTo(AcceptanceBook.NEVER);
  }

  @Test
  void judgesTypingByAllDeliveriesOfTheDayAndNoLineThatWasRefused() {
    dock.accepted("note-1", 1, typed("pork-1", 1, 1), typed("pork-2", 1, 0), line("pork-3", 1, 0))
        .accepted("note-2", 15.9, line("a", 1, 1), line("b", 1, 1), line("c", 1, 1))
        .timePassesTo(MIDNIGHT);
    assertThat(dock.standing()).hasSize(1);

    dock.handedOver("note-3", HandoverKind.ACCEPTED, 3, 30, BOTH, line("d", 1, 1));

    assertThat(dock.standing()).isEmpty();
  }

  @Test
  void asksNobodyToReadAScaleThatIsNotThere() {
    dock.accepted("note-1", 1, typed("pork-1", 1, 1)).timePassesTo(MIDNIGHT);

    assertThat(dock.standing()).isEmpty();
  }

  /** A scale that was read at eight in the morning is there until eight a week later. */
  @ParameterizedTest(name = "typed {0} h after a scale was read")
  @CsvSource({
    "24, 1", "168, 1", "175, 1", // the day began before the week was over
    "184, 0",
  })
  void remembersAScaleForAWeek(double hours, int findings) {
    dock.accepted("note-1", 0, line("pork-1", 1, 1)).timePassesTo(MIDNIGHT);
    dock.accepted("note-2", hours, typed("pork-2", 1, 1)).close(hours + 24);

    assertThat(dock.standing()).hasSize(findings);
  }

  @Test
  void remembersAScaleThatWasReadOnADayThatIsClosed() {
    dock.accepted("note-1", 0, line("pork-1", 1, 1)).timePassesTo(MIDNIGHT);
    dock.accepted("note-2", 100, line("pork-2", 1, 1)).close(100 + 24 * 8);
    assertThat(dock.book().handovers).isEmpty();

    dock.accepted("note-3", 260, typed("pork-3", 1, 1)).close(300);

    assertThat(dock.standing()).hasSize(1);
  }

  @Test
  void setsAsideWhatIsOlderThanAWeekWhenItComes() {
    assertThat(
            dock.hear(
                ReceivingDock.handover(
                    "note-1",
                    1,
                    HandoverKind.ACCEPTED,
                    at(0),
                    at(168) + 1,
                    List.of(),
                    List.of(line("pork-1", 1, 1)))))
        .isEqualTo(Reception.LATE);
    assertThat(dock.standing()).isEmpty();
  }

  @Test
  void hearsEachRevisionOnceAndNoneThatIsReplaced() {
    dock.acceptedBy(List.of("K01"), "note-1", 1, line("pork-1", 1, 1))
        .accepted("note-1", 1, line("pork-1", 1, 1));

    for (int revision = 1; revision <= 2; revision++) {
      assertThat(
              dock.hear(
                  ReceivingDock.handover(
                      "note-1",
                      revision,
                      HandoverKind.ACCEPTED,
                      at(1),
                      at(2),
                      List.of(),
                      List.of(line("pork-1", 1, 1)))))
          .isEqualTo(Reception.KNOWN);
    }
    assertThat(dock.standing()).isEmpty();
  }

  @Test
  void letsNobodyCorrectADayThatIsClosed() {
    dock.acceptedBy(List.of("K01"), "note-1", 0, line("pork-1", 1, 1)).close(MIDNIGHT + 24 * 7);
    int before = dock.said().size();

    assertThat(
            dock.hear(
                ReceivingDock.handover(
                    "note-1",
                    2,
                    HandoverKind.ACCEPTED,
                    at(MIDNIGHT + 24 * 7),
                    at(MIDNIGHT + 24 * 7),
                    BOTH,
                    List.of(line("pork-1", 1, 1)))))
        .isEqualTo(Reception.LATE);
    assertThat(dock.said()).hasSize(before);
    assertThat(dock.standing()).hasSize(1);
  }

  @Test
  void keepsADayOpenForAWeekAfterItsEnd() {
    dock.acceptedBy(List.of("K01"), "note-1", 0, line("pork-1", 1, 1))
        .close(MIDNIGHT + 24 * 7 - 0.001);

    assertThat(dock.book().handovers).hasSize(1);
    assertThat(dock.book().nextClosing()).isEqualTo(at(MIDNIGHT + 24 * 7));
  }

  @Test
  void forgetsACanteenThatGetsNothingAnyMore() {
    dock.accepted("note-1", 0, line("pork-1", 10, 8));

    double end = MIDNIGHT;
    while (!dock.book().isForgettable()) {
      assertThat(dock.book().nextClosing()).isGreaterThan(at(end));
      end = (dock.book().nextClosing() - at(0)) / (double) ReceivingDock.HOUR;
      dock.close(end);
    }

    assertThat(end).isEqualTo(MIDNIGHT + 24 * 14);
    assertThat(dock.book().told.isEmpty()).isTrue();
  }
}
