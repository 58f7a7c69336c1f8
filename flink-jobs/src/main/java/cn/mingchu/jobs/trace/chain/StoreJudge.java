package cn.mingchu.jobs.trace.chain;

import cn.mingchu.jobs.trace.book.Step;
import cn.mingchu.jobs.trace.paper.FaultClaim;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.jobs.trace.paper.Numbers;
import cn.mingchu.jobs.trace.paper.SchoolRules;
import cn.mingchu.jobs.trace.paper.Subject;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.schemas.lot.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out what of a lot in a canteen's store has come from somebody, and whether it was used when
 * it was out of date.
 *
 * <p>What leaves was there before: what leaves beyond that has no chain. What came without all its
 * papers is mixed with the rest, as if well stirred. A lot is out of date from the day after the
 * last on which it may be used; where deliveries tell several, the first of them counts. What is
 * said in the end is a function of the newest moves, whatever order they come in.
 */
public final class StoreJudge {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final String EXPIRED_USED = "EXPIRED_USED";

  /** Papers tell the minute, and what is received in it can be used in it. */
  private static final Comparator<MoveClaim> IN_TIME =
      Comparator.comparingLong(MoveClaim::time)
          .thenComparing(MoveClaim::step)
          .thenComparing(MoveClaim::claimId);

  private final SchoolRules rules;

  /** Judges by such rules. */
  public StoreJudge(SchoolRules rules) {
    this.rules = rules;
  }

  /** Takes in a move that begins or ends here, or did, and says what is new. */
  public void hear(StoreBook book, MoveClaim move, StoreVoice voice) {
    MoveClaim before = book.moves.get(move.claimId());
    if (before != null && before.revision() >= move.revision()) {
      return;
    }
    book.moves.put(move.claimId(), move);
    List<MoveClaim> moves = new ArrayList<>();
    for (MoveClaim one : book.moves.values()) {
      if (isHere(book, one.from()) || isHere(book, one.to())) {
        moves.add(one);
      }
    }
    Collections.sort(moves, IN_TIME);
    tellBackings(book, moves, voice);
    Told.tell(book.faults, expired(book, moves), voice::tell);
  }

  private static boolean isHere(StoreBook book, @Nullable Node node) {
    return node != null && node.id().equals(book.nodeId);
  }

  private static void tellBackings(StoreBook book, List<MoveClaim> moves, StoreVoice voice) {
    long onHand = 0;
    long proven = 0;
    for (MoveClaim move : moves) {
      long grams = move.grams();
      if (isHere(book, move.to())) {
        onHand += grams;
        proven += move.missingPapers().isEmpty() ? grams : 0;
      } else {
        long known = Math.min(grams, onHand);
        long provenPart = Share.likelyTakenOut(proven, grams, onHand);
        onHand -= known;
        proven -= provenPart;
        if (move.step() == Step.COOK) {
          tell(book, move, known, provenPart, voice);
        }
      }
    }
  }

  private static void tell(
      StoreBook book, MoveClaim move, long known, long proven, StoreVoice voice) {
    Backing told = book.backings.get(move.claimId());
    Backing now =
        new Backing(
            move.claimId(),
            move.revision(),
            told == null ? 1 : told.revision() + 1,
            Objects.requireNonNull(move.to(), move.claimId()),
            Objects.requireNonNull(move.from(), move.claimId()),
            move.grams(),
            known,
            proven);
    if (told == null || !told.saysTheSame(now)) {
      book.backings.put(move.claimId(), now);
      voice.tell(now);
    }
  }

  /** One for each day on which it was used though it was out of date. */
  private Map<String, FaultClaim> expired(StoreBook book, List<MoveClaim> moves) {
    Map<String, FaultClaim> faults = new TreeMap<>();
    Long lastDay = lastDay(book, moves);
    if (lastDay == null) {
      return faults;
    }
    for (MoveClaim move : moves) {
      long day = day(move.time());
      if (isUse(book, move)
          && day > lastDay
          && rules.inForce(EXPIRED_USED, move.source(), move.time()).isPresent()) {
        FaultClaim fault = fault(book, move, day);
        faults.putIfAbsent(fault.claimId(), fault);
      }
    }
    return faults;
  }

  private static @Nullable Long lastDay(StoreBook book, List<MoveClaim> moves) {
    return moves.stream()
        .filter(move -> isHere(book, move.to()) && move.grams() > 0)
        .map(MoveClaim::usableUntil)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean isUse(StoreBook book, MoveClaim move) {
    return isHere(book, move.from())
        && move.grams() > 0
        && (move.step() == Step.COOK || move.step() == Step.ISSUE);
  }

  private static FaultClaim fault(StoreBook book, MoveClaim use, long day) {
    return new FaultClaim(
        "used %s %s".formatted(LocalDate.ofEpochDay(day), book.nodeId),
        1,
        EXPIRED_USED,
        new Subject(SubjectKind.LOT, book.nodeId),
        use.time(),
        null,
        true,
        use.source(),
        Numbers.NONE);
  }

  private static long day(long time) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(time), SHANGHAI).toEpochDay();
  }
}
