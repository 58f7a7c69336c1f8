package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.day.BusinessDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody in a county paid for an ingredient of late, by price: too rough to call a price
 * dear, and good enough to see that it is a multiple.
 */
record RecentPrices(List<PastPrice> prices) {

  RecentPrices {
    prices = List.copyOf(prices);
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
    prices.sort(Comparator.comparingLong(PastPrice::fen));
    return new RecentPrices(prices);
  }

  /** The median, the dearer one of two in the middle; null where there are fewer than so many. */
  @Nullable Yardstick median(long atLeast) {
    if (prices.isEmpty() || prices.size() < atLeast) {
      return null;
    }
    return new Yardstick(
        prices.get(prices.size() / 2).fen(),
        1,
        prices.stream().mapToLong(PastPrice::knownAt).max().orElse(Long.MIN_VALUE),
        List.of());
  }
}
