package cn.mingchu.jobs.stock.meal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says what there is to find in the last words on a meal, with fractions where the judge has whole
 * numbers. It shares nothing with the judge but the records that go in, and its numbers are written
 * here once more.
 */
final class MealOracle {

  /** Group, share that can be eaten, grams as bought for 100 of the group's own. */
  private record Fact(String group, String edible, int forHundred) {}

  private static final Map<String, Fact> FACTS =
      Map.of(
          "大米", new Fact("GRAIN", "1", 100),
          "猪肉", new Fact("MEAT", "1", 100),
          "猪排骨", new Fact("MEAT", "0.72", 170),
          "草鱼", new Fact("FISH", "0.58", 170),
          "鸡蛋", new Fact("EGG", "0.88", 114),
          "白菜", new Fact("VEGETABLE", "0.87", 115),
          "菜籽油", new Fact("OIL", "1", 100));

  private static final Set<String> JUDGED = Set.of("GRAIN", "MEAT", "FISH", "EGG", "VEGETABLE");
  private static final Set<String> ANIMAL = Set.of("MEAT", "FISH", "EGG");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final @Nullable MealPlan plan;
  private final @Nullable MealReport report;
  private final Collection<MealUse> uses;
  private final Map<String, Long> planned = new TreeMap<>();
  private final Map<String, Long> used = new TreeMap<>();
  private final Map<String, long[]> groups = new TreeMap<>();
  private final Set<String> found = new TreeSet<>();

  private MealOracle(
      @Nullable MealPlan plan, @Nullable MealReport report, Collection<MealUse> uses) {
    this.plan = plan;
    this.report = report;
    this.uses = uses;
  }

  /** What stands a day after the meal, as {@link Refectory#standing()} says it. */
  static Set<String> findings(
      @Nullable MealPlan plan, @Nullable MealReport report, Collection<MealUse> uses) {
    MealOracle oracle = new MealOracle(plan, report, uses);
    if (plan != null || report != null) {
      oracle.addUp();
      oracle.execution();
      oracle.substitution();
      oracle.dishes();
      oracle.diners();
      oracle.waste();
      oracle.cost();
    }
    return oracle.found;
  }

  private void addUp() {
    if (plan != null && plan.heads() > 0) {
      BigDecimal eaters = BigDecimal.valueOf(report == null ? plan.heads() : report.diners());
      plan.edibleMilligrams()
          .forEach(
              (food, milligrams) -> {
                BigDecimal eaten =
                    BigDecimal.valueOf(milligrams)
                        .multiply(eaters)
                        .divide(BigDecimal.valueOf(plan.heads()), 0, RoundingMode.HALF_UP);
                BigDecimal bought =
                    eaten.divide(
                        new BigDecimal(fact(food).edible()).movePointRight(3),
                        0,
                        RoundingMode.HALF_UP);
                planned.put(food, bought.longValueExact());
              });
    }
    uses.forEach(use -> used.merge(String.valueOf(use.ingredient()), use.grams(), Long::sum));
    Set<String> all = new TreeSet<>(planned.keySet());
    all.addAll(used.keySet());
    for (String food : all) {
      long[] sums = groups.computeIfAbsent(fact(food).group(), none -> new long[2]);
      sums[0] += standsFor(food, planned.getOrDefault(food, 0L));
      sums[1] += standsFor(food, used.getOrDefault(food, 0L));
    }
  }

  private static long standsFor(String food, long grams) {
    return BigDecimal.valueOf(grams)
        .multiply(BigDecimal.valueOf(100))
        .add(HALF.multiply(BigDecimal.valueOf(fact(food).forHundred())))
        .divide(BigDecimal.valueOf(fact(food).forHundred()), 0, RoundingMode.FLOOR)
        .longValueExact();
  }

