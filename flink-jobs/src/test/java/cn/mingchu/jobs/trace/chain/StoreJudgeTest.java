package cn.mingchu.jobs.trace.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.trace.book.Step;
import cn.mingchu.jobs.trace.paper.FaultClaim;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.jobs.trace.paper.PaperSource;
import cn.mingchu.jobs.trace.paper.SchoolRules;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.event.PaperKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreJudgeTest {

  private static final String SCHOOL = "2151000001";
  private static final Node AT_FARM = Node.ofLot("lot", "farm");
  private static final Node STORE = Node.ofLot("lot", SCHOOL);
  private static final Node STEW = new Node(LotNodeKind.DISH, "stew", SCHOOL);
  private static final Node SOUP = new Node(LotNodeKind.DISH, "soup", SCHOOL);
  private static final Node KITCHEN = new Node(LotNodeKind.KITCHEN, "lunch", SCHOOL);

  /** Midnight in Shanghai, when 2 March begins. */
  private static final Instant MIDNIGHT = Instant.parse("2026-03-01T16:00:00Z");

  private final StoreJudge judge = new StoreJudge(SchoolRules.released());
  private final List<String> told = new ArrayList<>();
  private StoreBook book = new StoreBook(STORE.id());

  @Test
  void whatCameBeforeItIsKnown() {
    delivered("d1", 1, 100, 1);
    cooked(STEW, 1, 60, 2);
    cooked(SOUP, 1, 40, 3);

    assertThat(told).containsExactly("stew 60 60 60", "soup 40 40 40");
  }

  @Test
  void whatNobodyDeliveredIsNot() {
    cooked(STEW, 1, 60, 2);

    assertThat(told).containsExactly("stew 60 0 0");
  }

  @Test
  void whatLeftBeforeLacksLater() {
    cooked(SOUP, 1, 40, 3);
    delivered("d1", 1, 100, 1);
    cooked(STEW, 1, 80, 2);

    assertThat(told)
        .containsExactly("soup 40 0 0", "soup 40 40 40", "stew 80 80 80", "soup 40 20 20");
  }

  @Test
  void whatCameLaterIsNoneOfIt() {
    cooked(STEW, 1, 60, 2);
    delivered("d1", 1, 100, 3);

    assertThat(told).containsExactly("stew 60 0 0");
  }

  @Test
  void whatCameWithoutItsPapersIsMixedWithTheRest() {
    delivered("d1", 1, 30, 1);
    hear(in("d2", 1, 70, 1, null, List.of(PaperKind.PURCHASE_VOUCHER)));
    cooked(STEW, 1, 50, 2);
    cooked(SOUP, 1, 50, 3);

    assertThat(told).containsExactly("stew 50 50 15", "soup 50 50 15");
  }

  @Test
  void aCorrectionMayTakeAwayWhatWasKnown() {
    delivered("d1", 1, 100, 1);
    cooked(STEW, 1, 60, 2);
    delivered("d1", 2, 50, 1);
    cooked(STEW, 2, 0, 2);

    assertThat(told).containsExactly("stew 60 60 60", "stew 60 50 50", "stew 0 0 0");
  }

  @ParameterizedTest(name = "usable until {0}, used {1} hours after 2 March began")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-02 | 23 |
          2026-03-02 | 24 | EXPIRED_USED stands 2026-03-03
          2026-03-01 | 0  | EXPIRED_USED stands 2026-03-02
          2026-03-01 | -1 |
          2026-02-01 | 0  | EXPIRED_USED stands 2026-03-02
          2027-02-01 | 0  |
                     | 0  |
          """)
  void outOfDateIsWhatIsUsedAfterItsLastDay(
      @Nullable LocalDate usableUntil, int hour, @Nullable String fault) {
    hear(in("d1", 1, 100, -48, usableUntil, List.of()));
    hear(move("rest", 1, STORE, KITCHEN, 10, hour, Step.ISSUE));

    assertThat(told).isEqualTo(fault == null ? List.of() : List.of(fault));
  }

  @Test
  void aDayIsToldOnceHoweverOftenItIsUsedOnIt() {
    hear(in("d1", 1, 100, -48, LocalDate.of(2026, 3, 1), List.of()));
    hear(move("rest", 1, STORE, KITCHEN, 10, 10, Step.ISSUE));
    hear(move("rest2", 1, STORE, KITCHEN, 10, 11, Step.ISSUE));
    hear(move("rest3", 1, STORE, KITCHEN, 10, 30, Step.ISSUE));
    hear(move("waste", 1, STORE, null, 10, 60, Step.DISCARD));

    assertThat(told)
        .containsExactly("EXPIRED_USED stands 2026-03-02", "EXPIRED_USED stands 2026-03-03");
  }

  @Test
  void theFirstOfSeveralDatesCountsAndACorrectionTakesItBack() {
    hear(move("rest", 1, STORE, KITCHEN, 10, 10, Step.ISSUE));
    hear(in("d1", 1, 100, -48, LocalDate.of(2026, 4, 1), List.of()));
    hear(in("d2", 1, 100, -24, LocalDate.of(2026, 3, 1), List.of()));
    hear(in("d2", 2, 100, -24, LocalDate.of(2026, 4, 1), List.of()));

    assertThat(told)
        .containsExactly("EXPIRED_USED stands 2026-03-02", "EXPIRED_USED falls 2026-03-02");
  }

  @Test
  void theNewestRevisionCountsWhateverComesFirst() {
    delivered("d1", 2, 50, 1);
    delivered("d1", 1, 100, 1);
    cooked(STEW, 1, 60, 2);

    assertThat(told).containsExactly("stew 60 50 50");
  }

  @Test
  void canBeWrittenDownAtAnyTime() {
    hear(in("d1", 1, 100, -48, LocalDate.of(2026, 3, 1), List.of(PaperKind.PURCHASE_VOUCHER)));
    cooked(STEW, 1, 60, 2);
    book = Checkpointed.restored(new StoreBookForm(), book);
    delivered("d2", 1, 50, 1);
    book = Checkpointed.restored(new StoreBookForm(), book);
    cooked(STEW, 2, 0, 2);

    assertThat(told)
        .containsExactly(
            "stew 60 60 0",
            "EXPIRED_USED stands 2026-03-02",
            "stew 60 60 20",
            "stew 0 0 0",
            "EXPIRED_USED falls 2026-03-02");
  }

  private void delivered(String id, int revision, long grams, int hour) {
    hear(in(id, revision, grams, hour, null, List.of()));
  }

  private void cooked(Node dish, int revision, long grams, int hour) {
    hear(move("into " + dish.name(), revision, STORE, dish, grams, hour, Step.COOK));
  }

  private static MoveClaim in(
      String id,
      int revision,
      long grams,
      int hour,
      @Nullable LocalDate usableUntil,
      List<PaperKind> missing) {
    return new MoveClaim(
        id,
        revision,
        AT_FARM,
        STORE,
        grams,
        at(hour),
        Step.RECEIVE,
        source(),
        null,
        null,
        missing,
        usableUntil == null ? null : usableUntil.toEpochDay());
  }

  private static MoveClaim move(
      String id, int revision, Node from, @Nullable Node to, long grams, int hour, Step step) {
    return new MoveClaim(
        id, revision, from, to, grams, at(hour), step, source(), null, null, List.of());
  }

  private static PaperSource source() {
    return new PaperSource(1, 2, MIDNIGHT.toEpochMilli(), SCHOOL, "511702");
  }

  private static long at(int hour) {
    return MIDNIGHT.plusSeconds(3_600L * hour).toEpochMilli();
  }

  private void hear(MoveClaim move) {
    judge.hear(
        book,
        move,
        new StoreVoice() {
          @Override
          public void tell(Backing backing) {
            told.add(
                "%s %d %d %d"
                    .formatted(
                        backing.dish().name(),
                        backing.grams(),
                        backing.knownGrams(),
                        backing.provenGrams()));
          }

          @Override
          public void tell(FaultClaim fault) {
            told.add(
                "%s %s %s"
                    .formatted(
                        fault.ruleId(),
                        fault.stands() ? "stands" : "falls",
                        fault.claimId().split(" ", -1)[1]));
          }
        });
  }
}
