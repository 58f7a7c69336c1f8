package cn.mingchu.jobs.stock.acceptance;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.paper.Handover;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Judges how goods change hands at a canteen, whatever order its papers come in.
 *
 * <p>What stands in the end is a function of the last revision of each paper, the rules and how far
 * the gateway's clock has come. A canteen accepts a dozen deliveries a day, so all days that may
 * still change are judged again with each paper that comes. It asks no clock.
 */
public final class AcceptanceJudge {

  private static final Comparator<Handover> BY_DATE =
      Comparator.comparingLong(Handover::time).thenComparing(Handover::paperId);

  /** What became of a handover. */
  public enum Reception {
    /** It counts. */
    ACCEPTED,
    /** The same or a later revision was there before it. */
    KNOWN,
    /** Its day, or that of what it corrects, is closed: it changes nothing. */
    LATE
  }

  /** Takes in a handover, and says what is new. */
  public Reception hear(
      AcceptanceBook book, Canteen canteen, Handover handover, Consumer<BookFinding> voice) {
    Handover known = book.handovers.get(handover.paperId());
    if (known != null && known.revision() >= handover.revision()) {
      return Reception.KNOWN;
    }
    if (book.closed.containsKey(handover.paperId())
        || handover.time() < book.closedUntil
        || handover.ingestTime() - handover.time() > AcceptanceBook.BOUND_MILLIS) {
      return Reception.LATE;
    }
    book.handovers.put(handover.paperId(), handover);
    timePasses(book, canteen, handover.ingestTime(), voice);
    return Reception.ACCEPTED;
  }

  /**
   * Takes in that the gateway's clock has come to a moment, UTC milliseconds, or that the rules are
   * others.
   */
  public void timePasses(
      AcceptanceBook book, Canteen canteen, long now, Consumer<BookFinding> voice) {
    book.now = Math.max(book.now, now);
    book.nextChange = AcceptanceBook.NEVER;
    List<BookFinding> stated = new ArrayList<>();
    long scaleUntil = book.scaleUntil;
    for (Map.Entry<BusinessDay, AcceptanceDay> each : days(book, canteen).entrySet()) {
      AcceptanceDay day = each.getValue();
      scaleUntil = Math.max(scaleUntil, day.scaleUntil());
      day.judge(scaleUntil, book.now, stated::add);
      if (each.getKey().end() > book.now && day.isAwaited()) {
        book.nextChange = Math.min(book.nextChange, each.getKey().end());
      }
    }
    book.told.tell(stated, book.now, voice);
  }

  /**
   * Says what is new at a moment, and closes the days that no paper can change any more.
   *
   * @param now how far the gateway's clock has come for everybody, UTC milliseconds: nothing will
   *     come in that was taken in before
   */
  public void close(AcceptanceBook book, Canteen canteen, long now, Consumer<BookFinding> voice) {
    timePasses(book, canteen, now, voice);
    long until = BusinessDay.of(now - AcceptanceBook.BOUND_MILLIS).begin();
    if (until <= book.closedUntil) {
      return;
    }
    book.closedUntil = until;
    Set<String> said = new HashSet<>();
    long scaleUntil = book.scaleUntil;
    for (Map.Entry<BusinessDay, AcceptanceDay> each : days(book, canteen).entrySet()) {
      if (each.getKey().begin() < until) {
        scaleUntil = Math.max(scaleUntil, each.getValue().scaleUntil());
        each.getValue().judge(scaleUntil, now, finding -> said.add(finding.findingId()));
      }
    }
    for (Handover handover : List.copyOf(book.handovers.values())) {
      if (handover.time() < until) {
        book.handovers.remove(handover.paperId());
        book.closed.put(handover.paperId(), handover.time());
      }
    }
    book.closed.values().removeIf(time -> time < until - AcceptanceBook.BOUND_MILLIS);
    book.scaleUntil = scaleUntil < until ? Long.MIN_VALUE : scaleUntil;
    book.told.settle(said);
    book.told.forgetWithdrawnBefore(until);
  }

  private static SortedMap<BusinessDay, AcceptanceDay> days(AcceptanceBook book, Canteen canteen) {
    SortedMap<BusinessDay, AcceptanceDay> days = new TreeMap<>();
    book.handovers.values().stream()
        .filter(Handover::stands)
        .sorted(BY_DATE)
        .forEach(
            handover ->
                days.computeIfAbsent(
                        BusinessDay.of(handover.time()), day -> new AcceptanceDay(day, canteen))
                    .add(handover));
    return days;
  }
}
