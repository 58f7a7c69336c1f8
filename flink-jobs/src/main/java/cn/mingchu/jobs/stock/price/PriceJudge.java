package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Judges what schools of a county pay for an ingredient, whatever order papers and reference prices
 * come in.
 *
 * <p>What stands in the end is a function of the last revisions, the rules and how far the
 * gateway's clock has come. A county buys an ingredient a few dozen times a day, so all days that
 * may still change are judged again with each word. It asks no clock.
 */
public final class PriceJudge {

  /** What became of a word. */
  public enum Reception {
    /** It counts. */
    ACCEPTED,
    /** The same or a later revision was there before it. */
    KNOWN,
    /** Its day, or that of what it corrects, is closed: it changes nothing. */
    LATE
  }

  /** Takes in a word, and says what is new. */
  public Reception hear(
      PriceBook book, Market market, MarketWord word, Consumer<BookFinding> voice) {
    Reception reception =
        word instanceof Purchase purchase
            ? file(book, purchase)
            : word instanceof Quote quote ? file(book, quote) : Reception.KNOWN;
    if (reception == Reception.ACCEPTED) {
      timePasses(book, market, word.ingestTime(), voice);
    }
    return reception;
  }

  /**
   * Takes in that the gateway's clock has come to a moment, UTC milliseconds, or that the rules are
   * others.
   */
  public void timePasses(PriceBook book, Market market, long now, Consumer<BookFinding> voice) {
    book.now = Math.max(book.now, now);
    book.nextChange = PriceBook.NEVER;
    List<BookFinding> stated = new ArrayList<>();
    Map<String, PriceCourse> courses = book.courses();
    for (MarketDay day : days(book, market).values()) {
      live(day, market, courses, stated::add);
      if (day.isAwaited()) {
        book.nextChange = Math.min(book.nextChange, day.day().end());
      }
    }
    courses.forEach(
        (school, course) ->
            book.nextChange =
                Math.min(
                    book.nextChange,
                    course.lookAt(book.now, Buyer.of(school, market), stated::add)));
    book.told.tell(stated, book.now, voice);
  }

  /**
   * Says what is new at a moment, and closes the days that no paper can change any more.
   *
   * @param now how far the gateway's clock has come for everybody, UTC milliseconds: nothing will
   *     come in that was taken in before
   */
  public void close(PriceBook book, Market market, long now, Consumer<BookFinding> voice) {
    timePasses(book, market, now, voice);
    long until = BusinessDay.of(now - PriceBook.BOUND_MILLIS).begin();
    if (until <= book.closedUntil) {
      return;
    }
    book.closedUntil = until;
    Set<String> said = new HashSet<>();
    Consumer<BookFinding> note = finding -> said.add(finding.findingId());
    for (MarketDay day : days(book, market).values()) {
      if (day.day().begin() < until) {
        live(day, market, book.openings, note);
      }
    }
    book.openings.forEach(
        (school, course) -> course.forgetBefore(until, Buyer.of(school, market), note));
    book.openings.values().removeIf(PriceCourse::isEmpty);
    for (Purchase purchase : List.copyOf(book.purchases.values())) {
      if (purchase.time() < until) {
        book.purchases.remove(purchase.claimId());
        book.closed.put(purchase.claimId(), purchase.time());
      }
    }
    book.quotes.values().removeIf(quote -> quote.day().begin() < until);
    book.closed.values().removeIf(time -> time < until - PriceBook.BOUND_MILLIS);
    book.told.settle(said);
    book.told.forgetWithdrawnBefore(until);
  }

  private static Reception file(PriceBook book, Purchase purchase) {
    Purchase known = book.purchases.get(purchase.claimId());
    if (known != null && known.revision() >= purchase.revision()) {
      return Reception.KNOWN;
    }
    if (book.closed.containsKey(purchase.claimId())
        || purchase.time() < book.closedUntil
        || purchase.ingestTime() - purchase.time() > PriceBook.BOUND_MILLIS) {
      return Reception.LATE;
    }
    book.purchases.put(purchase.claimId(), purchase);
    return Reception.ACCEPTED;
  }

  private static Reception file(PriceBook book, Quote quote) {
    Quote known = book.quotes.get(quote.matter());
    if (known != null && !quote.replaces(known)) {
      return Reception.KNOWN;
    }
    if (quote.day().begin() < book.closedUntil
        || quote.ingestTime() - quote.day().end() > PriceBook.BOUND_MILLIS) {
      return Reception.LATE;
    }
    book.quotes.put(quote.matter(), quote);
    return Reception.ACCEPTED;
  }

  private static void live(
      MarketDay day, Market market, Map<String, PriceCourse> courses, Consumer<BookFinding> say) {
    RecentPrices recent = RecentPrices.before(day.day(), courses.values());
    day.bySchool()
        .forEach(
            (school, purchases) ->
                courses
                    .computeIfAbsent(school, none -> new PriceCourse())
                    .live(day, recent, purchases, Buyer.of(school, market), say));
  }

  private static SortedMap<BusinessDay, MarketDay> days(PriceBook book, Market market) {
    SortedMap<BusinessDay, MarketDay> days = new TreeMap<>();
    book.purchases.values().stream()
        .filter(Purchase::stands)
        .sorted(Purchase.BY_DATE)
        .forEach(
            purchase -> day(days, BusinessDay.of(purchase.time()), market, book.now).add(purchase));
    for (Quote quote : book.quotes.values()) {
      day(days, quote.day(), market, book.now).add(quote);
    }
    return days;
  }

  private static MarketDay day(
      Map<BusinessDay, MarketDay> days, BusinessDay day, Market market, long now) {
    return days.computeIfAbsent(day, none -> new MarketDay(day, market, now));
  }
}
