package cn.mingchu.jobs.publication.menu;

import cn.mingchu.jobs.finding.FindingId;
import cn.mingchu.jobs.publication.word.CheckedWeekWord;
import cn.mingchu.jobs.publication.word.CheckedWeekWord.Plate;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.schemas.event.PublicChecks;
import cn.mingchu.schemas.event.PublicDish;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.event.PublicPlate;
import cn.mingchu.schemas.food.Allergen;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.Nutrients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes of what is known of a meal what anybody may know of it. It invents nothing. */
public final class MenuWriter {

  private static final PublicChecks NOTHING_CHECKED = PublicChecks.newBuilder().build();
  private static final int WHOLE = 100;

  private final FoodCatalogue foods;

  /**
   * A writer.
   *
   * @param foods where allergens are looked up
   */
  public MenuWriter(FoodCatalogue foods) {
    this.foods = foods;
  }

  /**
   * The name under which a meal is public; nobody can read off it how the school names the meal.
   */
  public static String menuId(String schoolId, String mealId) {
    return FindingId.of("PUBLIC_MENU", schoolId + ' ' + mealId, 0);
  }

  /** What may be told, as its revision 0: nobody has looked through it yet. */
  public PublicMenu write(MealFile file) {
    MealWord meal = file.meal();
    if (meal.dishes().isEmpty()) {
      return blank(file)
          .setCalledOff(true)
          .setDecidedIngestTime(Instant.ofEpochMilli(meal.ingestTime()))
          .build();
    }
    CookedLots lots = new CookedLots(file);
    MealChecks checks = new MealChecks(file, lots);
    PublicMenu.Builder menu = blank(file);
    menu.setCooked(meal.isCooked())
        .setDishes(dishes(file, lots))
        .setPlates(plates(file))
        .setSources(lots.sources())
        .setChecks(checks.told());
    long known = Math.max(meal.ingestTime(), Math.max(lots.known(), checks.known()));
    MealWord plan = file.plan();
    known = plan == null ? known : Math.max(known, plan.ingestTime());
    CheckedWeekWord week = file.week();
    known = week == null ? known : Math.max(known, week.ingestTime());
    return menu.setDecidedIngestTime(Instant.ofEpochMilli(known)).build();
  }

  /** That there is such a meal, and no word of what people typed; as its revision 0. */
  public static PublicMenu withheld(MealFile file, PublicMenu menu) {
    return blank(file).setWithheld(true).setDecidedIngestTime(menu.getDecidedIngestTime()).build();
  }

  private static PublicMenu.Builder blank(MealFile file) {
    MealWord meal = file.meal();
    return PublicMenu.newBuilder()
        .setSchoolId(file.schoolId())
        .setRegionCode(file.regionCode())
        .setMenuId(menuId(file.schoolId(), meal.mealId()))
        .setRevision(0)
        .setDay(LocalDate.ofEpochDay(meal.day()))
        .setMeal(meal.meal())
        .setServedTime(Instant.ofEpochMilli(meal.servedTime()))
        .setCalledOff(false)
        .setCooked(false)
        .setDishes(List.of())
        .setPlates(List.of())
        .setSources(List.of())
        .setChecks(NOTHING_CHECKED);
  }

  private List<PublicDish> dishes(MealFile file, CookedLots lots) {
    SortedMap<String, SortedSet<String>> dishes = new TreeMap<>();
    for (MealWord.Dish dish : file.meal().dishes()) {
      SortedSet<String> ingredients = dishes.computeIfAbsent(dish.name(), none -> new TreeSet<>());
      ingredients.addAll(dish.ingredients());
      dish.lots().forEach(lot -> ingredients.addAll(lots.ingredients(lot)));
    }
    MealWord plan = file.plan();
    if (plan != null) {
      for (MealWord.Dish dish : plan.dishes()) {
        // what was to be in it may be in it, whatever the books of the store say
        dishes.computeIfPresent(
            dish.name(),
            (name, ingredients) -> {
              ingredients.addAll(dish.ingredients());
              return ingredients;
            });
      }
    }
    List<PublicDish> told = new ArrayList<>();
    dishes.forEach((name, ingredients) -> told.add(dish(name, ingredients)));
    return told;
  }

  private PublicDish dish(String name, Set<String> ingredients) {
    Set<Allergen> allergens = EnumSet.noneOf(Allergen.class);
    List<String> unknown = new ArrayList<>();
    for (String ingredient : ingredients) {
      Optional<Nutrients> inside = foods.find(ingredient).flatMap(foods::nutrients);
      inside.ifPresentOrElse(
          nutrients -> allergens.addAll(nutrients.allergens()), () -> unknown.add(ingredient));
    }
    return PublicDish.newBuilder()
        .setName(name)
        .setIngredients(List.copyOf(ingredients))
        .setAllergens(allergens.stream().map(Allergen::name).toList())
        .setUnknownIngredients(unknown)
        .build();
  }

  private static List<PublicPlate> plates(MealFile file) {
    CheckedWeekWord week = file.week();
    if (week == null) {
      return List.of();
    }
    List<Plate> plates =
        week.meals().stream()
            .filter(meal -> meal.mealId().equals(file.meal().mealId()))
            .flatMap(meal -> meal.plates().stream())
            .sorted(Comparator.comparing(Plate::band))
            .toList();
    List<SmallCells.Cell> cells = SmallCells.told(plates.stream().map(Plate::heads).toList());
    List<PublicPlate> told = new ArrayList<>();
    for (int i = 0; i < plates.size(); i++) {
      if (cells.get(i).isTold()) {
        told.add(plate(plates.get(i), cells.get(i)));
      }
    }
    return told;
  }

  private static PublicPlate plate(Plate plate, SmallCells.Cell cell) {
    long all = plate.milligrams();
    return PublicPlate.newBuilder()
        .setBand(plate.band())
        .setHeads(cell.heads())
        .setKnownPercent(all == 0 ? 0 : (int) (WHOLE * plate.knownMilligrams() / all))
        .setKcal(plate.kcal())
        .setProteinMilligrams(plate.proteinMilligrams())
        .setSaltMilligrams(plate.saltMilligrams())
        .setOilMilligrams(plate.oilMilligrams())
        .setLeastKcal(plate.leastKcal())
        .setMostKcal(plate.mostKcal())
        .setLeastProteinMilligrams(plate.leastProteinMilligrams())
        .setMostProteinMilligrams(plate.mostProteinMilligrams())
        .build();
  }
}
