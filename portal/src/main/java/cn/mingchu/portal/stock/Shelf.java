package cn.mingchu.portal.stock;

import cn.mingchu.portal.finding.FindingSummary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lots of one ingredient in a store, the one first that has to be used first.
 *
 * @param ingredient empty where no delivery note names it
 */
record Shelf(String ingredient, List<Place> places) {

  Shelf {
    places = List.copyOf(places);
  }

  /**
   * A lot on the shelf.
   *
   * @param daysLeft how many days it may still be used after today, less than 0 where it may not be
   *     used any more; null where no date is known
   * @param findings what was found of it and has not ended, the worst first
   */
  record Place(LotInStore lot, @Nullable Long daysLeft, List<FindingSummary> findings) {

    Place {
      findings = List.copyOf(findings);
    }
  }

  /** Grams of it that there are. */
  public long onHand() {
    return places.stream().mapToLong(place -> place.lot().onHand()).sum();
  }

  /**
   * Puts lots on their shelves.
   *
   * @param lots by ingredient, as {@link Stores} gives them
   * @param findings by lot
   */
  static List<Shelf> of(
      List<LotInStore> lots, Map<String, List<FindingSummary>> findings, LocalDate today) {
    Map<String, List<Place>> byIngredient = new LinkedHashMap<>();
    for (LotInStore lot : lots) {
      LocalDate last = lot.usableUntil();
      byIngredient
          .computeIfAbsent(
              lot.ingredient() == null ? "" : lot.ingredient(), none -> new ArrayList<>())
          .add(
              new Place(
                  lot,
                  last == null ? null : ChronoUnit.DAYS.between(today, last),
                  findings.getOrDefault(lot.lotId(), List.of())));
    }
    return byIngredient.entrySet().stream()
        .map(shelf -> new Shelf(shelf.getKey(), shelf.getValue()))
        .toList();
  }
}
