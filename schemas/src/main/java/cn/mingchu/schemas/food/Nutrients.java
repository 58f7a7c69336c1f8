package cn.mingchu.schemas.food;

import cn.mingchu.schemas.rule.EvidenceTag;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is in 100 g of what can be eaten of a food, raw.
 *
 * @param kcal energy, 0 to 900: pure fat has 899
 * @param proteinMilligrams 0 to 100,000
 * @param saltMilligrams what it salts a dish with: its sodium as salt; 0 where it is not salted
 * @param allergens what some children must not eat of it
 * @param tag how sure these numbers are; none of them is law
 */
public record Nutrients(
    int kcal, int proteinMilligrams, int saltMilligrams, Set<Allergen> allergens, EvidenceTag tag) {

  /** The most of anything that 100 g hold. */
  private static final int ALL_MILLIGRAMS = 100_000;

  private static final int MOST_KCAL = 900;

  public Nutrients {
    allergens =
        allergens.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(allergens));
    check("kcal", kcal, MOST_KCAL);
    check("proteinMilligrams", proteinMilligrams, ALL_MILLIGRAMS);
    check("saltMilligrams", saltMilligrams, ALL_MILLIGRAMS);
  }

  private static void check(String name, int value, int most) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(
          "%s must be between 0 and %d, was %d".formatted(name, most, value));
    }
  }

  /** A line of the table, and whose it is. */
  record Line(String food, Nutrients nutrients) {

    static final String HEADER = "name,kcal,proteinMilligrams,saltMilligrams,allergens,tag";

    static Line of(ReferenceTable.Row row) {
      List<Allergen> allergens = row.texts("allergens").stream().map(Allergen::valueOf).toList();
      return new Line(
          row.name("name"),
          new Nutrients(
              row.number("kcal"),
              row.number("proteinMilligrams"),
              row.text("saltMilligrams").isEmpty() ? 0 : row.number("saltMilligrams"),
              Set.copyOf(allergens),
              EvidenceTag.valueOf(row.text("tag"))));
    }
  }
}
