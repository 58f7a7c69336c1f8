package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.day.BusinessDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody in a county paid for an ingredient of late: too rough to call a price dear, and good
 * enough to see that it is a multiple.
 */
final class RecentPrices {

  private final List<PastPrice> prices;

  /** The median; null until somebody asks: most schools know a price of their own. */
  private @Nullable Yardstick median;

  private RecentPrices(List<PastPrice> prices) {
    this.prices = prices;
  }

  /** What was paid in the days before a day. */
  static RecentPrices before(BusinessDay day, Collection<PriceCourse> courses) {
    BusinessDay first = day.plus(-PriceCourse.MEMORY_DAYS);
    List<PastPrice> prices = new ArrayList<>();
    for (PriceCourse course : courses) {
      for (PastPrice price : course.past) {
        if (price.day().compareTo(first) >= 0) {
          prices.add(price);
        }
      }
    }
    return new RecentPrices(prices);
  }

  /** The median, the dearer one of two in the middle; null where there are fewer than so many. */
  @Nullable Yardstick median(long atLeast) {
    if (prices.isEmpty() || prices.size() < atLeast) {
      return null;
    }
    if (median == null) {
      long[] sorted = prices.stream().mapToLong(PastPrice::fen).sorted().toArray();
      long knownAt = prices.stream().mapToLong(PastPrice::knownAt).max().orElse(Long.MIN_VALUE);
      median = new Yardstick(sorted[sorted.length / 2], 1, knownAt, List.of());
    }
    return median;
  }
}
