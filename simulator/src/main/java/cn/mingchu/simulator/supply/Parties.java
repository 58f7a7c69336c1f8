package cn.mingchu.simulator.supply;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.goods.Ingredient;
import cn.mingchu.simulator.goods.Source;
import cn.mingchu.simulator.goods.Trade;
import java.util.ArrayList;
import java.util.List;

/** Who there is, and who buys what from whom: a handful of parties for every twenty schools. */
final class Parties {

  private static final int SCHOOLS_OF_A_COUNTRY = 20;

  /** Of one part of the country. */
  private static final List<Trade> COUNTRY =
      List.of(
          Trade.DISTRIBUTOR,
          Trade.DISTRIBUTOR,
          Trade.MILL,
          Trade.SLAUGHTERHOUSE,
          Trade.FACTORY,
          Trade.VEGETABLE_FARM,
          Trade.VEGETABLE_FARM,
          Trade.ANIMAL_FARM,
          Trade.GRAIN_FARM,
          Trade.DISTRIBUTOR,
          Trade.DISTRIBUTOR);

  private static final long SELLER = 61;
  private static final long PRODUCER = 62;
  private static final long ONLY_SELLER = 87;

  private final long seed;
  private final double foreignShare;
  private final int countries;
  private final List<Party> all = new ArrayList<>();

  Parties(long seed, int schools, double foreignShare) {
    this.seed = seed;
    this.foreignShare = foreignShare;
    this.countries = (schools + SCHOOLS_OF_A_COUNTRY - 1) / SCHOOLS_OF_A_COUNTRY;
    for (int country = 0; country < countries; country++) {
      for (Trade trade : COUNTRY) {
        all.add(new Party(all.size() + 1, trade));
      }
    }
  }

  List<Party> all() {
    return all;
  }

  /**
   * From whom a school buys an ingredient: meat here, what grows there, and what is milled or made
   * of others again.
   */
  Party seller(int school, Ingredient ingredient) {
    int country = school / SCHOOLS_OF_A_COUNTRY;
    if (ingredient.source() == Source.FARM) {
      Dice dice = Dice.of(seed, SELLER, school, ingredient.source().name().hashCode());
      return pick(country, ingredient.grower(), dice);
    }
    List<Party> distributors = all(country, Trade.DISTRIBUTOR);
    int first = Dice.of(seed, SELLER, school).between(0, distributors.size() - 1);
    return distributors.get((first + counter(ingredient)) % distributors.size());
  }

  /** From whom a school buys that buys all of one. */
  Party onlySeller(int school) {
    return pick(
        school / SCHOOLS_OF_A_COUNTRY, Trade.DISTRIBUTOR, Dice.of(seed, ONLY_SELLER, school));
  }

  /** What is bought of one distributor has one number. */
  private static int counter(Ingredient ingredient) {
    if (ingredient.source() == Source.MARKET) {
      return 0;
    }
    return switch (ingredient.maker()) {
      case SLAUGHTERHOUSE -> 1;
      case MILL -> 2;
      default -> 3;
    };
  }

  /** From whom a distributor or a maker gets an ingredient, or what it is made of. */
  Party producer(Party buyer, Ingredient ingredient) {
    boolean isMade = buyer.trade() == Trade.DISTRIBUTOR && ingredient.source() == Source.MADE;
    Trade trade = isMade ? ingredient.maker() : ingredient.grower();
    Dice dice = Dice.of(seed, PRODUCER, buyer.number(), ingredient.slug().hashCode());
    int home = (buyer.number() - 1) / COUNTRY.size();
    boolean isForeign = dice.chance(foreignShare);
    return pick(isForeign ? dice.between(0, countries - 1) : home, trade, dice);
  }

  private Party pick(int country, Trade trade, Dice dice) {
    return dice.pick(all(country, trade));
  }

  private List<Party> all(int country, Trade trade) {
    int first = country * COUNTRY.size();
    return all.subList(first, first + COUNTRY.size()).stream()
        .filter(party -> party.trade() == trade)
        .toList();
  }
}
