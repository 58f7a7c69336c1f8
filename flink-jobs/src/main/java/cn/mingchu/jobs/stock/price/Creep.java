package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.schemas.event.EvidenceRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days one after the other on which a supplier asked more of a school than it used to, all in all.
 *
 * @param risen by how much in all, in millionths of what is fair; more than 0
 * @param grams bought on them
 * @param fen paid for that above what the supplier used to ask, and what is fair
 * @param paid fen a kilogram, the last time
 * @param due what the supplier might have asked then, rounded down
 * @param first the paper of the first of them
 * @param last of the last of them
 * @param toldBy of the day on which it was enough to tell of; null while it is not
 * @param toldKnownAt when the gateway had taken in all that shows that, UTC milliseconds
 */
record Creep(
    long risen,
    long grams,
    long fen,
    long paid,
    long due,
    BookEvidence first,
    BookEvidence last,
    @Nullable BookEvidence toldBy,
    long toldKnownAt) {

  /**
   * One more day of it.
   *
   * @param before null where it is the first
   * @param risen by now
   * @param bought on the day
   * @param due what the supplier may ask, fen a kilogram
   */
  static Creep with(
      @Nullable Creep before, long risen, List<Purchase> bought, long paid, long due) {
    Purchase last = bought.get(bought.size() - 1);
    long grams = before == null ? 0 : before.grams;
    long fen = before == null ? 0 : before.fen;
    for (Purchase purchase : bought) {
      grams += purchase.grams();
      fen += Stakes.worth(purchase.grams(), Math.max(0, purchase.priceFen() - due));
    }
    return new Creep(
        risen,
        grams,
        fen,
        paid,
        due,
        before == null ? bought.get(0).as(EvidenceRole.FIRST) : before.first,
        last.as(EvidenceRole.LAST),
        before == null ? null : before.toldBy,
        before == null ? 0 : before.toldKnownAt);
  }

  /** The same, as it has become enough to tell of with its last day. */
  Creep told(long knownAt) {
    return new Creep(
        risen, grams, fen, paid, due, first, last, last.as(EvidenceRole.DECIDING), knownAt);
  }

  Stakes stakes() {
    return new Stakes(grams, fen, paid, due);
  }
}
