package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.schemas.event.EvidenceRole;
import java.util.List;

/**
 * Days running on which a school paid more than the market asks for an ingredient.
 *
 * @param startTime when it first did, UTC milliseconds
 * @param lastDay the last of the days
 * @param lastTime when it last did, UTC milliseconds
 * @param days how many there are, from 1
 * @param grams bought at such prices
 * @param fen paid too much for that
 * @param paid fen a kilogram, the last time
 * @param fair what it was compared with then, rounded down
 * @param knownAt when the gateway had taken in all that shows it, UTC milliseconds
 */
record PriceRun(
    long startTime,
    BusinessDay lastDay,
    long lastTime,
    int days,
    long grams,
    long fen,
    long paid,
    long fair,
    long knownAt,
    BookEvidence first,
    BookEvidence last) {

  static PriceRun beginning(BusinessDay day, Purchase purchase, Yardstick fair) {
    BookEvidence first = purchase.as(EvidenceRole.FIRST);
    return new PriceRun(purchase.time(), day, purchase.time(), 1, 0, 0, 0, 0, 0, first, first)
        .with(day, purchase, fair);
  }

  /** The same with one more purchase, of its last day or a later one. */
  PriceRun with(BusinessDay day, Purchase purchase, Yardstick yardstick) {
    long fairFen = yardstick.rounded();
    Long tooMuch = Stakes.ofOverpaid(purchase.grams(), purchase.priceFen(), fairFen).fen();
    return new PriceRun(
        startTime,
        day,
        purchase.time(),
        day.equals(lastDay) ? days : days + 1,
        grams + purchase.grams(),
        fen + (tooMuch == null ? 0 : tooMuch),
        purchase.priceFen(),
        fairFen,
        Math.max(knownAt, Math.max(purchase.ingestTime(), yardstick.knownAt())),
        first,
        purchase.as(EvidenceRole.LAST));
  }

  Stakes stakes() {
    return new Stakes(grams, fen, paid, fair);
  }

  List<BookEvidence> evidence() {
    return List.of(first, last);
  }
}
