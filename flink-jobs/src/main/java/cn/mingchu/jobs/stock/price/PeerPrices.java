package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.stock.paper.Purchase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the schools of a county paid for an ingredient on a day, each with one price, in their
 * order: each of them asks for the median of all others, and gets it without another look at them.
 */
final class PeerPrices {

  private final Map<String, Long> bySchool;
  private final long[] sorted;

  /** Which school's papers came in last, and when; empty where nobody bought. */
  private final String lastSchool;

  private final long knownAt;

  /** When the last paper of the others had come in. */
  private final long knownAtWithoutLast;

  private PeerPrices(
      Map<String, Long> bySchool, String lastSchool, long knownAt, long knownAtWithoutLast) {
    this.bySchool = bySchool;
    this.sorted = new long[bySchool.size()];
    int next = 0;
    for (long price : bySchool.values()) {
      sorted[next++] = price;
    }
    Arrays.sort(sorted);
    this.lastSchool = lastSchool;
    this.knownAt = knownAt;
    this.knownAtWithoutLast = knownAtWithoutLast;
  }

  /** Those of some purchases of a day. */
  static PeerPrices of(Map<String, List<Purchase>> purchases, Predicate<Purchase> isAsked) {
    Map<String, Long> prices = new HashMap<>();
    String lastSchool = "";
    long last = Long.MIN_VALUE;
    long before = Long.MIN_VALUE;
    for (Map.Entry<String, List<Purchase>> each : purchases.entrySet()) {
      List<Purchase> asked = asked(each.getValue(), isAsked);
      if (!asked.isEmpty()) {
        prices.put(each.getKey(), priceOf(asked));
        long takenIn = lastTakenIn(asked);
        if (takenIn > last) {
          before = last;
          last = takenIn;
          lastSchool = each.getKey();
        } else {
          before = Math.max(before, takenIn);
        }
      }
    }
    return new PeerPrices(prices, lastSchool, last, before);
  }

  /** Nearly every school bought once, and is asked about each supplier of the county. */
  private static List<Purchase> asked(List<Purchase> purchases, Predicate<Purchase> isAsked) {
    if (purchases.size() == 1) {
      return isAsked.test(purchases.get(0)) ? purchases : List.of();
    }
    return purchases.stream().filter(isAsked).toList();
  }

  private static long lastTakenIn(List<Purchase> purchases) {
    long last = Long.MIN_VALUE;
    for (Purchase purchase : purchases) {
      last = Math.max(last, purchase.ingestTime());
    }
    return last;
  }

  /**
   * The median of what all others paid; null where they are fewer than so many. Of two in the
   * middle it is the dearer one: nobody is told of a rounding.
   *
   * @param since when it can be known at the earliest, UTC milliseconds
   */
  @Nullable Yardstick without(String schoolId, long peers, long since) {
    Long own = bySchool.get(schoolId);
    int others = own == null ? sorted.length : sorted.length - 1;
    if (others == 0 || others < peers) {
      return null;
    }
    int middle = others / 2;
    // which of several that are alike is left out is all the same
    boolean isPassed = own != null && Arrays.binarySearch(sorted, own) <= middle;
    long fen = sorted[isPassed ? middle + 1 : middle];
    long known = schoolId.equals(lastSchool) ? knownAtWithoutLast : knownAt;
    return new Yardstick(fen, 1, Math.max(since, known), List.of());
  }

  /** One price a school, or who buys often would count for many: of two in the middle the lower. */
  static long priceOf(List<Purchase> purchases) {
    if (purchases.size() == 1) {
      return purchases.get(0).priceFen();
    }
    long[] prices = purchases.stream().mapToLong(Purchase::priceFen).sorted().toArray();
    return prices[(prices.length - 1) / 2];
  }
}
