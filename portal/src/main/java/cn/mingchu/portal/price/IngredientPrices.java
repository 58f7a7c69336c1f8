package cn.mingchu.portal.price;

import cn.mingchu.portal.finding.FindingSummary;
import java.util.List;
import java.util.Objects;

/**
 * What a school paid for one ingredient on some days.
 *
 * @param lots the newest first; at least one
 * @param days what was usual on each day of which that is known, the oldest first
 * @param lasting what was found of it over several days: runs, and suppliers who creep up
 */
record IngredientPrices(
    String ingredient, List<PricedLot> lots, List<DayPrice> days, List<FindingSummary> lasting) {

  IngredientPrices {
    lots = List.copyOf(lots);
    days = List.copyOf(days);
    lasting = List.copyOf(lasting);
  }

  /** The newest of them. */
  public PricedLot last() {
    return lots.get(0);
  }

  /** How much was bought. */
  public long grams() {
    return lots.stream().mapToLong(lot -> lot.purchase().grams()).sum();
  }

  /** What was paid, where the price does not look mistyped. */
  public long fen() {
    return lots.stream().filter(lot -> !lot.isSlip()).mapToLong(lot -> lot.purchase().fen()).sum();
  }

  /** What was paid too much. */
  public long tooMuchFen() {
    return lots.stream()
        .map(PricedLot::tooMuchFen)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sum();
  }

  /** How many prices look mistyped. */
  public long slips() {
    return lots.stream().filter(PricedLot::isSlip).count();
  }
}
