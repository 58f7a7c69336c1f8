package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.Quote;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says what there is to find in the last revisions of what is said of a market, purchase by
 * purchase and with all of it on the table. It shares nothing with the judge but the records that
 * go in, it reckons in decimals, and its numbers are written here once more.
 */
final class PriceOracle {

  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final long SHANGHAI = 8 * HOUR;

  private final List<Purchase> valid = new ArrayList<>();
  private final Map<Long, Long> quoted = new HashMap<>();
  private final long now;
  private final Set<String> found = new TreeSet<>();

  private PriceOracle(Collection<MarketWord> heard, long now) {
    this.now = now;
    Map<String, Purchase> purchases = new HashMap<>();
    Map<String, Quote> quotes = new HashMap<>();
    for (MarketWord word : heard) {
      if (word instanceof Purchase one) {
        purchases.merge(one.claimId(), one, (a, b) -> a.revision() > b.revision() ? a : b);
      } else if (word instanceof Quote one) {
        quotes.merge(
            one.day() + "/" + one.grade(), one, (a, b) -> a.revision() > b.revision() ? a : b);
      }
    }
    purchases.values().stream().filter(Purchase::stands).forEach(valid::add);
    valid.sort(Comparator.comparing(Purchase::time).thenComparing(Purchase::claimId));
    for (Quote quote : quotes.values()) {
      Long fen = quote.fen();
      if (fen != null) {
        quoted.merge(quote.day().date().toEpochDay(), fen, Math::max);
      }
    }
  }

  /** What stands at a moment of the gateway's clock, a line each. */
  static Set<String> findings(Collection<MarketWord> heard, long now) {
    PriceOracle oracle = new PriceOracle(heard, now);
    oracle.judge();
    return oracle.found;
  }

  static String line(
      String rule,
      String severity,
      String school,
      String signs,
      long start,
      @Nullable Long end,
      long grams,
      @Nullable Long fen,
      @Nullable Long paid,
      @Nullable Long fair) {
    return "%s %s %s %s %d..%s %d g %s fen %s for %s"
        .formatted(rule, severity, school, signs, start, end, grams, fen, paid, fair);
  }

  private static long day(long time) {
    return Math.floorDiv(time + SHANGHAI, DAY);
  }

  private static long end(long day) {
    return (day + 1) * DAY - SHANGHAI;
  }

  private @Nullable Long fair(String school, long day) {
    return fair(school, "", day);
  }

  /** Of what is asked by all but one supplier. */
  private @Nullable Long fair(String school, String supplier, long day) {
    Long reference = quoted.get(day);
    if (reference != null || end(day) > now) {
      return reference;
    }
    Map<String, List<Long>> others = new TreeMap<>();
    for (Purchase purchase : valid) {
      if (day(purchase.time()) == day
          && !purchase.schoolId().equals(school)
          && !purchase.supplierId().equals(supplier)) {
        others
            .computeIfAbsent(purchase.schoolId(), none -> new ArrayList<>())
            .add(purchase.priceFen());
      }
    }
    List<Long> each = new ArrayList<>();
    for (List<Long> prices : others.values()) {
      each.add(prices.stream().sorted().skip((prices.size() - 1) / 2).findFirst().orElseThrow());
    }
    return each.size() < 5
        ? null
        : each.stream().sorted().skip(each.size() / 2).findFirst().orElseThrow();
  }

  /** A purchase, and what it is compared with. */
  private record Judged(Purchase purchase, @Nullable Long fair, boolean slipped, boolean over) {

    long day() {
      return PriceOracle.day(purchase.time());
    }

    String supplier() {
      return purchase.supplierId();
    }

    boolean isOf(String school) {
      return purchase.schoolId().equals(school);
    }

    BigDecimal price() {
      return BigDecimal.valueOf(purchase.priceFen());
    }
  }

  private void judge() {
    List<Judged> all = new ArrayList<>();
    for (Purchase purchase : valid) {
      all.add(judge(purchase, List.copyOf(all)));
    }
    for (String school : valid.stream().map(Purchase::schoolId).distinct().toList()) {
      List<Judged> its = all.stream().filter(one -> one.isOf(school)).toList();
      runs(school, its);
      for (String supplier : its.stream().map(Judged::supplier).distinct().toList()) {
        drifts(
            school,
            supplier,
            its.stream().filter(one -> !one.slipped() && one.supplier().equals(supplier)).toList());
      }
    }
  }