  private void execution() {
    long animalPlanned = 0;
    long animalUsed = 0;
    for (Map.Entry<String, long[]> each : groups.entrySet()) {
      long[] sums = each.getValue();
      if (ANIMAL.contains(each.getKey())) {
        animalPlanned += sums[0];
        animalUsed += sums[1];
      }
      if (!JUDGED.contains(each.getKey()) || sums[0] == 0) {
        continue;
      }
      BigDecimal ratio =
          BigDecimal.valueOf(sums[1]).divide(BigDecimal.valueOf(sums[0]), 12, RoundingMode.DOWN);
      if (isLess(ratio, "0.85")) {
        String severity = isLess(ratio, "0.70") ? "ORANGE" : "YELLOW";
        found.add("RECIPE_EXEC_LOW %s %s %d".formatted(severity, each.getKey(), sums[0] - sums[1]));
      }
      if (isMore(sums, 115)) {
        String severity = isMore(sums, 130) ? "ORANGE" : "YELLOW";
        found.add(
            "RECIPE_EXEC_HIGH %s %s %d".formatted(severity, each.getKey(), sums[1] - sums[0]));
      }
    }
    if (2 * animalUsed < animalPlanned) {
      found.add("RECIPE_ANIMAL_LOW RED %d".formatted(animalPlanned - animalUsed));
    }
  }

  private static boolean isLess(BigDecimal ratio, String limit) {
    return ratio.compareTo(new BigDecimal(limit)) < 0;
  }

  private static boolean isMore(long[] sums, int percent) {
    return 100 * sums[1] > percent * sums[0];
  }

  private void substitution() {
    if (plan == null) {
      return;
    }
    used.forEach(
        (food, grams) -> {
          String group = fact(food).group();
          long[] sums = groups.getOrDefault(group, new long[2]);
          boolean isAsMuch = 100 * sums[1] >= 85 * sums[0] && 100 * sums[1] <= 115 * sums[0];
          if (planned.getOrDefault(food, 0L) == 0
              && grams > 0
              && JUDGED.contains(group)
              && !isAsMuch) {
            found.add("RECIPE_SUBSTITUTION YELLOW %s %d".formatted(food, grams));
          }
        });
  }

  private void dishes() {
    if (plan == null || plan.dishes().isEmpty()) {
      return;
    }
    if (report == null) {
      if (used.values().stream().noneMatch(grams -> grams > 0)) {
        found.add("RECIPE_DISH_ABSENT YELLOW 0");
      }
      return;
    }
    List<String> absent = new ArrayList<>(plan.dishes());
    absent.removeAll(report.dishes());
    absent.forEach(dish -> found.add("RECIPE_DISH_ABSENT YELLOW %s 0".formatted(dish)));
  }

  private void diners() {
    if (report == null) {
      return;
    }
    int most = report.diners();
    int least = report.diners();
    for (Integer count : new Integer[] {report.dinersPaid(), report.dinersPresent()}) {
      if (count != null) {
        most = Math.max(most, count);
        least = Math.min(least, count);
      }
    }
    if (100L * least < 95L * most) {
      found.add(
          "DINER_COUNT_MISMATCH %s 0".formatted(100L * least < 85L * most ? "ORANGE" : "YELLOW"));
    }
  }

  private void waste() {
    if (report != null && 10 * report.leftGrams() > report.cookedGrams()) {
      found.add("FOOD_WASTE_HIGH BLUE %d".formatted(report.leftGrams()));
    }
  }

  private void cost() {
    if (plan == null || report == null || plan.incomeFen() == null || uses.isEmpty()) {
      return;
    }
    BigDecimal cost = BigDecimal.ZERO;
    for (MealUse use : uses) {
      if (use.fenPerKilogram() == null) {
        return;
      }
      cost =
          cost.add(
              BigDecimal.valueOf(use.grams()).multiply(BigDecimal.valueOf(use.fenPerKilogram())));
    }
    BigDecimal fen =
        cost.add(BigDecimal.valueOf(500)).divide(BigDecimal.valueOf(1000), 0, RoundingMode.FLOOR);
    BigDecimal income = BigDecimal.valueOf(plan.incomeFen() * report.diners());
    if (fen.compareTo(income.multiply(new BigDecimal("0.7"))) < 0) {
      boolean isFar = fen.compareTo(income.multiply(new BigDecimal("0.6"))) < 0;
      found.add("MEAL_COST_SHARE %s 0".formatted(isFar ? "ORANGE" : "YELLOW"));
    }
  }

  private static Fact fact(String food) {
    return FACTS.getOrDefault(food, new Fact("OTHER_FOODS", "1", 100));
  }
}
