package cn.mingchu.jobs.stock.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.jobs.stock.paper.StockPaper;
import cn.mingchu.schemas.event.EntryLabel;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours are those since the midnight of a Monday, 2026-03-02. */
class EntryJudgeTest {

  private static final double SECOND = 1 / 3_600.0;
  private static final double DAY = 24;
  private static final double WEEK = 7 * DAY;
  private static final String SUNDAY = " 2151000001 2026-03-08";

  private final Ledger ledger = new Ledger();

  @ParameterizedTest(name = "written {0} h and taken in {1} h after it is {2}")
  @CsvSource({
    "0, 0, ON_TIME",
    "24, 24, ON_TIME",
    "24.0003, 24.0003, BACK_FILLED",
    "100, 100, BACK_FILLED",
    "1, 48, ON_TIME",
    "1, 48.0003, OVERDUE",
    "24, 100, OVERDUE",
    "25, 100, BACK_FILLED",
  })
  void labelsByWhenItWasWrittenAndWhenItCame(double written, double taken, EntryLabel label) {
    ledger.entered(EntryKind.OTHER, "waste", 10, 10 + written, 10 + taken, "lot", 500);

    ledger.timePassesTo(10 + taken + 1);

    assertThat(ledger.labelled(label)).isEqualTo(1);
    assertThat(ledger.standing().keySet())
        .isEqualTo(
            label == EntryLabel.BACK_FILLED ? Set.of("backdated 2151000001 2026-03-02") : Set.of());
  }

  @Test
  void aCorrectionIsNotWrittenLateIfThePaperWasNot() {
    ledger.issued("issue", 10, 10, 500).issued("issue", 10, 60, 700);

    ledger.timePassesTo(61);

    assertThat(ledger.labelled(EntryLabel.ON_TIME)).isEqualTo(1);
    assertThat(ledger.standing()).isEmpty();
  }

  @Test
  void namesThoseThatAreLateOnceADay() {
    ledger.issued("one", 10, 40, 500).issued("two", 11, 41, 700).issued("other", 12, 13, 900);

    ledger.timePassesTo(42);

    BookFinding finding = standing("backdated 2151000001 2026-03-02");
    assertThat(finding.severity()).isEqualTo(Severity.YELLOW);
    assertThat(finding.status()).isEqualTo(FindingStatus.CLOSED);
    assertThat(finding.subject().id()).isEqualTo("2151000001");
    assertThat(finding.episode().stakes().grams()).isEqualTo(1_200);
    assertThat(finding.evidence())
        .extracting(evidence -> evidence.time())
        .containsExactly(Ledger.at(10), Ledger.at(11));
  }

  @Test
  void anUploadOfADeviceThatWasCutOffIsNobodysBurst() {
    for (int i = 0; i < 20; i++) {
      double hours = 8 + i * 3.0;
      ledger.entered(EntryKind.ISSUED, "issue-" + i, hours, hours, 70, "lot-" + i, 501 + i);
    }

    ledger.timePassesTo(72);

    assertThat(ledger.standing()).isEmpty();
    assertThat(ledger.labelled(EntryLabel.OVERDUE)).isEqualTo(5);
  }

  @ParameterizedTest(name = "{0} entries of {1} days, {2} s")
  @CsvSource({
    "10, 2, 60, true",
    "9, 2, 60, false",
    "10, 1, 60, false",
    "10, 2, 60.001, false",
    "30, 4, 5, true",
  })
  void tellsManyEntriesOfSeveralDaysInAMinute(
      int entries, int days, double seconds, boolean isTold) {
    for (int i = 0; i < entries; i++) {
      double written = 10 * DAY + seconds * i / (entries - 1) * SECOND;
      ledger.issued("issue-" + i, (8 + i % days) * DAY + 9, written, 501 + i);
    }

    ledger.timePassesTo(10 * DAY + 2);

    assertThat(ledger.standing().containsKey("burst 2151000001 2026-03-12")).isEqualTo(isTold);
  }

  @ParameterizedTest(name = "{0} alike of {1} rows on {2} days")
  @CsvSource({
    "5, 5, 3, true",
    "5, 5, 2, false",
    "4, 4, 3, false",
    "4, 5, 3, true",
    "7, 9, 3, false",
    "8, 10, 5, true",
  })
  void tellsDaysThatAreCopies(int alike, int rows, int days, boolean isTold) {
    Random random = new Random(1);
    for (int day = 0; day < days; day++) {
      for (int i = 0; i < rows; i++) {
        long grams = i < alike ? 1_003 + 7L * i : 20_000 + random.nextInt(9_000_000);
        ledger.issued("issue-%d-%d".formatted(day, i), day * DAY + 9 + i * 0.1, grams);
      }
    }

    ledger.timePassesTo(WEEK);

    assertThat(ledger.standing().containsKey("copied" + SUNDAY)).isEqualTo(isTold);
  }

