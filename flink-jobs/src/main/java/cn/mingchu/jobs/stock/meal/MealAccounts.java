package cn.mingchu.jobs.stock.meal;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.stock.pantry.PlannedNeed;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.food.Food;
import cn.mingchu.schemas.food.FoodCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what is said of a meal. */
final class MealAccounts {

  private static final long WHOLE = 100;
  private static final long MILLIGRAMS = 1_000;
  private static final long GRAMS_A_KILOGRAM = 1_000;

  private final FoodCatalogue catalogue;

  MealAccounts(FoodCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What the meal comes to; there MUST be a plan or a report.
   *
   * @param uses those that stand
   */
  AuditedMeal of(@Nullable MealPlan plan, @Nullable MealReport report, Collection<MealUse> uses) {
    MealWord said = report == null ? plan : report;
    if (said == null) {
      throw new IllegalArgumentException("a meal of which nothing is said but what was used");
    }
    int heads = plan == null ? 0 : plan.heads();
    int eaters = report == null ? heads : report.diners();
    List<FoodAccount> foods = foods(plan, eaters, uses);
    return new AuditedMeal(
        said.schoolId(),
        said.regionCode(),
        said.mealId(),
        0,
        said.day(),
        said.meal(),
        said.servedTime(),
        plan != null,
        report != null,
        heads,
        report == null ? 0 : report.diners(),
        report == null ? null : report.dinersPaid(),
        report == null ? null : report.dinersPresent(),
        foods,
        groups(foods),
        plan == null ? List.of() : plan.dishes(),
        report == null ? List.of() : List.copyOf(new LinkedHashSet<>(report.dishes())),
        report == null ? 0 : report.cookedGrams(),
        report == null ? 0 : report.leftGrams(),
        cost(uses),
        income(plan, report),
        report == null ? null : evidence(report),
        ingestTime(plan, report, uses));
  }

  /**
   * How much of each food a plan needs; nothing of those that only the plan before it did.
   *
   * @param before what it replaces; null where nothing was planned
   */
  List<PlannedNeed> needs(@Nullable MealPlan before, MealPlan plan) {
    Map<String, Long> grams = new TreeMap<>();
    if (before != null) {
      before
          .edibleMilligrams()
          .keySet()
          .forEach(name -> grams.put(catalogue.called(name).name(), 0L));
    }
    plan.edibleMilligrams()
        .forEach(
            (name, milligrams) -> {
              Food food = catalogue.called(name);
              long needed = asBought(food, milligrams, plan.heads(), plan.heads());
              grams.merge(food.name(), needed, Long::sum);
            });
    return grams.entrySet().stream()
        .map(
            each ->
                new PlannedNeed(
                    plan.schoolId(),
                    plan.regionCode(),
                    each.getKey(),
                    plan.mealId(),
                    plan.servedTime(),
                    each.getValue(),
                    plan.eventIdHigh(),
                    plan.eventIdLow(),
                    plan.ingestTime()))
        .toList();
  }

  private List<FoodAccount> foods(@Nullable MealPlan plan, int eaters, Collection<MealUse> uses) {
    Map<String, Tab> tabs = new TreeMap<>();
    if (plan != null) {
      plan.edibleMilligrams()
          .forEach(
              (ingredient, milligrams) -> {
                Food food = catalogue.called(ingredient);
                tabs.computeIfAbsent(food.name(), name -> new Tab(food)).planned +=
                    asBought(food, milligrams, eaters, plan.heads());
              });
    }
    for (MealUse use : uses) {
      Food food = catalogue.called(use.ingredient() == null ? "" : use.ingredient());
      tabs.computeIfAbsent(food.name(), name -> new Tab(food)).add(use);
    }
    return tabs.values().stream().map(Tab::account).toList();
  }

  /**
   * How much has to be bought, so that so many of those expected can eat as planned: {@code
   * milligrams × eaters ÷ heads ÷ edible share}, rounded half up to grams. DAZHOU 举措(二); domain
   * §5.2.
   */
  private static long asBought(Food food, long milligrams, int eaters, int heads) {
    if (heads == 0) {
      return 0;
    }
    long forThoseWhoAte = roundedDivision(Math.multiplyExact(milligrams, (long) eaters), heads);
    return roundedDivision(forThoseWhoAte * WHOLE, food.ediblePercent() * MILLIGRAMS);
  }

  private static List<GroupAccount> groups(List<FoodAccount> foods) {
    Map<FoodGroup, GroupAccount> groups = new EnumMap<>(FoodGroup.class);
    for (FoodAccount account : foods) {
      FoodGroup group = account.group();
      groups.put(group, groups.getOrDefault(group, new GroupAccount(group, 0, 0)).plus(account));
    }
    return new ArrayList<>(groups.values());
  }

  private static @Nullable Long cost(Collection<MealUse> uses) {
    long fenGrams = 0;
    for (MealUse use : uses) {
      if (use.fenPerKilogram() == null) {
        return null;
      }
      fenGrams = Math.addExact(fenGrams, Math.multiplyExact(use.grams(), use.fenPerKilogram()));
    }
    return uses.isEmpty() ? null : (Long) roundedDivision(fenGrams, GRAMS_A_KILOGRAM);
  }

  private static @Nullable Long income(@Nullable MealPlan plan, @Nullable MealReport report) {
    if (plan == null || plan.incomeFen() == null || report == null) {
      return null;
    }
    return Math.multiplyExact(plan.incomeFen(), (long) report.diners());
  }

  private static long ingestTime(
      @Nullable MealPlan plan, @Nullable MealReport report, Collection<MealUse> uses) {
    long newest = uses.stream().map(MealUse::ingestTime).max(Comparator.naturalOrder()).orElse(0L);
    newest = plan == null ? newest : Math.max(newest, plan.ingestTime());
    return report == null ? newest : Math.max(newest, report.ingestTime());
  }

  private static BookEvidence evidence(MealReport report) {
    return new BookEvidence(
        EvidenceRole.DECIDING, report.eventIdHigh(), report.eventIdLow(), report.servedTime());
  }

  /** Half up. */
  private static long roundedDivision(long dividend, long divisor) {
    return Math.floorDiv(2 * dividend + divisor, 2 * divisor);
  }

  /** What is written down of one food. */
  private static final class Tab {

    private final Food food;
    private long planned;
    private long used;
    private long fenGrams;
    private boolean isPriced = true;

    Tab(Food food) {
      this.food = food;
    }

    void add(MealUse use) {
      used += use.grams();
      if (use.fenPerKilogram() == null) {
        isPriced = false;
      } else {
        fenGrams = Math.addExact(fenGrams, Math.multiplyExact(use.grams(), use.fenPerKilogram()));
      }
    }

    FoodAccount account() {
      return new FoodAccount(
          food.name(),
          food.group(),
          planned,
          used,
          food.standsFor(planned),
          food.standsFor(used),
          isPriced ? (Long) roundedDivision(fenGrams, GRAMS_A_KILOGRAM) : null);
    }
  }
}
