package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the prices that one supplier asks of a school move against the market: PRICE_DRIFT.
 *
 * <p>A cumulative sum (Page, 1954) of how much more it asks, of what is fair, than on its first
 * days: a day adds what is above that, less a slack, and never more than a step, since what is far
 * above the market is told at once. Who was cheap may become as dear as the market. What an office
 * finds and what others pay are no one measure, so each has its own first days.
 *
 * @param quoted on days on which an office said what is fair
 * @param paid on days on which others' prices did
 * @param lapsesAt when it is forgotten unless something can be compared again, UTC milliseconds
 * @param knownAt when the gateway had taken in all that it rests on, UTC milliseconds
 * @param creep null while it asks no more than it used to
 */
record Drift(Norm quoted, Norm paid, long lapsesAt, long knownAt, @Nullable Creep creep) {

  private static final long HUNDREDTH = Norm.FAIR / 100;

  /** A rise that has lasted for long would otherwise take as long to be over. */
  private static final int MOST_TIMES_THE_LIMIT = 2;

  /** Nothing known yet. */
  static final Drift NONE = new Drift(Norm.NONE, Norm.NONE, Long.MIN_VALUE, Long.MIN_VALUE, null);

  /**
   * One more day on which the school bought there, later than all before.
   *
   * @param bought in their order; of several prices the lower one in the middle counts
   * @param fair what to compare it with
   * @param isQuoted whether an office says so
   */
  Drift with(
      List<Purchase> bought, Yardstick fair, boolean isQuoted, EffectiveRule rule, Teller teller) {
    long price = PeerPrices.priceOf(bought);
    long millionths = fair.millionthsOf(price);
    Purchase last = bought.get(bought.size() - 1);
    long lapses = last.time() + rule.amount(ParameterName.WITHIN);
    long known = Math.max(knownAt, fair.knownAt());
    for (Purchase purchase : bought) {
      known = Math.max(known, purchase.ingestTime());
    }
    Norm norm = isQuoted ? quoted : paid;
    if (norm.days() < rule.amount(ParameterName.PURCHASES)) {
      Norm more = norm.with(millionths);
      return new Drift(isQuoted ? more : quoted, isQuoted ? paid : more, lapses, known, creep);
    }
    long most = rule.amount(ParameterName.STEP) * HUNDREDTH;
    long step = Math.max(-most, Math.min(most, millionths - norm.level()));
    long risen =
        (creep == null ? 0 : creep.risen()) + step - rule.amount(ParameterName.SLACK) * HUNDREDTH;
    if (risen <= 0) {
      tell(last.time(), teller);
      return new Drift(quoted, paid, lapses, known, null);
    }
    long limit = rule.amount(ParameterName.RISEN) * HUNDREDTH;
    Creep now =
        Creep.with(
            creep,
            Math.min(risen, MOST_TIMES_THE_LIMIT * limit),
            bought,
            price,
            fair.times(norm.level()));
    boolean isNews = now.toldBy() == null && risen >= limit;
    return new Drift(quoted, paid, lapses, known, isNews ? now.told(known) : now);
  }

  /** Whether it has become enough to tell of. */
  boolean isTold() {
    return creep != null && creep.toldBy() != null;
  }

  /** Says that it lasts, where it is told. */
  void tellLasting(Teller teller) {
    tell(null, teller);
  }

  /** Says that nothing was bought there any more, where it was told. */
  void tellLapsed(Teller teller) {
    if (creep != null) {
      tell(creep.last().time(), teller);
    }
  }

  private void tell(@Nullable Long end, Teller teller) {
    BookEvidence told = creep == null ? null : creep.toldBy();
    if (creep == null || told == null) {
      return;
    }
    EffectiveRule rule = teller.buyer().rules().at(StockRules.PRICE_DRIFT, told.time());
    if (rule != null) {
      Buyer buyer = teller.buyer();
      teller
          .say()
          .accept(
              BookFinding.of(
                      rule,
                      rule.severity(),
                      BookSubject.school(buyer.schoolId(), buyer.regionCode()),
                      new BookEpisode(
                          creep.first().time(),
                          end,
                          told.time(),
                          creep.toldKnownAt(),
                          creep.stakes()),
                      List.of(creep.first(), told, creep.last()))
                  .about(buyer.ingredient() + ' ' + teller.supplierId()));
    }
  }

  /** To whom it is told, and of which supplier. */
  record Teller(Buyer buyer, String supplierId, Consumer<BookFinding> say) {}
}
