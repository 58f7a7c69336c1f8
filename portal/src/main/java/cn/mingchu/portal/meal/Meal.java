package cn.mingchu.portal.meal;

import cn.mingchu.schemas.event.MealKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meal as a list tells of it; grams and fen, from 0.
 *
 * @param servedTime when it was served; when it is to be while nobody told that
 * @param planned whether there is a plan
 * @param served whether it was told of when it was over
 * @param plannedDiners 0 where there is no plan
 * @param diners who ate; 0 where it was not told
 * @param groups what was planned and used of each food group, in their order
 * @param cookedGrams what went into the dishes
 * @param leftGrams what of that was not eaten
 * @param costFen what was used cost so much; null while the price of some is not known
 * @param incomeFen what was paid for those who ate; null where the plan does not say
 */
record Meal(
    String mealId,
    LocalDate day,
    MealKind kind,
    Instant servedTime,
    boolean planned,
    boolean served,
    int plannedDiners,
    int diners,
    List<GroupUse> groups,
    long cookedGrams,
    long leftGrams,
    @Nullable Long costFen,
    @Nullable Long incomeFen) {

  Meal {
    groups = List.copyOf(groups);
  }

  /** Whether it has come about, by any paper: it was told of, or something was used for it. */
  public boolean cameAbout() {
    return served || groups.stream().anyMatch(use -> use.usedGrams() > 0);
  }

  /** What was planned or used of the food groups that are judged. */
  public List<GroupUse> eaten() {
    return groups.stream().filter(GroupUse::counts).toList();
  }

  /** The same held against the plan; nothing where there is none, or the meal is still to come. */
  List<Execution> executions(ExecutionBand band) {
    return planned && cameAbout()
        ? eaten().stream().map(use -> new Execution(use, band)).toList()
        : List.of();
  }

  /** Whether more or less was used than is planned, of any of the groups that are judged. */
  boolean strayed(ExecutionBand band) {
    return executions(band).stream()
        .anyMatch(execution -> execution.standing() != Execution.Standing.AS_PLANNED);
  }

  /** What was left of what was cooked. */
  public Share left() {
    return new Share(leftGrams, cookedGrams);
  }

  /** What was spent on food of what was paid; null where either is not known. */
  public @Nullable Share spent() {
    return costFen == null || incomeFen == null ? null : new Share(costFen, incomeFen);
  }

  /** What it cost for each who ate, in fen; null where the cost is not known or nobody ate. */
  public @Nullable Long costEachFen() {
    return costFen == null ? null : each(costFen, diners);
  }

  /** An amount for each of so many, rounded to a whole; null for nobody. */
  static @Nullable Long each(long amount, long heads) {
    return heads == 0 ? null : (2 * amount + heads) / (2 * heads);
  }
}
