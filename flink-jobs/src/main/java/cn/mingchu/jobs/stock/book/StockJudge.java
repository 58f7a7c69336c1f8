package cn.mingchu.jobs.stock.book;

import cn.mingchu.schemas.event.FindingStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps the book of a lot in a canteen's store, whatever order its papers come in.
 *
 * <p>What stands in the end is a function of the last revision of each claim, the rules and how far
 * the gateway's clock has come. A lot has a dozen claims in a week, so all that may still change is
 * judged again with each that comes. It asks no clock.
 */
public final class StockJudge {

  /** How long after something happened a paper may still tell of it. */
  public static final Duration LATENESS_BOUND = Duration.ofDays(7);

  static final long BOUND_MILLIS = LATENESS_BOUND.toMillis();

  /** Takes in a claim, and says what is new. */
  public Reception hear(LotBook book, Shelf shelf, StockClaim claim, StockVoice voice) {
    StockClaim known = book.claims.get(claim.claimId());
    if (known != null && known.revision() >= claim.revision()) {
      return Reception.KNOWN;
    }
    if (book.closed.containsKey(claim.claimId())
        || claim.time() < book.closedUntil
        || claim.ingestTime() - claim.time() > BOUND_MILLIS) {
      return Reception.LATE;
    }
    book.claims.put(claim.claimId(), claim);
    book.now = Math.max(book.now, claim.ingestTime());
    judge(book, shelf, voice);
    return Reception.ACCEPTED;
  }

  /** Takes in that the gateway's clock has come to a moment, or that the rules are others. */
  public void timePasses(LotBook book, Shelf shelf, long now, StockVoice voice) {
    book.now = Math.max(book.now, now);
    judge(book, shelf, voice);
  }

  /**
   * Closes what no paper can change any more.
   *
   * @param now how far the gateway's clock has come for everybody, UTC milliseconds: nothing will
   *     come in that was taken in before
   */
  public void close(LotBook book, Shelf shelf, long now) {
    long until = now - BOUND_MILLIS;
    if (until <= book.closedUntil) {
      return;
    }
    book.closedUntil = until;
    book.closed.values().removeIf(time -> time < until - BOUND_MILLIS);
    Set<String> said = new HashSet<>();
    for (StockClaim claim : inOrder(book)) {
      if (claim.time() < until) {
        book.opening.see(claim, shelf, finding -> said.add(finding.findingId()));
        book.claims.remove(claim.claimId());
        book.closed.put(claim.claimId(), claim.time());
      }
    }
    book.told.keySet().removeAll(said); // they stand for good
    book.told
        .values()
        .removeIf(
            finding ->
                finding.status() == FindingStatus.WITHDRAWN && finding.decidedTime() < until);
  }

  private static void judge(LotBook book, Shelf shelf, StockVoice voice) {
    Map<String, StockFinding> stated = new LinkedHashMap<>();
    Consumer<StockFinding> state = finding -> stated.put(finding.findingId(), finding);
    LotCourse course = book.opening.copy();
    for (StockClaim claim : inOrder(book)) {
      course.see(claim, shelf, state);
    }
    book.nextChange = course.lookAt(book.now, shelf, state);
    stated.values().forEach(finding -> tell(book, finding, voice));
    for (StockFinding before : List.copyOf(book.told.values())) {
      if (!stated.containsKey(before.findingId()) && before.status() != FindingStatus.WITHDRAWN) {
        tell(book, before.withdrawn(book.now), voice);
      }
    }
    tellStock(book, shelf, course, voice);
  }

  private static void tell(LotBook book, StockFinding statement, StockVoice voice) {
    StockFinding before = book.told.get(statement.findingId());
    if (before == null || !before.saysTheSameAs(statement)) {
      StockFinding next = statement.asRevision(before == null ? 1 : before.revision() + 1);
      book.told.put(next.findingId(), next);
      voice.tell(next);
    }
  }

  private static void tellStock(LotBook book, Shelf shelf, LotCourse course, StockVoice voice) {
    LotStock before = book.toldStock;
    if (!course.hasBegun() && before == null) {
      return;
    }
    LotStock now =
        new LotStock(
            shelf.schoolId(),
            shelf.regionCode(),
            shelf.lotId(),
            0,
            course.label,
            course.grams,
            course.variance,
            course.onHand,
            course.hasBegun() ? course.time : 0,
            course.ingestTime);
    if (before == null || !before.saysTheSameAs(now)) {
      LotStock next = now.asRevision(before == null ? 1 : before.revision() + 1);
      book.toldStock = next;
      voice.tell(next);
    }
  }

  private static List<StockClaim> inOrder(LotBook book) {
    List<StockClaim> sorted = new ArrayList<>(book.claims.values());
    sorted.sort(StockClaim.BY_DATE);
    return sorted;
  }
}
