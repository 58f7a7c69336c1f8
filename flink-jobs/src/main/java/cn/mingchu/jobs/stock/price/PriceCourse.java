package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far the judging of what one school pays for one ingredient has come, after some days in their
 * order.
 *
 * <p>A function of those days and the rules alone: what depends on the order in which papers came
 * in MUST NOT be kept here.
 */
final class PriceCourse {

  static final long NEVER = Long.MAX_VALUE;

  /** So many days back it looks, and so long a run lasts without another purchase. */
  static final int MEMORY_DAYS = 7;

  private static final long MEMORY_MILLIS = Duration.ofDays(MEMORY_DAYS).toMillis();
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  /** What was paid on the days before that it still looks back at. */
  final List<PastPrice> past = new ArrayList<>();

  /** By supplier. */
  final Map<String, Drift> drifts = new TreeMap<>();

  /** The days running up to the last one that could be compared; null where that was fair. */
  @Nullable PriceRun run;

  /**
   * Takes in one more day on which the school bought, which MUST be later than all before.
   *
   * @param recent what anybody in the county paid in the days before
   */
  void live(
      MarketDay market,
      RecentPrices recent,
      List<Purchase> purchases,
      Buyer buyer,
      Consumer<BookFinding> say) {
    BusinessDay day = market.day();
    past.removeIf(price -> price.day().compareTo(day.plus(-MEMORY_DAYS)) < 0);
    Yardstick fair = market.fairFor(buyer.schoolId());
    List<PastPrice> today = new ArrayList<>();
    List<Purchase> over = new ArrayList<>();
    Map<String, List<Purchase>> bySupplier = new TreeMap<>();
    long knownAt = Long.MIN_VALUE;
    for (Purchase purchase : purchases) {
      Yardstick own = ownMean(day, purchase, buyer.rules());
      if (hasSlipped(purchase, fair == null ? own : fair, recent, buyer, say)) {
        continue;
      }
      bySupplier.computeIfAbsent(purchase.supplierId(), none -> new ArrayList<>()).add(purchase);
      long known = known(purchase, fair);
      today.add(new PastPrice(day, purchase.priceFen(), known));
      knownAt = Math.max(knownAt, known);
      if (fair != null && isAboveMarket(purchase, fair, buyer, say)) {
        over.add(purchase);
      }
      judgeJump(purchase, own, buyer, say);
    }
    if (fair != null && !today.isEmpty()) {
      goOn(day, over, fair, knownAt, buyer, say);
    }
    bySupplier.forEach(
        (supplierId, bought) -> drift(market, bought, new Drift.Teller(buyer, supplierId, say)));
    past.addAll(today);
  }

  /** How the prices of a supplier move on with one more day. */
  private void drift(MarketDay market, List<Purchase> bought, Drift.Teller teller) {
    Buyer buyer = teller.buyer();
    String supplierId = teller.supplierId();
    long time = bought.get(0).time();
    Drift before = drifts.getOrDefault(supplierId, Drift.NONE);
    if (before.lapsesAt() < time) {
      before.tellLapsed(teller);
      drifts.remove(supplierId);
      before = Drift.NONE;
    }
    EffectiveRule rule = buyer.rules().at(StockRules.PRICE_DRIFT, time);
    Yardstick fair =
        rule == null
            ? null
            : market.fairBeside(supplierId, buyer.schoolId(), rule.amount(ParameterName.PEERS));
    if (rule != null && fair != null) {
      drifts.put(supplierId, before.with(bought, fair, market.isQuoted(), rule, teller));
    }
  }

  /** Says what lasts at a moment of the gateway's clock; returns when that will change. */
  long lookAt(long now, Buyer buyer, Consumer<BookFinding> say) {
    long next = lookAtRun(now, buyer, say);
    for (Map.Entry<String, Drift> each : drifts.entrySet()) {
      Drift drift = each.getValue();
      Drift.Teller teller = new Drift.Teller(buyer, each.getKey(), say);
      if (drift.lapsesAt() <= now) {
        drift.tellLapsed(teller);
      } else if (drift.isTold()) {
        drift.tellLasting(teller);
        next = Math.min(next, drift.lapsesAt());
      }
    }
    return next;
  }

