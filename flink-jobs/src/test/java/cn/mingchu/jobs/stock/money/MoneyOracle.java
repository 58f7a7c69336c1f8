package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.stock.paper.Purchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
 * Says what there is to find in all that is said of a school's money, with all of it on the table.
 * It shares nothing with the judge but the records that go in, it reckons in decimals, and its
 * numbers are written here once more.
 */
final class MoneyOracle {

  private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
  private static final long WEEK = 7L * 24 * 3_600_000;
  private static final BigDecimal TENDER = new BigDecimal("1000000");

  private final List<Purchase> bought = new ArrayList<>();
  private final List<EatenMeal> eaten = new ArrayList<>();
  private final Set<String> found = new TreeSet<>();

  private MoneyOracle(Collection<MoneyWord> heard) {
    Map<String, Purchase> purchases = new HashMap<>();
    Map<String, EatenMeal> meals = new HashMap<>();
    Comparator<Purchase> newest =
        Comparator.comparing(Purchase::revision).thenComparing(Purchase::stands);
    for (MoneyWord word : heard) {
      if (word instanceof Payment one) {
        purchases.merge(
            one.purchase().claimId(), one.purchase(), (a, b) -> newest.compare(a, b) >= 0 ? a : b);
      } else if (word instanceof EatenMeal one) {
        meals.merge(one.mealId(), one, (a, b) -> a.revision() >= b.revision() ? a : b);
      }
    }
    purchases.values().stream().filter(Purchase::stands).forEach(bought::add);
    bought.sort(Comparator.comparing(Purchase::time).thenComparing(Purchase::claimId));
    eaten.addAll(meals.values());
  }

  /** What stands at a moment of the gateway's clock, a line each. */
  static Set<String> findings(Collection<MoneyWord> heard, boolean isInProgramme, long now) {
    MoneyOracle oracle = new MoneyOracle(heard);
    Set<YearMonth> months = new TreeSet<>();
    oracle.bought.forEach(one -> months.add(month(one.time())));
    oracle.eaten.forEach(one -> months.add(month(one.servedTime())));
    for (YearMonth month : months) {
      if (begin(month.plusMonths(1)) + WEEK <= now) {
        oracle.judgeShares(month);
        if (isInProgramme) {
          oracle.judgeWorth(month);
        }
      }
    }
    oracle.judgeOrders();
    return oracle.found;
  }

  static String line(
      String rule,
      @Nullable String cause,
      long start,
      @Nullable Long end,
      long grams,
      @Nullable Long fen) {
    return "%s %s %d..%s %d g %s fen".formatted(rule, cause, start, end, grams, fen);
  }

  private static LocalDate date(long time) {
    return Instant.ofEpochMilli(time).atOffset(SHANGHAI).toLocalDate();
  }

  private static YearMonth month(long time) {
    return YearMonth.from(date(time));
  }

  private static long begin(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(SHANGHAI).toEpochMilli();
  }

  private static BigDecimal fen(Collection<Purchase> some) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Purchase one : some) {
      sum =
          sum.add(
              new BigDecimal(one.grams())
                  .multiply(new BigDecimal(one.priceFen()))
                  .movePointLeft(3)
                  .setScale(0, RoundingMode.DOWN));
    }
    return sum;
  }

  private static long grams(Collection<Purchase> some) {
    return some.stream().mapToLong(Purchase::grams).sum();
  }

  private void judgeShares(YearMonth month) {
    List<Purchase> all = bought.stream().filter(one -> month(one.time()).equals(month)).toList();
    if (all.size() < 20) {
      return;
    }
    for (String supplier : new TreeSet<>(all.stream().map(Purchase::supplierId).toList())) {
      List<Purchase> its = all.stream().filter(one -> one.supplierId().equals(supplier)).toList();
      if (fen(its).compareTo(fen(all).multiply(new BigDecimal("0.6"))) > 0) {
        tell(month, "SUPPLIER_CONCENTRATION BLUE", supplier, grams(its), fen(its).longValue());
      }
    }
  }

  private void judgeWorth(YearMonth month) {
    Map<LocalDate, List<EatenMeal>> days = new TreeMap<>();
    for (EatenMeal meal : eaten) {
      if (month(meal.servedTime()).equals(month)) {
        days.computeIfAbsent(date(meal.servedTime()), none -> new ArrayList<>()).add(meal);
      }
    }
    int known = 0;
    int unknown = 0;
    BigDecimal fen = BigDecimal.ZERO;
    BigDecimal due = BigDecimal.ZERO;
    for (List<EatenMeal> meals : days.values()) {
      int most = meals.stream().mapToInt(EatenMeal::diners).max().orElseThrow();
      if (meals.stream().anyMatch(meal -> meal.costFen() == null)) {
        unknown++;
      } else if (most > 0) {
        known++;
        due = due.add(new BigDecimal(most).multiply(new BigDecimal(500)));
        for (EatenMeal meal : meals) {
          fen = fen.add(new BigDecimal(Objects.requireNonNull(meal.costFen())));
        }
      }
    }
    if (known > 0 && known >= unknown && fen.compareTo(due) < 0) {
      tell(month, "SUBSIDY_SHORTFALL ORANGE", month.toString(), 0, due.subtract(fen).longValue());
    }
  }

  private void tell(YearMonth month, String rule, String cause, long grams, long fen) {
    found.add(line(rule, cause, begin(month), begin(month.plusMonths(1)), grams, fen));
  }

  /** Lots that came by one order within a week. */
  private record Bundle(String name, long time, List<Purchase> lots) {

    boolean isNear() {
      BigDecimal fen = fen(lots);
      return fen.compareTo(TENDER) < 0
          && fen.compareTo(TENDER.multiply(new BigDecimal("0.9"))) >= 0;
    }
  }

  private void judgeOrders() {
    Map<String, List<Bundle>> bundles = new TreeMap<>();
    for (Purchase lot : bought) {
      List<Bundle> its =
          bundles.computeIfAbsent(
              lot.supplierId() + " " + lot.ingredient(), none -> new ArrayList<>());
      Bundle open = null;
      for (Bundle bundle : its) {
        if (bundle.name().equals(lot.orderId()) && lot.time() - bundle.time() <= WEEK) {
          open = bundle;
        }
      }
      if (open == null) {
        open = new Bundle(lot.orderId(), lot.time(), new ArrayList<>());
        its.add(open);
      }
      open.lots().add(lot);
    }
    bundles.forEach(this::judgeOrders);
  }

  private void judgeOrders(String cause, List<Bundle> all) {
    List<Bundle> near =
        all.stream()
            .filter(Bundle::isNear)
            .sorted(Comparator.comparing(Bundle::time).thenComparing(Bundle::name))
            .toList();
    int from = 0;
    while (from < near.size()) {
      long until = near.get(from).time() + WEEK;
      int to = from;
      while (to < near.size() && near.get(to).time() <= until) {
        to++;
      }
      if (to - from >= 3) {
        List<Purchase> lots =
            near.subList(from, to).stream().flatMap(one -> one.lots().stream()).toList();
        found.add(
            line(
                "ORDER_SPLITTING ORANGE",
                cause,
                near.get(from).time(),
                near.get(to - 1).time(),
                grams(lots),
                fen(lots).longValue()));
        from = to;
      } else {
        from++;
      }
    }
  }
}