  private Judged judge(Purchase purchase, List<Judged> before) {
    long day = day(purchase.time());
    Long fair = fair(purchase.schoolId(), day);
    List<Judged> recent =
        before.stream()
            .filter(one -> !one.slipped() && one.day() < day && one.day() >= day - 7)
            .toList();
    List<BigDecimal> own =
        recent.stream().filter(one -> one.isOf(purchase.schoolId())).map(Judged::price).toList();
    BigDecimal mean = own.size() < 3 ? null : mean(own);
    BigDecimal usual = fair == null ? mean : BigDecimal.valueOf(fair);
    if (usual == null && recent.size() >= 3) {
      usual =
          recent.stream()
              .map(Judged::price)
              .sorted()
              .skip(recent.size() / 2)
              .findFirst()
              .orElseThrow();
    }
    String slip = usual == null ? null : slip(purchase.priceFen(), usual);
    if (usual != null && slip != null) {
      tell(purchase, "PRICE_SLIP BLUE", slip, null, usual);
      return new Judged(purchase, fair, true, false);
    }
    boolean isOver = fair != null && ratio(purchase, BigDecimal.valueOf(fair)) > 10;
    if (fair != null && isOver) {
      boolean isMuch = ratio(purchase, BigDecimal.valueOf(fair)) > 20;
      tell(
          purchase,
          "PRICE_ABOVE_MARKET " + (isMuch ? "ORANGE" : "YELLOW"),
          "[]",
          purchase.grams() * (purchase.priceFen() - fair) / 1_000,
          BigDecimal.valueOf(fair));
    }
    if (mean != null && ratio(purchase, mean) > 15) {
      long rest = purchase.priceFen() - mean.longValue();
      tell(purchase, "PRICE_JUMP BLUE", "[]", purchase.grams() * rest / 1_000, mean);
    }
    return new Judged(purchase, fair, false, isOver);
  }

