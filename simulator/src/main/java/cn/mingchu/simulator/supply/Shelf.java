package cn.mingchu.simulator.supply;

import cn.mingchu.simulator.goods.Ingredient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a party has in store; what is usable for the shortest time is taken first. */
final class Shelf {

  /**
   * So much of a lot, and when the last of it came.
   *
   * @param since UTC seconds
   */
  record Stock(Lot lot, long grams, long since) {

    private static final Comparator<Stock> FIRST_EXPIRED =
        Comparator.comparingLong((Stock stock) -> stock.lot().usableUntil())
            .thenComparing(stock -> stock.lot().lotId());

    Taken all() {
      return new Taken(lot, grams);
    }
  }

  private final Map<Ingredient, List<Stock>> stocks = new EnumMap<>(Ingredient.class);

  void add(Lot lot, long grams, long since) {
    if (grams == 0) {
      return;
    }
    List<Stock> its = stocks.computeIfAbsent(lot.ingredient(), none -> new ArrayList<>());
    for (int i = 0; i < its.size(); i++) {
      Stock stock = its.get(i);
      if (stock.lot().equals(lot)) {
        its.set(i, new Stock(lot, stock.grams() + grams, Math.max(stock.since(), since)));
        return;
      }
    }
    its.add(new Stock(lot, grams, since));
    its.sort(Stock.FIRST_EXPIRED);
  }

  /** How many grams of an ingredient are there in such stocks. */
  long available(Ingredient ingredient, Predicate<Stock> usable) {
    return stocks.getOrDefault(ingredient, List.of()).stream()
        .filter(usable)
        .mapToLong(Stock::grams)
        .sum();
  }

  /** How many such lots of an ingredient are there. */
  long count(Ingredient ingredient, Predicate<Stock> usable) {
    return stocks.getOrDefault(ingredient, List.of()).stream().filter(usable).count();
  }

  /** Takes so much of an ingredient out of such stocks, or all of them where that is less. */
  List<Taken> take(Ingredient ingredient, long grams, Predicate<Stock> usable) {
    List<Taken> taken = new ArrayList<>();
    long missing = grams;
    List<Stock> its = stocks.getOrDefault(ingredient, new ArrayList<>());
    for (int i = 0; i < its.size() && missing > 0; i++) {
      Stock stock = its.get(i);
      if (usable.test(stock)) {
        long part = Math.min(missing, stock.grams());
        taken.add(new Taken(stock.lot(), part));
        its.set(i, new Stock(stock.lot(), stock.grams() - part, stock.since()));
        missing -= part;
      }
    }
    its.removeIf(stock -> stock.grams() == 0);
    return taken;
  }

  /** Takes all such stocks out, ingredient by ingredient. */
  List<Stock> removeAll(Predicate<Stock> wanted) {
    List<Stock> removed = new ArrayList<>();
    for (List<Stock> its : stocks.values()) {
      for (Iterator<Stock> each = its.iterator(); each.hasNext(); ) {
        Stock stock = each.next();
        if (wanted.test(stock)) {
          removed.add(stock);
          each.remove();
        }
      }
    }
    return removed;
  }
}
