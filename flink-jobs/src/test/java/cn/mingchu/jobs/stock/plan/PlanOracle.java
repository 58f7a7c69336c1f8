package cn.mingchu.jobs.stock.plan;

import static java.util.Objects.requireNonNull;

import cn.mingchu.menus.Eaters;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.menus.MenuFood;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says what there is to find in the last words on the meals of a school, with fractions where the
 * judge has whole numbers. It shares nothing with the judge but the records that go in, and its
 * numbers are written here once more.
 */
final class PlanOracle {

  /** Group, kcal, protein and salt in grams of 100 g, and how much of it counts. */
  private record Fact(
      String group, String kcal, String protein, String salt, String counts, boolean isFresh) {}

  private static final Map<String, Fact> FACTS =
      Map.of(
          "大米", new Fact("GRAIN", "346", "7.4", "0", "1", false),
          "猪肉", new Fact("MEAT", "190", "17.9", "0", "1", false),
          "鸡蛋", new Fact("EGG", "144", "13.3", "0", "0.88 1.14", false),
          "白菜", new Fact("VEGETABLE", "18", "1.5", "0", "0.87 1.15", true),
          "番茄", new Fact("VEGETABLE", "20", "0.9", "0", "0.97 1.03", true),
          "四季豆", new Fact("VEGETABLE", "31", "2.0", "0", "0.96 1.04", true),
          "豆腐", new Fact("SOY", "82", "8.1", "0", "1", false),
          "菜籽油", new Fact("OIL", "899", "0", "0", "1", false),
          "食盐", new Fact("SALT", "0", "0", "100", "1", false),
          "酱油", new Fact("SEASONING", "63", "5.6", "14.6", "1", false));

  private static final Set<String> ANIMAL = Set.of("MEAT", "FISH", "EGG");
  private static final Set<String> EATEN =
      Set.of("GRAIN", "VEGETABLE", "FRUIT", "MEAT", "FISH", "EGG", "MILK", "SOY");
  private static final Set<String> DAILY = Set.of("GRAIN", "FRUIT", "MILK", "EGG");

  /** Energy and protein of a day; for lunch grain, vegetables, animal food, soya, oil, salt. */
  private static final Map<String, String> WANTED =
      Map.of(
          "AGE_6_8", "1625 40 100 120 44 12 10 2 20",
          "AGE_9_11", "2000 50 120 140 52 14 10 2 20",
          "AGE_6_8 BREAKFAST", "1625 40 75 90 33 9 5 1.5 15",
          "AGE_9_11 BREAKFAST", "2000 50 90 105 39 11 5 1.5 15");

  private static final Map<String, String> SHARES =
      Map.of("BREAKFAST", "0.25 0.30", "LUNCH", "0.35 0.40", "DINNER", "0.30 0.35");

  private final List<PlannedMeal> meals = new ArrayList<>();
  private final Set<String> found = new TreeSet<>();
  private final String monday;

  private PlanOracle(Collection<PlannedMeal> week, LocalDate monday) {
    this.meals.addAll(week);
    this.meals.sort(
        Comparator.comparing(PlannedMeal::servedTime).thenComparing(PlannedMeal::mealId));
    this.monday = monday.toString();
  }

  /**
   * What stands, as {@link MenuBoard#line} says it.
   *
   * @param last the last word on each meal
   */
  static Set<String> findings(Collection<PlannedMeal> last) {
    Map<LocalDate, List<PlannedMeal>> weeks = new TreeMap<>();
    for (PlannedMeal meal : last) {
      if (!meal.dishes().isEmpty()) {
        LocalDate day = LocalDate.ofEpochDay(meal.day());
        weeks
            .computeIfAbsent(
                day.minusDays(day.get(ChronoField.DAY_OF_WEEK) - 1L), none -> new ArrayList<>())
            .add(meal);
      }
    }
    Set<String> all = new TreeSet<>();
    weeks.forEach(
        (monday, week) -> {
          PlanOracle oracle = new PlanOracle(week, monday);
          oracle.means("AGE_6_8");
          oracle.means("AGE_9_11");
          oracle.meals();
          oracle.days();
          oracle.repeats();
          all.addAll(oracle.found);
        });
    return all;
  }