  private static BigDecimal mean(List<BigDecimal> prices) {
    return prices.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(prices.size()), MathContext.DECIMAL128);
  }

  /** By how many per cent a price is over another, rounded up. */
  private static int ratio(Purchase purchase, BigDecimal usual) {
    int percent = 0;
    BigDecimal price = BigDecimal.valueOf(purchase.priceFen());
    for (int limit : List.of(10, 15, 20)) {
      BigDecimal most = usual.multiply(BigDecimal.valueOf(100 + limit, 2));
      percent = price.subtract(most).compareTo(new BigDecimal("1e-9")) > 0 ? limit + 1 : percent;
    }
    return percent;
  }

  private static @Nullable String slip(long price, BigDecimal usual) {
    BigDecimal paid = BigDecimal.valueOf(price);
    for (String factor : List.of("10", "0.1", "2", "0.5")) {
      BigDecimal times = usual.multiply(new BigDecimal(factor));
      BigDecimal off = paid.subtract(times).abs();
      BigDecimal most = times.multiply(new BigDecimal("0.15"));
      if (off.subtract(most).compareTo(new BigDecimal("1e-9")) <= 0) {
        return factor.contains("1") ? "[DECIMAL_SLIP]" : "[UNIT_SLIP]";
      }
    }
    return null;
  }

  private void tell(
      Purchase purchase, String rule, String signs, @Nullable Long fen, BigDecimal usual) {
    found.add(
        line(
            rule,
            "CLOSED",
            purchase.schoolId() + " " + purchase.claimId(),
            signs,
            purchase.time(),
            purchase.time(),
            purchase.grams(),
            fen,
            purchase.priceFen(),
            usual.add(new BigDecimal("1e-9")).longValue()));
  }

  private void runs(String school, List<Judged> all) {
    TreeMap<Long, List<Judged>> days = new TreeMap<>();
    for (Judged one : all) {
      if (one.fair() != null && !one.slipped()) {
        days.computeIfAbsent(one.day(), none -> new ArrayList<>()).add(one);
      }
    }
    List<Judged> run = new ArrayList<>();
    long last = Long.MIN_VALUE;
    for (Map.Entry<Long, List<Judged>> each : days.entrySet()) {
      List<Judged> over = each.getValue().stream().filter(Judged::over).toList();
      if (!run.isEmpty() && (over.isEmpty() || each.getKey() - last > 7)) {
        tellRun(school, run, end(last));
        run.clear();
      }
      run.addAll(over);
      last = each.getKey();
    }
    if (!run.isEmpty()) {
      tellRun(school, run, end(last) + 7 * DAY <= now ? (Long) end(last) : null);
    }
  }

  private void tellRun(String school, List<Judged> run, @Nullable Long end) {
    if (run.stream().map(Judged::day).distinct().count() < 3) {
      return;
    }
    long grams = 0;
    long fen = 0;
    for (Judged one : run) {
      grams += one.purchase().grams();
      long tooMuch = one.purchase().priceFen() - Objects.requireNonNull(one.fair());
      fen += one.purchase().grams() * tooMuch / 1_000;
    }
    Judged last = run.get(run.size() - 1);
    found.add(
        line(
            "PRICE_ABOVE_MARKET_RUN RED",
            end == null ? "OPEN" : "CLOSED",
            school + " " + MarketPlace.PORK,
            "[]",
            run.get(0).purchase().time(),
            end,
            grams,
            fen,
            last.purchase().priceFen(),
            last.fair()));
  }

  /** What a supplier asked on its first five days, and the sum of what it asked above that. */
  private void drifts(String school, String supplier, List<Judged> all) {
    TreeMap<Long, List<Purchase>> days = new TreeMap<>();
    for (Judged one : all) {
      days.computeIfAbsent(one.day(), none -> new ArrayList<>()).add(one.purchase());
    }
    Map<Boolean, List<BigDecimal>> firsts = new HashMap<>();
    List<Purchase> rising = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal money = BigDecimal.ZERO;
    boolean isTold = false;
    long lastTime = Long.MIN_VALUE;
    long due = 0;
    long paid = 0;
    for (Map.Entry<Long, List<Purchase>> each : days.entrySet()) {
      List<Purchase> bought = each.getValue();
      if (lastTime != Long.MIN_VALUE && bought.get(0).time() - lastTime > 28 * DAY) {
        Long end = rising.isEmpty() ? null : (Long) lastRising(rising);
        tellDrift(school, supplier, isTold, rising, end, money, paid, due);
        firsts.clear();
        rising.clear();
        sum = BigDecimal.ZERO;
        money = BigDecimal.ZERO;
        isTold = false;
        lastTime = Long.MIN_VALUE;
      }
      Long fair = fair(school, supplier, each.getKey());
      if (fair == null) {
        continue;
      }
      long last = bought.get(bought.size() - 1).time();
      lastTime = last;
      long price =
          bought.stream()
              .map(Purchase::priceFen)
              .sorted()
              .skip((bought.size() - 1) / 2)
              .findFirst()
              .orElseThrow();
      BigDecimal share = share(price, fair);
      List<BigDecimal> first =
          firsts.computeIfAbsent(quoted.containsKey(each.getKey()), none -> new ArrayList<>());
      if (first.size() < 5) {
        first.add(share);
        continue;
      }
      BigDecimal usual =
          first.stream()
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .divide(new BigDecimal(5), 6, RoundingMode.DOWN)
              .max(BigDecimal.ONE);
      BigDecimal most = new BigDecimal("0.05");
      BigDecimal step = share.subtract(usual).min(most).max(most.negate());
      sum = sum.add(step).subtract(new BigDecimal("0.01"));
      if (sum.signum() <= 0) {
        tellDrift(school, supplier, isTold, rising, last, money, paid, due);
        rising.clear();
        sum = BigDecimal.ZERO;
        money = BigDecimal.ZERO;
        isTold = false;
        continue;
      }
      isTold |= sum.compareTo(new BigDecimal("0.20")) >= 0;
      sum = sum.min(new BigDecimal("0.40"));
      paid = price;
      due = usual.multiply(BigDecimal.valueOf(fair)).longValue();
      rising.addAll(bought);
      for (Purchase one : bought) {
        long tooMuch = Math.max(0, one.priceFen() - due);
        money = money.add(BigDecimal.valueOf(one.grams() * tooMuch / 1_000));
      }
    }
    boolean hasLapsed = lastTime != Long.MIN_VALUE && lastTime + 28 * DAY <= now;
    Long end = hasLapsed && !rising.isEmpty() ? (Long) lastRising(rising) : null;
    tellDrift(school, supplier, isTold, rising, end, money, paid, due);
  }

  private static long lastRising(List<Purchase> rising) {
    return rising.get(rising.size() - 1).time();
  }

  private static BigDecimal share(long price, long fair) {
    return BigDecimal.valueOf(price).divide(BigDecimal.valueOf(fair), 6, RoundingMode.DOWN);
  }

  private void tellDrift(
      String school,
      String supplier,
      boolean isTold,
      List<Purchase> rising,
      @Nullable Long end,
      BigDecimal money,
      long paid,
      long due) {
    if (isTold) {
      found.add(
          line(
              "PRICE_DRIFT YELLOW",
              end == null ? "OPEN" : "CLOSED",
              school + " " + MarketPlace.PORK + " " + supplier,
              "[]",
              rising.get(0).time(),
              end,
              rising.stream().mapToLong(Purchase::grams).sum(),
              money.longValue(),
              paid,
              due));
    }
  }
}
