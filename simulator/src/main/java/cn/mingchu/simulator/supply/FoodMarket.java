package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.ReferencePrice;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.goods.Ingredient;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.SupplyVariety;
import cn.mingchu.simulator.world.SimulatedSchool;

/** What ingredients cost, county by county and day by day: a market that wanders slowly. */
final class FoodMarket {

  private static final long WANDERING = 81;
  private static final long MARKUP = 82;
  private static final long WATCHED = 83;

  /** A price is drawn anew so often, and wanders there in a straight line. */
  private static final int DAYS_BETWEEN = 14;

  /** Before any goods come. */
  private static final int FOUND = 5 * SchoolTime.HOUR;

  /** The office looks at one ingredient in so many; of the others schools show the price. */
  private static final double WATCHED_SHARE = 0.5;

  private final long seed;
  private final SupplyVariety variety;
  private final Desk desk;

  FoodMarket(long seed, SupplyVariety variety, Desk desk) {
    this.seed = seed;
    this.variety = variety;
    this.desk = desk;
  }

  /** What an ingredient costs in a county on a day, in fen a kilogram. */
  long fen(Ingredient ingredient, String county, long day) {
    long knot = Math.floorDiv(day, DAYS_BETWEEN);
    double way = Math.floorMod(day, DAYS_BETWEEN) / (double) DAYS_BETWEEN;
    double level =
        (1 - way) * level(ingredient, county, knot) + way * level(ingredient, county, knot + 1);
    return Math.max(1, Math.round(ingredient.priceFen() * level));
  }

  /** What a seller asks of a school: the market's price, and always a little more or less. */
  long asked(Ingredient ingredient, Party seller, SimulatedSchool school, long day, Dice dice) {
    double price = usual(ingredient, seller, school, day) * variety.price().draw(dice);
    return Math.max(1, Math.round(price));
  }

  /** The same, as it is on a mean day. */
  double usual(Ingredient ingredient, Party seller, SimulatedSchool school, long day) {
    double markup = variety.markup().draw(Dice.of(seed, MARKUP, seller.number(), school.index()));
    return fen(ingredient, school.regionCode(), day) * markup;
  }

  /** The price office of a county goes round in the morning. */
  void publish(String county, long day) {
    for (Ingredient ingredient : Ingredient.values()) {
      Dice dice = Dice.of(seed, WATCHED, code(ingredient), county.hashCode());
      if (dice.chance(WATCHED_SHARE)) {
        desk.price(
            SchoolTime.moment(day, FOUND),
            county,
            header ->
                new ReferencePrice(
                    header,
                    1,
                    county,
                    ingredient.label(),
                    null,
                    LotPapers.date(day),
                    fen(ingredient, county, day),
                    "price-office-" + county));
      }
    }
  }

  private double level(Ingredient ingredient, String county, long knot) {
    Dice dice = Dice.of(seed, WANDERING, code(ingredient), county.hashCode(), knot);
    return variety.marketLevel().draw(dice);
  }

  private static long code(Ingredient ingredient) {
    return ingredient.slug().hashCode();
  }
}