  private long lookAtRun(long now, Buyer buyer, Consumer<BookFinding> say) {
    PriceRun lasting = run;
    if (lasting == null || !isLong(lasting, buyer)) {
      return NEVER;
    }
    long end = endOf(lasting);
    if (end <= now) {
      tellOver(lasting, end, buyer, say);
      return NEVER;
    }
    tell(lasting, null, lasting.lastTime(), lasting.knownAt(), buyer, say);
    return end;
  }

  /** Forgets what no later day looks back at, when all before a moment is closed. */
  void forgetBefore(long until, Buyer buyer, Consumer<BookFinding> say) {
    BusinessDay first = BusinessDay.of(until);
    past.removeIf(price -> price.day().compareTo(first.plus(-MEMORY_DAYS)) < 0);
    PriceRun lasting = run;
    if (lasting != null && endOf(lasting) <= until) {
      tellIfLong(lasting, endOf(lasting), buyer, say);
      run = null;
    }
    drifts
        .entrySet()
        .removeIf(
            each -> {
              boolean isOver = each.getValue().lapsesAt() < until;
              if (isOver) {
                each.getValue().tellLapsed(new Drift.Teller(buyer, each.getKey(), say));
              }
              return isOver;
            });
  }

  /** When something of it is forgotten, by the days that are closed; never where nothing is. */
  long nextForgetting() {
    long next = NEVER;
    for (PastPrice price : past) {
      next = Math.min(next, price.day().end() + MEMORY_MILLIS);
    }
    for (Drift drift : drifts.values()) {
      next = Math.min(next, BusinessDay.of(drift.lapsesAt()).end());
    }
    PriceRun lasting = run;
    return lasting == null ? next : Math.min(next, endOf(lasting));
  }

  boolean isEmpty() {
    return past.isEmpty() && drifts.isEmpty() && run == null;
  }

  PriceCourse copy() {
    PriceCourse copy = new PriceCourse();
    copy.past.addAll(past);
    copy.drifts.putAll(drifts);
    copy.run = run;
    return copy;
  }

  private static boolean hasSlipped(
      Purchase purchase,
      @Nullable Yardstick known,
      RecentPrices recent,
      Buyer buyer,
      Consumer<BookFinding> say) {
    EffectiveRule rule = buyer.rules().at(StockRules.PRICE_SLIP, purchase.time());
    if (rule == null) {
      return false;
    }
    Yardstick usual = known == null ? recent.median(rule.amount(ParameterName.PURCHASES)) : known;
    Sign sign = usual == null ? null : new SlipRule(rule).signOf(purchase.priceFen(), usual);
    if (usual == null || sign == null) {
      return false;
    }
    Stakes stakes = Stakes.ofPrices(purchase.grams(), purchase.priceFen(), usual.rounded());
    say.accept(finding(rule, rule.severity(), purchase, usual, stakes, buyer).showing(sign));
    return true;
  }

  private static boolean isAboveMarket(
      Purchase purchase, Yardstick fair, Buyer buyer, Consumer<BookFinding> say) {
    EffectiveRule rule = buyer.rules().at(StockRules.ABOVE_MARKET, purchase.time());
    long price = purchase.priceFen();
    if (rule == null || !fair.isExceededBy(price, rule.amount(ParameterName.OVER))) {
      return false;
    }
    boolean isMuch = fair.isExceededBy(price, rule.amount(ParameterName.RAISE_OVER));
    Severity severity = isMuch ? rule.raisedSeverity() : rule.severity();
    Stakes stakes = Stakes.ofOverpaid(purchase.grams(), price, fair.rounded());
    say.accept(finding(rule, severity, purchase, fair, stakes, buyer));
    return true;
  }

  private static void judgeJump(
      Purchase purchase, @Nullable Yardstick own, Buyer buyer, Consumer<BookFinding> say) {
    EffectiveRule rule = buyer.rules().at(StockRules.PRICE_JUMP, purchase.time());
    if (rule != null
        && own != null
        && own.isExceededBy(purchase.priceFen(), rule.amount(ParameterName.OVER))) {
      Stakes stakes = Stakes.ofOverpaid(purchase.grams(), purchase.priceFen(), own.rounded());
      say.accept(finding(rule, rule.severity(), purchase, own, stakes, buyer));
    }
  }