  @ParameterizedTest(name = "{0} days of the week before")
  @CsvSource({"3, true", "2, false"})
  void tellsAWeekThatIsACopyOfTheOneBefore(int days, boolean isTold) {
    for (int day = 0; day < days; day++) {
      for (int i = 0; i < 6; i++) {
        long grams = 1_003 + 97L * i + 11L * day;
        ledger.issued("first-%d-%d".formatted(day, i), day * DAY + 9 + i, grams);
        ledger.issued("next-%d-%d".formatted(day, i), WEEK + day * DAY + 9 + i, grams);
      }
    }

    ledger.timePassesTo(2 * WEEK);

    assertThat(ledger.standing().containsKey("copied 2151000001 2026-03-15")).isEqualTo(isTold);
    assertThat(ledger.standing()).doesNotContainKey("copied" + SUNDAY);
  }

  @Test
  void waitsForTheEndOfTheWeek() {
    for (int day = 0; day < 3; day++) {
      for (int i = 0; i < 5; i++) {
        ledger.issued("issue-%d-%d".formatted(day, i), day * DAY + 9 + i, 1_003 + 97L * i);
      }
    }

    ledger.timePassesTo(WEEK - SECOND);
    assertThat(ledger.standing()).isEmpty();
    ledger.timePassesTo(WEEK);

    BookFinding finding = standing("copied" + SUNDAY);
    assertThat(finding.severity()).isEqualTo(Severity.ORANGE);
    assertThat(finding.evidence()).hasSize(15);
  }

  @ParameterizedTest(name = "{0} of {1} rows end so, on a scale of {2} g")
  @CsvSource({
    "18, 30, 1, false",
    "19, 30, 1, true",
    "29, 29, 1, false",
    "18, 30, 10, false",
    "19, 30, 10, true",
    "6, 30, 50, false",
    "30, 30, 500, true",
    "19, 30, 5, true",
    "6, 30, 5, false",
  })
  void tellsNumbersThatAreRoundOnTheirScale(int round, int rows, long division, boolean isTold) {
    for (int i = 0; i < rows; i++) {
      long steps = 5L * (100 + i) + (i < round ? 0 : 1 + i % 4);
      ledger.issued("issue-" + i, (i % 5) * DAY + 9 + i * 0.1, steps * division);
    }

    ledger.timePassesTo(WEEK);

    assertThat(ledger.standing().containsKey("round" + SUNDAY)).isEqualTo(isTold);
  }

  @Test
  void aKitchenMayHaveAFineScaleAndACoarseOne() {
    for (int i = 0; i < 40; i++) {
      long grams = i % 2 == 0 ? 511 + 13L * i : 50L * (1_001 + i);
      ledger.issued("issue-" + i, (i % 5) * DAY + 9 + i * 0.1, grams);
    }

    ledger.timePassesTo(WEEK);

    assertThat(ledger.standing()).isEmpty();
  }

  @ParameterizedTest(name = "issued {0} s after the receipt")
  @CsvSource({
    "-1, true",
    "-604800, true",
    "-950000, false",
    "0, false",
    "1, true",
    "9.999, true",
    "10, false",
    "7200, false",
  })
  void tellsGoodsThatWereIssuedBeforeTheyCameOrCanHaveBeenCarried(double seconds, boolean isTold) {
    double received = 14 * DAY + 9;
    double issued = received + seconds * SECOND;
    ledger.entered(EntryKind.ISSUED, "issue", issued, issued, issued, "pork", 1_003);
    ledger.entered(EntryKind.RECEIVED, "note", received, received, received, "pork", 9_001);

    ledger.timePassesTo(15 * DAY);

    assertThat(ledger.standing().containsKey("sequence 2151000001 2026-03-16")).isEqualTo(isTold);
  }

  @Test
  void aLotThatCameBeforeMayBeIssuedBeforeMoreOfItComes() {
    ledger.entered(EntryKind.RECEIVED, "note-1", 9, 9, 9, "rice", 50_003);
    ledger.issued("other", 10, 501);
    ledger.closeUntil(Ledger.at(30 * DAY));
    double issued = 31 * DAY;
    ledger.entered(EntryKind.ISSUED, "issue", issued, issued, issued, "rice", 1_003);
    ledger.entered(EntryKind.RECEIVED, "note-2", issued + 2, issued + 2, issued + 2, "rice", 9_001);

    ledger.closeUntil(Ledger.at(33 * DAY));

    assertThat(ledger.standing()).isEmpty();
  }

  /** A sack of rice that lasts for a term is no new lot when more of it comes in summer. */
  @ParameterizedTest(name = "issued every {0} days")
  @CsvSource({"7, false", "40, false", "47, true"})
  void aLotThatIsIssuedAllTheTimeIsNotForgotten(int everyDays, boolean isTold) {
    ledger.entered(EntryKind.RECEIVED, "note-1", 9, 9, 9, "rice", 50_003);
    double issued = 9;
    while (issued < 100 * DAY) {
      issued += everyDays * DAY;
      ledger.entered(EntryKind.ISSUED, "issue " + issued, issued, issued, issued, "rice", 1_003);
      ledger.closeUntil(Ledger.at(issued + 1));
    }
    double received = issued + 2;
    ledger.entered(EntryKind.RECEIVED, "note-2", received, received, received, "rice", 9_001);

    ledger.closeUntil(Ledger.at(received + DAY));

    assertThat(!ledger.standing().isEmpty()).isEqualTo(isTold);
  }

