package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.Quote;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one ingredient cost in one county on one day. */
final class MarketDay {

  private final BusinessDay day;
  private final Market market;
  private final long now;
  private final SortedMap<String, List<Purchase>> bySchool = new TreeMap<>();

  /** The dearest of the day: no delivery note names a grade. */
  private @Nullable Quote quote;

  private long quotesKnownAt = Long.MIN_VALUE;

  /** What all paid; null until somebody asks. */
  private @Nullable PeerPrices peers;

  /** What was paid to all suppliers but one, by that one, once somebody asks. */
  private final Map<String, PeerPrices> peersBeside = new HashMap<>();

  /**
   * A day of which nothing is known.
   *
   * @param now how far the gateway's clock has come, UTC milliseconds
   */
  MarketDay(BusinessDay day, Market market, long now) {
    this.day = day;
    this.market = market;
    this.now = now;
  }

  /**
   * Takes in one more purchase, which MUST stand and be later than all before; none MUST come after
   * the first question.
   */
  void add(Purchase purchase) {
    bySchool.computeIfAbsent(purchase.schoolId(), none -> new ArrayList<>()).add(purchase);
  }

  /** Takes in what an office has found; each matter once. */
  void add(Quote other) {
    Long fen = other.fen();
    if (fen == null) {
      return;
    }
    quotesKnownAt = Math.max(quotesKnownAt, other.ingestTime());
    Quote dearest = quote;
    if (dearest == null || isDearer(other, dearest)) {
      quote = other;
    }
  }

  BusinessDay day() {
    return day;
  }

  /** Who bought it, and what they paid. */
  Map<String, List<Purchase>> bySchool() {
    return bySchool;
  }

  /** Whether something is said of it only when it is over. */
  boolean isAwaited() {
    return quote == null && !bySchool.isEmpty() && day.end() > now;
  }

  /**
   * What is fair to ask of a school: what an office has found, or else, once the day is over, the
   * median of what enough others paid; null where neither is known.
   */
  @Nullable Yardstick fairFor(String schoolId) {
    Quote reference = quote;
    Long fen = reference == null ? null : reference.fen();
    if (reference != null && fen != null) {
      return new Yardstick(
          fen, 1, quotesKnownAt, List.of(reference.as(EvidenceRole.OTHER_EVIDENCE)));
    }
    EffectiveRule rule = market.rules().apply(schoolId).at(StockRules.ABOVE_MARKET, day.begin());
    return rule == null || day.end() > now
        ? null
        : ofAll().without(schoolId, rule.amount(ParameterName.PEERS), day.end());
  }

  /**
   * What is fair of one supplier to ask of a school: what an office has found, or else, once the
   * day is over, the median of what enough schools paid to others.
   *
   * @param peers how many are enough
   */
  @Nullable Yardstick fairBeside(String supplierId, String schoolId, long peers) {
    if (isQuoted()) {
      return fairFor(schoolId);
    }
    return day.end() > now ? null : besides(supplierId).without(schoolId, peers, day.end());
  }

  private PeerPrices ofAll() {
    PeerPrices all = peers;
    if (all == null) {
      all = PeerPrices.of(bySchool, purchase -> true);
      peers = all;
    }
    return all;
  }

  private PeerPrices besides(String supplierId) {
    return peersBeside.computeIfAbsent(
        supplierId,
        left -> PeerPrices.of(bySchool, purchase -> !purchase.supplierId().equals(left)));
  }

  /** Whether an office has found what it costs. */
  boolean isQuoted() {
    return quote != null;
  }

  private static boolean isDearer(Quote one, Quote other) {
    Long fen = one.fen();
    Long otherFen = other.fen();
    if (fen == null || otherFen == null || fen.equals(otherFen)) {
      return one.matter().compareTo(other.matter()) < 0;
    }
    return fen > otherFen;
  }
}
