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
          Trade.GRAIN_FARM);

  private static final long SELLER = 61;
  private static final long PRODUCER = 62;

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

  /** From whom a school buys an ingredient. */
  Party seller(int school, Ingredient ingredient) {
    Trade trade = ingredient.source() == Source.FARM ? ingredient.grower() : Trade.DISTRIBUTOR;
    Dice dice = Dice.of(seed, SELLER, school, ingredient.source().name().hashCode());
    return pick(school / SCHOOLS_OF_A_COUNTRY, trade, dice);
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
    int first = country * COUNTRY.size();
    return dice.pick(
        all.subList(first, first + COUNTRY.size()).stream()
            .filter(party -> party.trade() == trade)
            .toList());
  }
}