  @ParameterizedTest(name = "written {0} s before it happened")
  @CsvSource({"300, false", "300.001, true"})
  void tellsWhatWasWrittenBeforeItHappened(double seconds, boolean isTold) {
    ledger.issued("issue", 9, 9 - seconds * SECOND, 1_003);

    ledger.timePassesTo(12);

    assertThat(ledger.standing().containsKey("sequence 2151000001 2026-03-02")).isEqualTo(isTold);
  }

  @Test
  void aServedMealThatNothingWasIssuedForIsMissingADayLater() {
    ledger.issued("issue", 9, 1_003);
    ledger.hear(Ledger.meal("lunch", 1, true, DAY + 12));

    ledger.timePassesTo(2 * DAY + 12 - SECOND);
    assertThat(ledger.newestDays()).hasSize(1);
    ledger.timePassesTo(2 * DAY + 12);

    DayProfile tuesday =
        List.copyOf(ledger.newestDays().values()).get(ledger.newestDays().size() - 1);
    assertThat(tuesday.count(EntryLabel.MISSING)).isEqualTo(1);
    assertThat(tuesday.entries())
        .extracting(DayProfile.Labelled::paperId)
        .containsExactly("meal 2151000001 lunch");
    assertThat(ledger.standing()).isEmpty();
  }

  @Test
  void nothingIsMissingWhereNobodyKeepsABookOrAMealIsStillToCome() {
    ledger.hear(Ledger.meal("lunch", 1, true, 12));
    ledger.timePassesTo(3 * DAY);
    assertThat(ledger.newestDays()).isEmpty();

    ledger.issued("issue", 3 * DAY + 9, 1_003);
    ledger.hear(Ledger.meal("next", 1, false, 4 * DAY + 12));
    ledger.timePassesTo(8 * DAY);

    assertThat(ledger.newestDays().values())
        .extracting(day -> day.count(EntryLabel.MISSING))
        .containsOnly(0);
  }

  @Test
  void takesBackWhatACorrectionDeniesAndSaysSoOfTheDay() {
    ledger.issued("issue", 10, 40, 500).timePassesTo(41);
    ledger.hear(
        Ledger.entry(
            EntryKind.OTHER, "issue", 2, Ledger.at(10), Ledger.at(42), Ledger.at(42), null));

    ledger.timePassesTo(43);

    assertThat(ledger.standing()).isEmpty();
    assertThat(ledger.said())
        .extracting(BookFinding::revision, BookFinding::status)
        .containsExactly(tuple(1, FindingStatus.CLOSED), tuple(2, FindingStatus.WITHDRAWN));
    assertThat(ledger.days()).extracting(DayProfile::revision).containsExactly(1, 2);
    assertThat(ledger.newestDays()).isEmpty();
  }

  @Test
  void aDayThatIsClosedIsNotChangedAndForgottenInTheEnd() {
    ledger.issued("issue", 10, 10, 500);
    ledger.closeUntil(Ledger.at(8 * DAY));

    assertThat(
            ledger.hear(
                Ledger.entry(
                    EntryKind.ISSUED,
                    "issue",
                    2,
                    Ledger.at(30),
                    Ledger.at(30),
                    Ledger.at(8 * DAY),
                    null,
                    new EntryRow("lot", 900))))
        .isEqualTo(EntryJudge.Reception.LATE);
    ledger.closeUntil(Ledger.at(21 * DAY));
    assertThat(ledger.book().isForgettable()).isTrue();
  }

  @Test
  void anEntryIsWhatItsSchoolSaysOfItsOwnStore() {
    StockClaim out = claim("out", StockKind.TRANSFERRED_OUT, "2151000001");
    StockClaim in = claim("in", StockKind.TRANSFERRED_IN, "2151000002");

    BookEntry entry =
        BookEntry.of(
            new StockPaper(
                "paper",
                2,
                3,
                4,
                5,
                "topic",
                0,
                0,
                "2151000001",
                "511702",
                9,
                10,
                List.of(out, in),
                null));

    assertThat(entry)
        .isEqualTo(
            new BookEntry(
                "paper",
                2,
                true,
                EntryKind.OTHER,
                9,
                10,
                "2151000001",
                "511702",
                null,
                List.of(new EntryRow("lot", 700)),
                3,
                4,
                5));
  }

  private BookFinding standing(String cause) {
    return Objects.requireNonNull(ledger.standing().get(cause), cause);
  }

  private static StockClaim claim(String id, StockKind kind, String schoolId) {
    return new StockClaim(id, 2, true, "lot", kind, 700, 9, null, null, schoolId, null, 3, 4, 5);
  }
}
