package cn.mingchu.menus;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.food.Allergen;
import cn.mingchu.schemas.food.Eaten;
import cn.mingchu.schemas.food.Food;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import cn.mingchu.schemas.food.Nutrients;
import cn.mingchu.schemas.food.SchoolBan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads off a plan what is on the plate, by the catalogue of foods and the standard. */
final class PlateReader {

  private static final long MILLIGRAMS = 1_000;

  private final FoodCatalogue foods;
  private final MealStandard standard;

  PlateReader(FoodCatalogue foods, MealStandard standard) {
    this.foods = foods;
    this.standard = standard;
  }

  CheckedMeal read(Menu plan) {
    List<CheckedDish> dishes = new ArrayList<>();
    SortedSet<String> vegetables = new TreeSet<>();
    SortedSet<String> unknown = new TreeSet<>();
    Set<Allergen> allergens = EnumSet.noneOf(Allergen.class);
    for (MenuDish dish : plan.dishes()) {
      Set<FoodGroup> groups = EnumSet.noneOf(FoodGroup.class);
      for (MenuFood line : dish.foods()) {
        Optional<Food> found = foods.find(line.ingredient());
        Optional<Nutrients> inside = found.flatMap(foods::nutrients);
        if (found.isEmpty()) {
          unknown.add(line.ingredient());
        }
        found.map(Food::group).filter(Eaten.GROUPS::contains).ifPresent(groups::add);
        found
            .filter(food -> food.group() == FoodGroup.VEGETABLE)
            .ifPresent(food -> vegetables.add(food.name()));
        inside.ifPresent(nutrients -> allergens.addAll(nutrients.allergens()));
      }
      dishes.add(new CheckedDish(dish.name().strip(), groups));
    }
    return new CheckedMeal(
        plan,
        dishes,
        List.copyOf(vegetables),
        List.copyOf(allergens),
        List.copyOf(unknown),
        bannedFoods(plan),
        bannedDishes(plan.schoolId(), dishes),
        plates(plan));
  }

  private static List<BannedFood> bannedFoods(Menu plan) {
    List<BannedFood> banned = new ArrayList<>();
    if (!SchoolBan.binds(plan.schoolId())) {
      return banned;
    }
    plan.edibleMilligrams()
        .forEach(
            (ingredient, milligrams) -> {
              if (SchoolBan.isOfFood(ingredient)) {
                banned.add(new BannedFood(ingredient, milligrams / MILLIGRAMS));
              }
            });
    for (MenuDish dish : plan.dishes()) {
      if (SchoolBan.isOfFood(dish.name())
          && dish.foods().stream().noneMatch(food -> SchoolBan.isOfFood(food.ingredient()))) {
        banned.add(new BannedFood(dish.name(), 0));
      }
    }
    return banned;
  }

  private static List<String> bannedDishes(String schoolId, List<CheckedDish> dishes) {
    return dishes.stream()
        .filter(dish -> SchoolBan.binds(schoolId))
        .filter(
            dish ->
                SchoolBan.isOfDish(
                    dish.name(), dish.groups().stream().anyMatch(Eaten.ANIMAL::contains)))
        .map(CheckedDish::name)
        .distinct()
        .toList();
  }

  private List<Plate> plates(Menu plan) {
    Map<AgeBand, Integer> heads = new EnumMap<>(AgeBand.class);
    plan.eaters().forEach(part -> heads.merge(part.band(), part.heads(), Integer::sum));
    List<Plate> plates = new ArrayList<>();
    heads.forEach(
        (band, expected) -> {
          if (expected > 0 && !plan.isCalledOff()) {
            plates.add(plate(plan, band, expected));
          }
        });
    return plates;
  }

  private Plate plate(Menu plan, AgeBand band, int heads) {
    Helping helping = new Helping();
    for (MenuDish dish : plan.dishes()) {
      for (MenuFood line : dish.foods()) {
        long milligrams = line.milligrams().getOrDefault(band, 0L);
        Food food = foods.called(line.ingredient());
        helping.add(food, foods.nutrients(food).orElse(null), milligrams);
      }
    }
    return helping.plate(band, heads, standard.of(band, plan.meal()).orElse(null));
  }

  /** What is put on a plate, line by line. */
  private static final class Helping {

    private final Map<FoodGroup, Long> edible = new EnumMap<>(FoodGroup.class);
    private final Map<FoodGroup, Long> asStandard = new EnumMap<>(FoodGroup.class);
    private long milligrams;
    private long known;
    private long energy;
    private long protein;
    private @Nullable Long salt;
    private @Nullable Long oil;

    void add(Food food, @Nullable Nutrients inside, long amount) {
      milligrams += amount;
      edible.merge(food.group(), amount, Long::sum);
      asStandard.merge(food.group(), food.edibleStandsFor(amount), Long::sum);
      if (food.group() == FoodGroup.OIL) {
        oil = amount + (oil == null ? 0 : oil);
      }
      if (inside != null) {
        known += amount;
        energy = Math.addExact(energy, Math.multiplyExact(amount, (long) inside.kcal()));
        protein =
            Math.addExact(protein, Math.multiplyExact(amount, (long) inside.proteinMilligrams()));
        if (inside.saltMilligrams() > 0) {
          long more = Math.multiplyExact(amount, (long) inside.saltMilligrams());
          salt = Math.addExact(more, salt == null ? 0 : salt);
        }
      }
    }

    Plate plate(AgeBand band, int heads, MealStandard.@Nullable Target target) {
      return new Plate(
          band,
          heads,
          milligrams,
          known,
          energy,
          protein,
          salt,
          oil,
          target == null ? null : bounds(target.dayKcal(), target.sharePercent()),
          target == null ? null : bounds(target.dayProteinMilligrams(), target.sharePercent()),
          amounts(target));
    }

    /** A share in per cent makes hundredths of it. */
    private static Plate.Bounds bounds(MealStandard.Amount day, MealStandard.Amount share) {
      return new Plate.Bounds((long) day.least() * share.least(), (long) day.most() * share.most());
    }

    private List<GroupAmount> amounts(MealStandard.@Nullable Target target) {
      List<GroupAmount> amounts = new ArrayList<>();
      for (FoodGroup group : FoodGroup.values()) {
        MealStandard.Amount wanted = target == null ? null : target.milligrams().get(group);
        if (wanted != null || edible.containsKey(group)) {
          amounts.add(
              new GroupAmount(
                  group,
                  edible.getOrDefault(group, 0L),
                  asStandard.getOrDefault(group, 0L),
                  wanted == null ? null : (Long) (long) wanted.least(),
                  wanted == null ? null : (Long) (long) wanted.most()));
        }
      }
      return amounts;
    }
  }
}
