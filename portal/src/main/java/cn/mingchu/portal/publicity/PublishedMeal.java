package cn.mingchu.portal.publicity;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.PublicCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A meal of a school, as the record of the contract says it ({@code PublicMenu}). */
public record PublishedMeal(
    String schoolId,
    String menuId,
    LocalDate day,
    MealKind meal,
    Instant servedTime,
    boolean calledOff,
    boolean cooked,
    boolean withheld,
    List<Dish> dishes,
    List<Plate> plates,
    List<Source> sources,
    Checks checks) {

  /** A dish, and what is in it. */
  public record Dish(
      String name,
      List<String> ingredients,
      List<String> allergens,
      List<String> unknownIngredients) {}

  /** What one child of an age band is planned to get. */
  public record Plate(
      AgeBand band,
      int knownPercent,
      long kcal,
      long proteinMilligrams,
      @Nullable Long saltMilligrams,
      @Nullable Long oilMilligrams,
      @Nullable Long leastKcal,
      @Nullable Long mostKcal,
      @Nullable Long leastProteinMilligrams,
      @Nullable Long mostProteinMilligrams) {}

  /** Where an ingredient comes from. */
  public record Source(
      String ingredient,
      @Nullable Supplier supplier,
      @Nullable LocalDate producedOn,
      List<Tests> tests) {}

  /** Who sold it. */
  public record Supplier(
      String name,
      boolean soleTrader,
      @Nullable String creditCode,
      @Nullable String licence,
      @Nullable LocalDate licenceValidUntil,
      @Nullable String regionCode) {}

  /** So many tests that were passed. */
  public record Tests(String item, int passed) {}

  /** What was checked; null where nothing is known of it. */
  public record Checks(
      @Nullable PublicCheck cookTasted,
      @Nullable PublicCheck leaderAte,
      @Nullable PublicCheck teacherAte,
      @Nullable PublicCheck parentCame,
      @Nullable Integer samplesKept,
      @Nullable Integer samplesDue,
      @Nullable Integer lotsWithPapers,
      @Nullable Integer lotsCooked) {

    /** Whether nothing is known at all. */
    public boolean isEmpty() {
      return Stream.of(cookTasted, leaderAte, teacherAte, parentCame, samplesDue, lotsCooked)
          .allMatch(one -> one == null);
    }
  }
}
