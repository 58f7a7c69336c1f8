package cn.mingchu.jobs.publication.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.rule.RulesOverTime;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComplaintJudgeTest {

  private static final long RECEIVED = Instant.parse("2026-03-02T04:00:00Z").toEpochMilli();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long DUE = RECEIVED + DAY;
  private static final RuleBook BOOK = new RuleBook(RuleCatalogue.load(), List.of());
  private static final RulesOverTime RULES =
      (ruleId, time) -> BOOK.effective(ruleId, List.of(), Instant.ofEpochMilli(time)).orElse(null);

  private final ComplaintJudge judge = new ComplaintJudge();
  private final List<BookFinding> said = new ArrayList<>();
  private ComplaintBook book = new ComplaintBook();

  @Test
  void tellsOfAComplaintThatNobodyAnsweredInADayAndNotAtItsEnd() {
    hear(complaint(1, null));
    timePassesTo(DUE);
    assertThat(said).isEmpty();
    assertThat(book.nextAlarm()).isEqualTo(DUE + 1);

    timePassesTo(DUE + 1);

    assertThat(said)
        .singleElement()
        .returns("PARENT_COMPLAINT_UNANSWERED", BookFinding::ruleId)
        .returns(Severity.YELLOW, BookFinding::severity)
        .returns(FindingStatus.OPEN, BookFinding::status)
        .returns("feedback f-1", BookFinding::causeId)
        .returns(DUE, finding -> finding.episode().startTime());
    assertThat(book.nextAlarm()).isEqualTo(ComplaintBook.NEVER);
  }

  @Test
  void anAnswerAtTheLastMomentIsInTime() {
    hear(complaint(1, null));
    hear(complaint(2, DUE));
    timePassesTo(DUE + 5 * DAY);

    assertThat(said).isEmpty();
  }

  @Test
  void anAnswerThatComesLaterEndsItAndDoesNotUndoIt() {
    hear(complaint(1, null));
    timePassesTo(DUE + DAY);
    hear(complaint(2, DUE + 2 * DAY));

    assertThat(said)
        .extracting(BookFinding::revision, BookFinding::status, one -> one.episode().endTime())
        .containsExactly(
            tuple(1, FindingStatus.OPEN, null), tuple(2, FindingStatus.CLOSED, DUE + 2 * DAY));
  }

  @Test
  void isTakenBackWhereItTurnsOutThatItWasAnsweredInTime() {
    hear(complaint(1, null));
    timePassesTo(DUE + DAY);
    hear(complaint(2, DUE - 1));

    assertThat(said)
        .extracting(BookFinding::status)
        .containsExactly(FindingStatus.OPEN, FindingStatus.WITHDRAWN);
  }

  @Test
  void whatIsDecidedAboutAnAnswerChangesNothing() {
    hear(complaint(1, null));
    timePassesTo(DUE + DAY);
    hear(complaint(2, DUE + DAY));
    hear(complaint(3, DUE + DAY));

    assertThat(said).hasSize(2);
  }

  @Test
  void forgetsWhatIsLongOverAndNotBefore() {
    hear(complaint(1, null));
    hear(complaint(2, DUE + DAY));
    timePassesTo(DUE + DAY + ComplaintJudge.KEPT - 1);
    assertThat(book.isForgettable()).isFalse();
    assertThat(book.nextAlarm()).isEqualTo(DUE + DAY + ComplaintJudge.KEPT);

    timePassesTo(DUE + DAY + ComplaintJudge.KEPT);

    assertThat(book.isForgettable()).isTrue();
  }

  static LongStream seeds() {
    return DrawnOrder.seeds(200);
  }

  /** Whoever has all revisions on the table and looks at the clock says the same. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfRevisions(long seed) {
    Random random = DrawnOrder.random(seed);
    int last = 1 + random.nextInt(4);
    Long answered = random.nextInt(3) == 0 ? null : (Long) drawnMoment(random);
    int answeredBy = 1 + random.nextInt(last);
    List<Complaint> all = new ArrayList<>();
    for (int revision = 1; revision <= last; revision++) {
      all.add(complaint(revision, revision < answeredBy ? null : answered));
    }
    long now = drawnMoment(random);
    for (Complaint one : DrawnOrder.anyhow(all, random)) {
      hear(one);
      timePassesTo(RECEIVED + (now - RECEIVED) * random.nextInt(5) / 5);
      book = Checkpointed.restored(new ComplaintBookForm(), book);
    }
    timePassesTo(now);

    boolean isLate = (answered == null ? now : answered) - RECEIVED > DAY;
    assertThat(standing())
        .containsExactlyElementsOf(
            isLate ? List.of("%d to %s by event 1".formatted(DUE, answered)) : List.of());
  }

  private static long drawnMoment(Random random) {
    return RECEIVED + random.nextInt(3) * DAY + random.nextInt(3) - 1;
  }

  private List<String> standing() {
    Map<String, BookFinding> newest = new HashMap<>();
    said.forEach(finding -> newest.put(finding.findingId(), finding));
    return newest.values().stream()
        .filter(finding -> finding.status() != FindingStatus.WITHDRAWN)
        .map(
            finding ->
                "%d to %s by event %d"
                    .formatted(
                        finding.episode().startTime(),
                        finding.episode().endTime(),
                        finding.evidence().get(0).eventIdLow()))
        .toList();
  }

  private void hear(Complaint complaint) {
    if (judge.hear(book, complaint)) {
      timePassesTo(book.now);
    }
  }

  private void timePassesTo(long now) {
    judge.timePasses(book, RULES, now, said::add);
  }

  private static Complaint complaint(int revision, @Nullable Long settled) {
    return new Complaint(
        "2151000001", "511702", "f-1", revision, RECEIVED, settled, 0, revision, RECEIVED);
  }
}