  /** The mean of what the school paid before the day; null where that was not often enough. */
  private @Nullable Yardstick ownMean(BusinessDay day, Purchase purchase, StockRules rules) {
    EffectiveRule rule = rules.at(StockRules.PRICE_JUMP, purchase.time());
    if (rule == null) {
      return null;
    }
    BusinessDay first = day.plus(-(rule.amount(ParameterName.WITHIN) / DAY_MILLIS));
    List<PastPrice> counted =
        past.stream().filter(price -> price.day().compareTo(first) >= 0).toList();
    if (counted.size() < rule.amount(ParameterName.PURCHASES)) {
      return null;
    }
    return new Yardstick(
        counted.stream().mapToLong(PastPrice::fen).sum(),
        counted.size(),
        counted.stream().mapToLong(PastPrice::knownAt).max().orElse(Long.MIN_VALUE),
        List.of());
  }

  /** One more day that could be compared: it goes on with a run, begins one, or ends it. */
  private void goOn(
      BusinessDay day,
      List<Purchase> over,
      Yardstick fair,
      long knownAt,
      Buyer buyer,
      Consumer<BookFinding> say) {
    PriceRun before = run;
    if (before != null && endOf(before) <= day.begin()) {
      tellIfLong(before, endOf(before), buyer, say);
      before = null;
    }
    if (over.isEmpty()) {
      if (before != null) {
        tellIfLong(before, knownAt, buyer, say);
      }
      run = null;
      return;
    }
    PriceRun now = before;
    for (Purchase purchase : over) {
      now = now == null ? PriceRun.beginning(day, purchase, fair) : now.with(day, purchase, fair);
    }
    run = now;
  }

  private static long endOf(PriceRun run) {
    return run.lastDay().end() + MEMORY_MILLIS;
  }

  private static boolean isLong(PriceRun run, Buyer buyer) {
    EffectiveRule rule = buyer.rules().at(StockRules.ABOVE_MARKET_RUN, run.startTime());
    return rule != null && run.days() >= rule.amount(ParameterName.DAYS);
  }

  private static void tellIfLong(
      PriceRun run, long knownAt, Buyer buyer, Consumer<BookFinding> say) {
    if (isLong(run, buyer)) {
      tellOver(run, knownAt, buyer, say);
    }
  }

  private static void tellOver(PriceRun run, long knownAt, Buyer buyer, Consumer<BookFinding> say) {
    long end = run.lastDay().end();
    tell(run, end, end, Math.max(run.knownAt(), knownAt), buyer, say);
  }

  private static void tell(
      PriceRun run,
      @Nullable Long end,
      long decidedTime,
      long decidedIngestTime,
      Buyer buyer,
      Consumer<BookFinding> say) {
    EffectiveRule rule = buyer.rules().at(StockRules.ABOVE_MARKET_RUN, run.startTime());
    if (rule != null) {
      say.accept(
          BookFinding.of(
                  rule,
                  rule.severity(),
                  BookSubject.school(buyer.schoolId(), buyer.regionCode()),
                  new BookEpisode(
                      run.startTime(), end, decidedTime, decidedIngestTime, run.stakes()),
                  run.evidence())
              .about(buyer.ingredient()));
    }
  }

  private static BookFinding finding(
      EffectiveRule rule,
      Severity severity,
      Purchase purchase,
      Yardstick usual,
      Stakes stakes,
      Buyer buyer) {
    List<BookEvidence> evidence = new ArrayList<>();
    evidence.add(purchase.as(EvidenceRole.DECIDING));
    evidence.addAll(usual.shownBy());
    return BookFinding.of(
            rule,
            severity,
            BookSubject.lot(purchase.lotId(), buyer.schoolId(), buyer.regionCode()),
            BookEpisode.at(purchase.time(), known(purchase, usual), stakes),
            evidence)
        .restingOn(purchase.claimId());
  }

  private static long known(Purchase purchase, @Nullable Yardstick usual) {
    return usual == null ? purchase.ingestTime() : Math.max(purchase.ingestTime(), usual.knownAt());
  }
}
