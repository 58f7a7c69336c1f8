package cn.mingchu.jobs.stock.meal;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was planned for a meal, and what was taken, cooked, served and left.
 *
 * @param regionCode the school's county; null while nobody names it
 * @param revision from 1; a higher one replaces a lower one; 0 while nobody has told it
 * @param day in Shanghai, counted from 1970-01-01
 * @param servedTime when it was served, or is to be while nobody told that; UTC milliseconds
 * @param isPlanned whether there is a plan
 * @param isServed whether it was told of
 * @param plannedDiners 0 where there is no plan
 * @param diners who ate; 0 where it was not told of
 * @param dinersPaid for how many it was paid; null where nobody says
 * @param dinersPresent how many were at school; null where nobody says
 * @param foods by name
 * @param groups in the order of the groups
 * @param cookedGrams what went into the dishes
 * @param leftGrams of that, what was not eaten
 * @param costFen of all that was used, rounded; null while some price is not known
 * @param incomeFen what was paid for those who ate; null where the plan does not say
 * @param report the paper that tells of it; null where it was not told of
 * @param ingestTime when the gateway took in the last of what this rests on, UTC milliseconds
 */
public record AuditedMeal(
    String schoolId,
    @Nullable String regionCode,
    String mealId,
    int revision,
    long day,
    MealKind meal,
    long servedTime,
    boolean isPlanned,
    boolean isServed,
    int plannedDiners,
    int diners,
    @Nullable Integer dinersPaid,
    @Nullable Integer dinersPresent,
    List<FoodAccount> foods,
    List<GroupAccount> groups,
    List<String> plannedDishes,
    List<String> servedDishes,
    long cookedGrams,
    long leftGrams,
    @Nullable Long costFen,
    @Nullable Long incomeFen,
    @Nullable BookEvidence report,
    long ingestTime) {

  public AuditedMeal {
    foods = List.copyOf(foods);
    groups = List.copyOf(groups);
    plannedDishes = List.copyOf(plannedDishes);
    servedDishes = List.copyOf(servedDishes);
  }

  /** The same, in a county. */
  AuditedMeal in(@Nullable String county) {
    return county == null ? this : with(county, revision);
  }

  /** What was planned and used of a group; nothing where it is in neither. */
  public GroupAccount group(FoodGroup group) {
    return groups.stream()
        .filter(account -> account.group() == group)
        .findFirst()
        .orElseGet(() -> new GroupAccount(group, 0, 0));
  }

  /** How many ate, by all who say so; none where it was not told of. */
  List<Integer> dinerCounts() {
    return isServed
        ? Stream.of(diners, dinersPaid, dinersPresent).filter(Objects::nonNull).toList()
        : List.of();
  }

  boolean saysTheSameAs(AuditedMeal other) {
    return asRevision(0).equals(other.asRevision(0));
  }

  AuditedMeal asRevision(int other) {
    return with(regionCode, other);
  }

  private AuditedMeal with(@Nullable String county, int other) {
    return new AuditedMeal(
        schoolId,
        county,
        mealId,
        other,
        day,
        meal,
        servedTime,
        isPlanned,
        isServed,
        plannedDiners,
        diners,
        dinersPaid,
        dinersPresent,
        foods,
        groups,
        plannedDishes,
        servedDishes,
        cookedGrams,
        leftGrams,
        costFen,
        incomeFen,
        report,
        ingestTime);
  }
}
