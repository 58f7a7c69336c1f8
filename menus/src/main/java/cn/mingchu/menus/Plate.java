package cn.mingchu.menus;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a meal as it is planned holds for one child of a band. What the catalogue does not know
 * counts as nothing.
 *
 * @param heads how many of the band are expected; from 1
 * @param milligrams of all that is planned
 * @param knownMilligrams of that, what the catalogue knows
 * @param energy kcal, in {@link #PARTS}
 * @param protein milligrams, in {@link #PARTS}
 * @param salt milligrams, in {@link #PARTS}; null where no line of the plan salts anything
 * @param oil milligrams; null where the plan has no line of oil
 * @param energyBounds kcal, in hundredths; null where the standard does not say
 * @param proteinBounds milligrams, in hundredths; null where the standard does not say
 * @param amounts of each food group that is planned or that the standard asks for, in their order
 */
public record Plate(
    AgeBand band,
    int heads,
    long milligrams,
    long knownMilligrams,
    long energy,
    long protein,
    @Nullable Long salt,
    @Nullable Long oil,
    @Nullable Bounds energyBounds,
    @Nullable Bounds proteinBounds,
    List<GroupAmount> amounts) {

  /** The catalogue tells of 100 g, and plans are in milligrams: all sums are whole in these. */
  public static final long PARTS = 100_000;

  public Plate {
    amounts = List.copyOf(amounts);
  }

  /**
   * From so much to so much, both included.
   *
   * @param least from 0
   */
  public record Bounds(long least, long most) {

    private static final long HUNDREDTHS = 100;

    private Bounds whole() {
      return new Bounds(rounded(least, HUNDREDTHS), rounded(most, HUNDREDTHS));
    }
  }

  /** The energy, rounded half up. */
  public long kcal() {
    return rounded(energy, PARTS);
  }

  /** The protein in milligrams, rounded half up. */
  public long proteinMilligrams() {
    return rounded(protein, PARTS);
  }

  /** The salt in milligrams, rounded half up; null where no line of the plan salts anything. */
  public @Nullable Long saltMilligrams() {
    return salt == null ? null : (Long) rounded(salt, PARTS);
  }

  /** The bounds of energy in kcal, rounded half up; null where the standard does not say. */
  public @Nullable Bounds kcalBounds() {
    return energyBounds == null ? null : energyBounds.whole();
  }

  /** The bounds of protein in milligrams, rounded half up; null where the standard is silent. */
  public @Nullable Bounds proteinMilligramBounds() {
    return proteinBounds == null ? null : proteinBounds.whole();
  }

  private static long rounded(long amount, long parts) {
    return Math.floorDiv(2 * amount + parts, 2 * parts);
  }

  /** Whether the standard says what there should be. */
  public boolean isJudged() {
    return energyBounds != null;
  }

  /** How much of some groups there is, as it is. */
  long edible(Set<FoodGroup> groups) {
    return amounts.stream()
        .filter(amount -> groups.contains(amount.group()))
        .mapToLong(GroupAmount::edible)
        .sum();
  }

  /** The most of a group that there should be; null where the standard does not say. */
  @Nullable Long most(FoodGroup group) {
    for (GroupAmount amount : amounts) {
      if (amount.group() == group) {
        return amount.most();
      }
    }
    return null;
  }

  /** The least of a group that there should be; 0 where the standard does not say. */
  long least(FoodGroup group) {
    for (GroupAmount amount : amounts) {
      if (amount.group() == group && amount.least() != null) {
        return amount.least();
      }
    }
    return 0;
  }
}
