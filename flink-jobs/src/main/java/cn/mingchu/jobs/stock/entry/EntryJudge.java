package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.rules.StockRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges how the books of a canteen are kept, whatever order its papers come in.
 *
 * <p>What stands in the end is a function of the revisions of the papers, the rules and how far the
 * gateway's clock has come. A canteen writes dozens of entries a day and nobody is in a hurry, so
 * its books are looked into on the full hour after something came, and when time alone shows
 * something. It asks no clock.
 */
public final class EntryJudge {

  private static final long HOUR = 3_600_000;

  /** What became of an input. */
  public enum Reception {
    /** It counts. */
    ACCEPTED,
    /** It says nothing new. */
    KNOWN,
    /** Its day, or that of what it corrects, is closed: it changes nothing. */
    LATE
  }

  /** Takes in an input. What it changes is said on the hour. */
  public Reception hear(EntryBook book, EntryInput input) {
    Reception reception =
        input instanceof BookEntry entry ? enter(book, entry) : serve(book, (ServedMeal) input);
    if (reception == Reception.ACCEPTED) {
      book.now = Math.max(book.now, input.ingestTime());
      book.nextChange = Math.min(book.nextChange, (input.ingestTime() / HOUR + 1) * HOUR);
      book.nextClosing = Math.min(book.nextClosing, EntryBook.closing(input.time()));
    }
    return reception;
  }

  private static Reception enter(EntryBook book, BookEntry entry) {
    WrittenEntry known = book.entries.get(entry.paperId());
    if (entry.time() < book.closedUntil || (known != null && known.time() < book.closedUntil)) {
      return Reception.LATE;
    }
    WrittenEntry next = known == null ? WrittenEntry.of(entry) : known.with(entry);
    return next.equals(book.entries.put(entry.paperId(), next))
        ? Reception.KNOWN
        : Reception.ACCEPTED;
  }

  private static Reception serve(EntryBook book, ServedMeal meal) {
    ServedMeal known = book.meals.get(meal.mealId());
    if (meal.time() < book.closedUntil || (known != null && known.time() < book.closedUntil)) {
      return Reception.LATE;
    }
    if (known != null && known.revision() >= meal.revision()) {
      return Reception.KNOWN;
    }
    book.meals.put(meal.mealId(), meal);
    return Reception.ACCEPTED;
  }

  /**
   * Takes in that the gateway's clock has come to a moment, UTC milliseconds, or that the rules are
   * others; says what is new.
   */
  public void timePasses(EntryBook book, StockRules rules, long now, EntryVoice voice) {
    review(book, rules, now, voice);
  }

  /**
   * Says what is new at a moment, closes the days that no paper can change any more, and forgets
   * those that nothing is compared with.
   *
   * @param now how far the gateway's clock has come for everybody, UTC milliseconds: nothing will
   *     come in that was taken in before
   */
  public void close(EntryBook book, StockRules rules, long now, EntryVoice voice) {
    BookReview review = review(book, rules, now, voice);
    long until = BusinessDay.of(now - EntryBook.BOUND_MILLIS).begin();
    if (until > book.closedUntil) {
      settle(book, review, until);
    }
    forget(book, now);
    book.nextClosing = nextClosing(book);
  }

  private static BookReview review(EntryBook book, StockRules rules, long now, EntryVoice voice) {
    book.now = Math.max(book.now, now);
    StandingEntries entries = new StandingEntries(book);
    BookReview review = new BookReview(book, entries, rules);
    DayLabels labels = new DayLabels(book, entries, rules);
    List<BookFinding> stated = review.findings().stream().map(BookReview.Hanging::finding).toList();
    book.told.tell(stated, book.now, voice::tell);
    tell(book, labels.profiles(), voice);
    book.nextChange = Math.min(review.nextChange(), labels.nextChange());
    return review;
  }

  /** A day of which everything was taken back was kept by nobody. */
  private static void tell(EntryBook book, List<DayProfile> profiles, EntryVoice voice) {
    Map<Long, DayProfile> next = new TreeMap<>();
    for (DayProfile before : book.toldDays.values()) {
      next.put(before.day(), before.emptied(book.now));
    }
    profiles.forEach(day -> next.put(day.day(), day));
    for (DayProfile day : next.values()) {
      DayProfile before = book.toldDays.get(day.day());
      if (before == null || !before.saysTheSameAs(day)) {
        DayProfile told = day.asRevision(before == null ? 1 : before.revision() + 1);
        book.toldDays.put(told.day(), told);
        voice.tell(told);
      }
    }
  }

  private static void settle(EntryBook book, BookReview review, long until) {
    book.closedUntil = until;
    Set<String> settled = new HashSet<>();
    for (BookReview.Hanging hanging : review.findings()) {
      if (hanging.day().begin() < until) {
        settled.add(hanging.finding().findingId());
      }
    }
    book.told.settle(settled);
    book.told.forgetWithdrawnBefore(until);
    long first = BusinessDay.of(until).date().toEpochDay();
    book.toldDays.keySet().removeIf(day -> day < first);
    book.meals.values().removeIf(meal -> meal.time() < until);
  }

  /** What came is remembered longer than that it was written down, and while it is issued. */
  private static void forget(EntryBook book, long now) {
    List<WrittenEntry> over =
        book.entries.values().stream()
            .filter(written -> EntryBook.forgetting(written.time()) <= now)
            .sorted(WrittenEntry.BY_DATE)
            .toList();
    for (WrittenEntry written : over) {
      book.entries.remove(written.paperId());
      if (written.entry().stands()) {
        written.entry().rows().forEach(row -> remember(book, written, row.lotId()));
      }
    }
    long oldest = BusinessDay.of(now).date().toEpochDay() - EntryBook.LOTS_KEPT;
    book.lastSeen.values().removeIf(day -> day < oldest);
  }

  /** An issue counts only if the lot would still be known when it is forgotten itself. */
  private static void remember(EntryBook book, WrittenEntry written, String lotId) {
    long day = written.day().date().toEpochDay();
    if (written.entry().kind() == EntryKind.RECEIVED) {
      book.lastSeen.merge(lotId, day, Math::max);
    } else if (written.isIssue()) {
      book.lastSeen.computeIfPresent(
          lotId,
          (lot, before) ->
              EntryBook.forgetting(written.time()) <= EntryBook.forgettingLot(before)
                  ? Math.max(before, day)
                  : before);
    }
  }

  private static long nextClosing(EntryBook book) {
    long next = EntryBook.NEVER;
    for (WrittenEntry written : book.entries.values()) {
      long time = written.time();
      next =
          Math.min(
              next, time < book.closedUntil ? EntryBook.forgetting(time) : EntryBook.closing(time));
    }
    for (ServedMeal meal : book.meals.values()) {
      next = Math.min(next, EntryBook.closing(meal.time()));
    }
    for (long day : book.lastSeen.values()) {
      next = Math.min(next, EntryBook.forgettingLot(day));
    }
    return next;
  }
}
