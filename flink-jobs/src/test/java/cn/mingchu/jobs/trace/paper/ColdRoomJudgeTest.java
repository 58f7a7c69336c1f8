package cn.mingchu.jobs.trace.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColdRoomJudgeTest {

  private static final String SCHOOL = "2151000001";
  private static final long MONTH = Duration.ofDays(30).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long STAY = Duration.ofDays(180).toMillis();

  private final ColdRoomJudge judge = new ColdRoomJudge();
  private final List<String> said = new ArrayList<>();
  private final MemoryStays stays = new MemoryStays();
  private BreachBook book = new BreachBook();

  @Test
  void holdsWhatLayInTheStoreWhileItWasWarm() {
    stows("pork", 1, "cold-room", 10);
    stows("rice", 1, "dry-store", 10);
    breaks(1, true, 50, Long.MAX_VALUE);

    assertThat(said).containsExactly("1: holds pork from 50 to the end, known at 60");
  }

  @Test
  void whatComesWhileItIsWarmIsHeldFromThen() {
    breaks(1, true, 50, 90);
    stows("pork", 1, "cold-room", 70);
    stows("leek", 1, "cold-room", 90);

    assertThat(said).containsExactly("1: holds pork from 70 to 90, known at 60");
  }

  @Test
  void amendsAndWithdrawsWithTheFinding() {
    stows("pork", 1, "cold-room", 10);
    breaks(1, true, 50, Long.MAX_VALUE);
    breaks(2, true, 50, 90);
    breaks(3, false, 50, 90);
    breaks(4, true, 55, 90);

    assertThat(said)
        .containsExactly(
            "1: holds pork from 50 to the end, known at 60",
            "2: holds pork from 50 to 90, known at 60",
            "3: holds pork no longer",
            "4: holds pork from 55 to 90, known at 60");
  }

  @Test
  void aLotThatWasCountedElsewhereLiesThereNoMore() {
    stows("pork", 1, "cold-room", 10);
    breaks(1, true, 50, 90);
    judge.hear(book, stays, stow("count", "pork", 1, "freezer", true, 40), this::hear);

    assertThat(said)
        .containsExactly("1: holds pork from 50 to 90, known at 60", "2: holds pork no longer");
  }

  @Test
  void aPaperThatIsCorrectedHoldsAnotherLot() {
    stows("pork", 1, "cold-room", 10);
    breaks(1, true, 50, 90);
    judge.hear(book, stays, stow("pork", "beef", 2, "cold-room", false, 10), this::hear);

    assertThat(said)
        .containsExactly(
            "1: holds pork from 50 to 90, known at 60",
            "2: holds pork no longer",
            "1: holds beef from 50 to 90, known at 60");
  }

  @Test
  void goesOnFromWhatIsWritten() throws IOException {
    stows("pork", 1, "cold-room", 10);
    breaks(1, true, 50, Long.MAX_VALUE);
    BreachBookForm form = new BreachBookForm();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    form.write(form.copy(book), new DataOutputStream(bytes));
    book =
        form.read(
            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), form.version());
    breaks(1, true, 50, Long.MAX_VALUE);
    breaks(2, true, 50, 90);

    assertThat(said)
        .containsExactly(
            "1: holds pork from 50 to the end, known at 60",
            "2: holds pork from 50 to 90, known at 60");
  }

  @Test
  void forgetsABreachAMonthAfterItsEnd() {
    stows("pork", 1, "cold-room", 10);
    breaks(1, true, 50, 90);
    passes(90 + MONTH);
    assertThat(book.breaches).hasSize(1);
    assertThat(book.told).hasSize(1);

    passes(91 + MONTH);
    assertThat(book.breaches).isEmpty();
    assertThat(book.knownAt).isEmpty();
    assertThat(book.told).isEmpty();
    assertThat(said).hasSize(1);
  }

  @Test
  void keepsWhatLayInAStoreThatIsStillTooWarm() {
    stows("pork", 1, "cold-room", 10);
    breaks(1, true, 50, Long.MAX_VALUE);
    passes(11 + STAY + MONTH);
    assertThat(stays.claims).containsKey("pork");

    breaks(2, false, 50, Long.MAX_VALUE);
    passes(12 + DAY + STAY + MONTH);
    assertThat(stays.claims).doesNotContainKey("pork");
    assertThat(said)
        .containsExactly(
            "1: holds pork from 50 to the end, known at 60", "2: holds pork no longer");
  }

  @Test
  void forgetsWhatIsBelievedToBeUsedUp() {
    stows("pork", 1, "cold-room", 10);
    passes(10 + DAY + STAY + MONTH);
    assertThat(stays.claims).containsKey("pork");

    passes(11 + DAY + STAY + MONTH);
    assertThat(stays.claims).doesNotContainKey("pork");
  }

  /** Something else is put away that the gateway took in then. */
  private void passes(long now) {
    StowClaim other =
        new StowClaim(
            "at " + now,
            1,
            Node.ofLot("salt", SCHOOL),
            "dry-store",
            false,
            now,
            new PaperSource(1, now, now, SCHOOL, "511702"));
    judge.hear(book, stays, other, this::hear);
  }

  private void stows(String lot, int revision, String store, long time) {
    judge.hear(book, stays, stow(lot, lot, revision, store, false, time), this::hear);
  }

  private static StowClaim stow(
      String id, String lot, int revision, @Nullable String store, boolean isAll, long time) {
    return new StowClaim(
        id, revision, Node.ofLot(lot, SCHOOL), store, isAll, time, source(revision));
  }

  /** It is known ten after it began, and each revision is told one later. */
  private void breaks(int revision, boolean stands, long since, long until) {
    Breach breach =
        new Breach(
            "finding",
            revision,
            SCHOOL,
            "cold-room",
            stands,
            since,
            until,
            59 + revision,
            source(7));
    judge.hear(book, stays, breach, this::hear);
  }

  private void hear(RecallClaim hold) {
    assertThat(hold.recallId()).isEqualTo("hold:breach:finding");
    boolean isToTheEnd = hold.until() > 1_000;
    said.add(
        hold.forbids()
            ? "%d: holds %s from %d to %s, known at %d"
                .formatted(
                    hold.revision(),
                    hold.lotId(),
                    hold.since(),
                    isToTheEnd ? "the end" : Long.toString(hold.until()),
                    hold.time())
            : "%d: holds %s no longer".formatted(hold.revision(), hold.lotId()));
  }

  private static PaperSource source(long event) {
    return new PaperSource(1, event, 0, SCHOOL, "511702");
  }
}