  private void means(String band) {
    List<PlannedMeal> eaten =
        meals.stream().filter(meal -> heads(meal, band) > 0 && isMain(meal)).toList();
    boolean isWhole = eaten.stream().map(PlannedMeal::day).distinct().count() >= 3;
    if (!isWhole) {
      return;
    }
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal known = BigDecimal.ZERO;
    Map<String, BigDecimal> is = new TreeMap<>();
    Map<String, BigDecimal> least = new TreeMap<>();
    Map<String, BigDecimal> most = new TreeMap<>();
    long heads = 0;
    for (PlannedMeal meal : eaten) {
      heads += heads(meal, band);
      String[] wanted = wanted(meal, band);
      String[] shares = requireNonNull(SHARES.get(meal.meal().name())).split(" ", -1);
      add(least, "energy", new BigDecimal(wanted[0]).multiply(new BigDecimal(shares[0])));
      add(most, "energy", new BigDecimal(wanted[0]).multiply(new BigDecimal(shares[1])));
      add(least, "protein", new BigDecimal(wanted[1]).multiply(new BigDecimal(shares[0])));
      add(most, "protein", new BigDecimal(wanted[1]).multiply(new BigDecimal(shares[1])));
      add(least, "GRAIN", new BigDecimal(wanted[2]));
      add(least, "VEGETABLE", new BigDecimal(wanted[3]));
      add(least, "MEAT", new BigDecimal(wanted[4]));
      for (Map.Entry<String, BigDecimal> line : grams(meal, band).entrySet()) {
        Fact fact = FACTS.get(line.getKey());
        BigDecimal grams = line.getValue();
        all = all.add(grams);
        if (fact != null) {
          known = known.add(grams);
          add(is, "energy", part(grams, fact.kcal()));
          add(is, "protein", part(grams, fact.protein()));
        }
      }
      standardGrams(meal, band).forEach((group, grams) -> add(is, group, grams));
    }
    boolean isKnown = known.compareTo(all.multiply(new BigDecimal("0.9"))) >= 0;
    int number = eaten.size();
    low(
        "RECIPE_ENERGY_OUT YELLOW",
        band + " LOW",
        is,
        least,
        "energy",
        "0.9",
        "3.46",
        isKnown,
        number,
        heads);
    low(
        "RECIPE_PROTEIN_OUT YELLOW",
        band + " LOW",
        is,
        least,
        "protein",
        "0.8",
        "0.179",
        isKnown,
        number,
        heads);
    low(
        "RECIPE_AMOUNT_SHORT BLUE",
        band + " GRAIN",
        is,
        least,
        "GRAIN",
        "0.8",
        "1",
        isKnown,
        number,
        heads);
    low(
        "RECIPE_AMOUNT_SHORT BLUE",
        band + " MEAT",
        is,
        least,
        "MEAT",
        "0.8",
        "1",
        isKnown,
        number,
        heads);
    low(
        "RECIPE_AMOUNT_SHORT BLUE",
        band + " VEGETABLE",
        is,
        least,
        "VEGETABLE",
        "0.8",
        "1",
        isKnown,
        number,
        heads);
    high("RECIPE_ENERGY_OUT YELLOW", band, is, most, "energy", "1.1", "3.46", number, heads);
    high("RECIPE_PROTEIN_OUT YELLOW", band, is, most, "protein", "1.2", "0.179", number, heads);
  }

  private void low(
      String rule,
      String cause,
      Map<String, BigDecimal> is,
      Map<String, BigDecimal> least,
      String what,
      String share,
      String inAGram,
      boolean isKnown,
      int number,
      long heads) {
    BigDecimal there = is.getOrDefault(what, BigDecimal.ZERO);
    BigDecimal wanted = requireNonNull(least.get(what));
    if (isKnown && there.compareTo(wanted.multiply(new BigDecimal(share))) < 0) {
      tell(rule, cause, wanted.subtract(there), inAGram, number, heads);
    }
  }

  private void high(
      String rule,
      String band,
      Map<String, BigDecimal> is,
      Map<String, BigDecimal> most,
      String what,
      String share,
      String inAGram,
      int number,
      long heads) {
    BigDecimal there = is.getOrDefault(what, BigDecimal.ZERO);
    BigDecimal allowed = requireNonNull(most.get(what));
    if (there.compareTo(allowed.multiply(new BigDecimal(share))) > 0) {
      tell(rule, band + " HIGH", there.subtract(allowed), inAGram, number, heads);
    }
  }

  /** For each child and meal so much that it is mended, in steps of 5 g. */
  private void tell(
      String rule, String cause, BigDecimal off, String inAGram, int number, long heads) {
    BigDecimal fives =
        off.divide(
            new BigDecimal(inAGram).multiply(BigDecimal.valueOf(5L * number)),
            0,
            RoundingMode.CEILING);
    found.add("%s %s %s %d".formatted(rule, monday, cause, fives.longValueExact() * 5 * heads));
  }

