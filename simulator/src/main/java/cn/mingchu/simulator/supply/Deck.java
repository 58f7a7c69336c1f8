package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.goods.Recipe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Deals out the dishes of a week, so that none comes more than twice.
 *
 * @param school its place in the world, from 0
 * @param monday the first day of the week, counted from 1970-01-01
 * @param weekday from 0
 */
record Deck(long seed, int school, long monday, int weekday) {

  private static final long DECK = 71;

  /** A week has less than twice as many days. */
  private static final int HANDS = 4;

  private static final int TURN = 3;

  /** Those that are for a meal of the day; where there is a dinner, it has its own half. */
  List<Recipe> hand(List<Recipe> recipes, MealKind kind, boolean servesDinner) {
    List<Recipe> shuffled = shuffled(recipes);
    int halves = servesDinner && kind != MealKind.BREAKFAST ? 2 : 1;
    int half = kind == MealKind.DINNER ? 1 : 0;
    return IntStream.range(0, shuffled.size())
        .filter(place -> place % halves == half && place / halves % HANDS == weekday % HANDS)
        .mapToObj(shuffled::get)
        .toList();
  }

  /** All of them, on each day beginning with others. */
  List<Recipe> inTurn(List<Recipe> recipes) {
    List<Recipe> turned = shuffled(recipes);
    Collections.rotate(turned, -weekday * TURN);
    return turned;
  }

  private List<Recipe> shuffled(List<Recipe> recipes) {
    List<Recipe> shuffled = new ArrayList<>(recipes);
    Dice.of(seed, DECK, school, monday, recipes.size()).shuffle(shuffled);
    return shuffled;
  }
}
