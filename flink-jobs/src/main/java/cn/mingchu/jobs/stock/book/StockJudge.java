package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.meal.MealUse;
import cn.mingchu.jobs.stock.pantry.PantryMove;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.StockClaim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the book of a lot in a canteen's store, whatever order its papers come in.
 *
 * <p>What stands in the end is a function of the last revision of each claim, the rules and how far
 * the gateway's clock has come. A lot has a dozen claims in a week, so all that may still change is
 * judged again with each that comes. It asks no clock.
 */
public final class StockJudge {

  static final long BOUND_MILLIS = Filing.LATENESS_BOUND.toMillis();

  /**
   * A claim may be of a note that is dated a week after it, and a note, or its correction, comes
   * within a week.
   */
  static final long KEPT_MILLIS = NotedLabels.AHEAD_MILLIS + BOUND_MILLIS;

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
    NotedLabels before = labels(book);
    book.claims.put(claim.claimId(), claim);
    book.now = Math.max(book.now, claim.ingestTime());
    judge(book, shelf, voice);
    tellMoves(book, before, known, claim, voice);
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
    long until = now - KEPT_MILLIS;
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
        book.toldUses.remove(claim.claimId());
        book.closed.put(claim.claimId(), claim.time());
      }
    }
    book.told.settle(said);
    book.told.forgetWithdrawnBefore(until);
  }

  private static void judge(LotBook book, Shelf shelf, StockVoice voice) {
    Map<String, BookFinding> stated = new LinkedHashMap<>();
    Consumer<BookFinding> state = finding -> stated.put(finding.findingId(), finding);
    LotCourse course = book.opening.copy();
    for (StockClaim claim : inOrder(book)) {
      course.see(claim, shelf, state);
    }
    book.nextChange = course.lookAt(book.now, shelf, state);
    book.told.tell(stated.values(), book.now, voice::tell);
    tellStock(book, shelf, course, voice);
    tellUses(book, voice);
  }

  /** A use is told again when its claim, or what that is of, has changed. */
  private static void tellUses(LotBook book, StockVoice voice) {
    NotedLabels labels = labels(book);
    for (StockClaim claim : book.claims.values()) {
      MealUse before = book.toldUses.get(claim.claimId());
      MealUse use = claim.stands() ? MealUse.of(claim, labels.of(claim)) : null;
      if (before != null && (use == null || !use.mealId().equals(before.mealId()))) {
        voice.tell(before.takenBack());
        book.toldUses.remove(claim.claimId());
      }
      if (use != null && !use.equals(before)) {
        voice.tell(use);
        book.toldUses.put(claim.claimId(), use);
      }
    }
  }

  /**
   * What is said of a food is told when it comes in, and again when it is of another food, or of
   * one that has to be used by another day. What nobody names belongs to no food.
   *
   * @param before what claims were of before the news
   * @param known what the news replaces; null where it is the first word of it
   */
  private static void tellMoves(
      LotBook book,
      NotedLabels before,
      @Nullable StockClaim known,
      StockClaim news,
      StockVoice voice) {
    NotedLabels now = labels(book);
    for (StockClaim claim : book.claims.values()) {
      StockClaim former = claim.equals(news) ? known : claim;
      LotLabel was = former == null ? null : before.of(former);
      if (former != null && was != null && !was.isOfSameFoodAs(now.of(claim))) {
        voice.tell(PantryMove.of(former, was).takenBack());
      }
    }
    for (StockClaim claim : book.claims.values()) {
      LotLabel label = now.of(claim);
      if (label != null && (claim.equals(news) || !label.expiresAs(before.of(claim)))) {
        voice.tell(PantryMove.of(claim, label));
      }
    }
  }

  private static NotedLabels labels(LotBook book) {
    return NotedLabels.of(book.opening.label, inOrder(book));
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