  private void meals() {
    for (PlannedMeal meal : meals) {
      List<String> bands = new ArrayList<>();
      for (String band : List.of("AGE_6_8", "AGE_9_11")) {
        if (heads(meal, band) > 0 && isMain(meal)) {
          bands.add(band);
          seasoning(meal, band);
        }
      }
      if (!bands.isEmpty()) {
        groups(meal, bands);
      }
      banned(meal);
    }
  }

  private void seasoning(PlannedMeal meal, String band) {
    String[] wanted = wanted(meal, band);
    BigDecimal salt = BigDecimal.ZERO;
    BigDecimal oil = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> line : grams(meal, band).entrySet()) {
      Fact fact = FACTS.get(line.getKey());
      if (fact != null) {
        salt = salt.add(part(line.getValue(), fact.salt()));
        oil = fact.group().equals("OIL") ? oil.add(line.getValue()) : oil;
      }
    }
    seasoning("RECIPE_OIL_HIGH", meal, band, oil, new BigDecimal(wanted[6]));
    seasoning("RECIPE_SALT_HIGH", meal, band, salt, new BigDecimal(wanted[7]));
  }

  private void seasoning(
      String rule, PlannedMeal meal, String band, BigDecimal is, BigDecimal most) {
    if (is.compareTo(most.multiply(new BigDecimal("1.2"))) > 0) {
      long milligrams =
          is.subtract(most).movePointRight(3).setScale(0, RoundingMode.CEILING).longValueExact();
      found.add(
          "%s BLUE %s %s %s %d"
              .formatted(
                  rule, monday, meal.mealId(), band, milligrams * heads(meal, band) / 1_000));
    }
  }

  private void groups(PlannedMeal meal, List<String> bands) {
    Set<String> there = new TreeSet<>();
    for (String band : bands) {
      Map<String, BigDecimal> sums = new TreeMap<>();
      grams(meal, band)
          .forEach(
              (food, grams) -> {
                Fact fact = FACTS.get(food);
                String group = fact == null ? "UNKNOWN" : fact.group();
                add(sums, ANIMAL.contains(group) ? "ANIMAL" : group, grams);
              });
      sums.forEach(
          (group, grams) -> {
            if (grams.compareTo(BigDecimal.valueOf(5)) >= 0) {
              there.add(group);
            }
          });
    }
    List<String> missing = new ArrayList<>(List.of("VEGETABLE", "ANIMAL", "SOY", "GRAIN"));
    missing.removeAll(there);
    if (there.contains("UNKNOWN") || missing.size() < 2) {
      return;
    }
    String largest =
        bands.size() > 1 && heads(meal, bands.get(1)) > heads(meal, bands.get(0))
            ? bands.get(1)
            : bands.get(0);
    String[] wanted = wanted(meal, largest);
    Map<String, String> added =
        Map.of("VEGETABLE", wanted[3], "ANIMAL", wanted[8], "SOY", wanted[5], "GRAIN", wanted[2]);
    long heads = bands.stream().mapToLong(band -> heads(meal, band)).sum();
    long grams =
        missing.subList(0, missing.size() - 1).stream()
            .mapToLong(group -> Long.parseLong(requireNonNull(added.get(group))))
            .sum();
    found.add("RECIPE_GROUP_SHORT YELLOW %s %s %d".formatted(monday, meal.mealId(), grams * heads));
  }

  private void banned(PlannedMeal meal) {
    BigDecimal beans = BigDecimal.ZERO;
    boolean isPlanned = false;
    for (MenuDish dish : meal.dishes()) {
      for (MenuFood food : dish.foods()) {
        isPlanned |= food.ingredient().equals("四季豆");
      }
      if (dish.name().equals("凉拌肉")
          && dish.foods().stream().anyMatch(food -> ANIMAL.contains(group(food.ingredient())))) {
        found.add("PROHIBITED_DISH_K12 ORANGE %s %s 凉拌肉 0".formatted(monday, meal.mealId()));
      }
    }
    for (Eaters part : meal.eaters()) {
      beans =
          beans.add(
              grams(meal, part.band().name())
                  .getOrDefault("四季豆", BigDecimal.ZERO)
                  .multiply(BigDecimal.valueOf(part.heads())));
    }
    if (isPlanned) {
      found.add(
          "PROHIBITED_FOOD_K12 RED %s %s 四季豆 %d"
              .formatted(
                  monday, meal.mealId(), beans.setScale(0, RoundingMode.FLOOR).longValueExact()));
    }
  }

  private void days() {
    Map<LocalDate, Set<String>> kinds = new TreeMap<>();
    Map<LocalDate, Set<String>> vegetables = new TreeMap<>();
    Set<LocalDate> unsure = new TreeSet<>();
    for (PlannedMeal meal : meals) {
      if (!isMain(meal) || heads(meal, "AGE_6_8") + heads(meal, "AGE_9_11") == 0) {
        continue;
      }
      LocalDate day = LocalDate.ofEpochDay(meal.day());
      kinds.computeIfAbsent(day, none -> new TreeSet<>()).add(meal.meal().name());
      for (MenuDish dish : meal.dishes()) {
        for (MenuFood food : dish.foods()) {
          Fact fact = FACTS.get(food.ingredient());
          if (fact == null) {
            unsure.add(day);
          } else if (fact.isFresh()) {
            vegetables.computeIfAbsent(day, none -> new TreeSet<>()).add(food.ingredient());
          }
        }
      }
    }
    kinds.forEach(
        (day, served) -> {
          if (served.size() == 3
              && !unsure.contains(day)
              && vegetables.getOrDefault(day, Set.of()).size() < 3) {
            found.add("RECIPE_VEG_VARIETY BLUE %s %s 0".formatted(monday, day));
          }
        });
  }

  private void repeats() {
    Map<String, Integer> times = new TreeMap<>();
    for (PlannedMeal meal : meals) {
      Set<String> names = new TreeSet<>();
      for (MenuDish dish : meal.dishes()) {
        Set<String> groups = new TreeSet<>();
        for (MenuFood food : dish.foods()) {
          Fact fact = FACTS.get(food.ingredient());
          if (fact != null && EATEN.contains(fact.group())) {
            groups.add(fact.group());
          }
        }
        if (groups.size() != 1 || !DAILY.containsAll(groups)) {
          names.add(dish.name());
        }
      }
      names.forEach(name -> times.merge(name, 1, Integer::sum));
    }
    times.forEach(
        (name, number) -> {
          if (number > 2) {
            found.add("RECIPE_REPEAT BLUE %s %s 0".formatted(monday, name));
          }
        });
  }

  private static String group(String ingredient) {
    Fact fact = FACTS.get(ingredient);
    return fact == null ? "UNKNOWN" : fact.group();
  }

  private static boolean isMain(PlannedMeal meal) {
    return SHARES.containsKey(meal.meal().name());
  }

  private static String[] wanted(PlannedMeal meal, String band) {
    String breakfast = WANTED.get(band + " " + meal.meal().name());
    return (breakfast == null ? String.valueOf(WANTED.get(band)) : breakfast).split(" ", -1);
  }

  private static long heads(PlannedMeal meal, String band) {
    return meal.eaters().stream()
        .filter(part -> part.band().name().equals(band))
        .mapToLong(Eaters::heads)
        .sum();
  }

  private static Map<String, BigDecimal> grams(PlannedMeal meal, String band) {
    Map<String, BigDecimal> grams = new TreeMap<>();
    for (MenuDish dish : meal.dishes()) {
      for (MenuFood food : dish.foods()) {
        food.milligrams()
            .forEach(
                (one, milligrams) -> {
                  if (one.name().equals(band)) {
                    add(grams, food.ingredient(), BigDecimal.valueOf(milligrams, 3));
                  }
                });
      }
    }
    return grams;
  }

  /** Line by line, to the milligram; meat, fish and eggs together. */
  private static Map<String, BigDecimal> standardGrams(PlannedMeal meal, String band) {
    Map<String, BigDecimal> grams = new TreeMap<>();
    for (MenuDish dish : meal.dishes()) {
      for (MenuFood food : dish.foods()) {
        Fact fact = FACTS.get(food.ingredient());
        if (fact != null) {
          BigDecimal counted = BigDecimal.ONE;
          for (String factor : fact.counts().split(" ", -1)) {
            counted = counted.multiply(new BigDecimal(factor));
          }
          for (var each : food.milligrams().entrySet()) {
            if (each.getKey().name().equals(band)) {
              add(
                  grams,
                  ANIMAL.contains(fact.group()) ? "MEAT" : fact.group(),
                  BigDecimal.valueOf(each.getValue())
                      .divide(counted, 0, RoundingMode.HALF_UP)
                      .movePointLeft(3));
            }
          }
        }
      }
    }
    return grams;
  }

  private static BigDecimal part(BigDecimal grams, String inHundred) {
    return grams.multiply(new BigDecimal(inHundred)).movePointLeft(2);
  }

  private static void add(Map<String, BigDecimal> sums, String key, BigDecimal more) {
    sums.merge(key, more, BigDecimal::add);
  }
}
