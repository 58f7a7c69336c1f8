package cn.mingchu.schemas.food;

import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.rule.EvidenceTag;
import java.util.List;

/**
 * A food, as it is bought.
 *
 * @param name as the catalogue calls it; empty where nobody says what it is
 * @param aliases what else it is called
 * @param ediblePercent how much of what is bought can be eaten, 1 to 100
 * @param gramsForHundred how many grams as bought stand for 100 g of what its group is counted in,
 *     such as lean pork for meat; from 1. WS/T 554, appendix A, where the tag says S
 * @param tag how sure these numbers are; none of them is law
 */
public record Food(
    String name,
    List<String> aliases,
    FoodGroup group,
    int ediblePercent,
    int gramsForHundred,
    EvidenceTag tag) {

  private static final int WHOLE = 100;

  public Food {
    aliases = List.copyOf(aliases);
    if (ediblePercent < 1 || ediblePercent > WHOLE) {
      throw new IllegalArgumentException(
          "ediblePercent must be between 1 and 100, was " + ediblePercent);
    }
    if (gramsForHundred < 1) {
      throw new IllegalArgumentException("gramsForHundred must be from 1, was " + gramsForHundred);
    }
  }

  /** What the catalogue does not know is eaten whole and belongs to no group. */
  static Food unknown(String name) {
    return new Food(name, List.of(), FoodGroup.OTHER_FOODS, WHOLE, WHOLE, EvidenceTag.D);
  }

  /** How much of the food that its group is counted in so much of it stands for, rounded. */
  public long standsFor(long gramsAsBought) {
    return Math.floorDiv(2 * WHOLE * gramsAsBought + gramsForHundred, 2L * gramsForHundred);
  }

  /** The same of an amount of what can be eaten of it, in any unit of mass. */
  public long edibleStandsFor(long amount) {
    long bought = (long) ediblePercent * gramsForHundred;
    return Math.floorDiv(2L * WHOLE * WHOLE * amount + bought, 2 * bought);
  }
}
