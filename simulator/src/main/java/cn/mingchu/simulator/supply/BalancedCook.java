package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.food.Eaten;
import cn.mingchu.schemas.food.Food;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import cn.mingchu.schemas.food.MealStandard.Amount;
import cn.mingchu.schemas.food.MealStandard.Target;
import cn.mingchu.schemas.food.Nutrients;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.goods.Ingredient;
import cn.mingchu.simulator.goods.Recipe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Puts a meal together as a cook does who knows the standard: what is nearest to it of what is
 * there that day, and as much of it as brings the energy.
 */
final class BalancedCook {

  /** Of the standard's bounds: how near to them a good meal may come. */
  private static final double LEAST = 0.9;

  private static final double MOST = 1.12;

  /** A choice between two that are about as good is left to chance. */
  private static final double CHANCE = 0.02;

  private static final double HUNDRED = 100;
  private static final double MILLIGRAMS = 1_000;

  private final FoodCatalogue foods;
  private final MealStandard standard;
  private final List<AgeBand> bands;

  BalancedCook(FoodCatalogue foods, MealStandard standard, SchoolType type) {
    this.foods = foods;
    this.standard = standard;
    this.bands =
        switch (type) {
          case KINDERGARTEN -> List.of(AgeBand.AGE_6_8);
          case PRIMARY -> List.of(AgeBand.AGE_6_8, AgeBand.AGE_9_11);
          case JUNIOR_MIDDLE, SPECIAL_EDUCATION -> List.of(AgeBand.AGE_12_14);
          case SENIOR_MIDDLE, VOCATIONAL, UNIVERSITY, OTHER_SCHOOL -> List.of(AgeBand.AGE_15_17);
        };
  }

  /**
   * The dishes of a meal.
   *
   * @param isThere whether a dish can be cooked of what is in the store
   */
  List<Recipe> meal(
      Deck deck, MealKind kind, boolean servesDinner, Predicate<Recipe> isThere, Dice dice) {
    return kind == MealKind.BREAKFAST
        ? nearest(
            kind,
            List.of(
                List.of(Recipe.PORRIDGE),
                Recipe.BUNS,
                Recipe.EGG_DISHES,
                hand(deck, Recipe.SMALL_GREENS, kind, servesDinner, isThere)),
            dice)
        : nearest(
            kind,
            List.of(
                hand(deck, Recipe.MAINS, kind, servesDinner, isThere),
                hand(deck, Recipe.GREENS, kind, servesDinner, isThere),
                hand(deck, Recipe.SIDES, kind, servesDinner, isThere),
                List.of(Recipe.STEAMED_RICE)),
            dice);
  }

  /** How much of what the recipes say brings the energy that a meal should. */
  double portion(List<Recipe> recipes, MealKind kind) {
    return mean(kind, target -> target.dayKcal().least() * share(target)) / kcal(recipes);
  }

  /** Where nothing of the day's own is there, whatever is; in the worst case nothing. */
  private static List<Recipe> hand(
      Deck deck,
      List<Recipe> recipes,
      MealKind kind,
      boolean servesDinner,
      Predicate<Recipe> isThere) {
    List<Recipe> hand = deck.hand(recipes, kind, servesDinner).stream().filter(isThere).toList();
    return hand.isEmpty() ? deck.inTurn(recipes).stream().filter(isThere).limit(2).toList() : hand;
  }

  /** One of each course, of which most choices together are nearest to the standard. */
  private List<Recipe> nearest(MealKind kind, List<List<Recipe>> courses, Dice dice) {
    List<List<Recipe>> choices = List.of(List.of());
    for (List<Recipe> course : courses) {
      if (course.isEmpty()) {
        continue;
      }
      List<List<Recipe>> longer = new ArrayList<>();
      for (List<Recipe> begun : choices) {
        for (Recipe next : course) {
          List<Recipe> meal = new ArrayList<>(begun);
          meal.add(next);
          longer.add(meal);
        }
      }
      choices = longer;
    }
    List<Recipe> best = choices.get(0);
    double least = Double.MAX_VALUE;
    for (List<Recipe> choice : choices) {
      double distance = distance(choice, kind) + dice.uniform(0, CHANCE);
      if (distance < least) {
        best = choice;
        least = distance;
      }
    }
    return best;
  }

  /** How far a meal is from the standard; 0 where it lies well inside. */
  private double distance(List<Recipe> recipes, MealKind kind) {
    double portion = portion(recipes, kind);
    double protein = portion * nutrient(recipes, Nutrients::proteinMilligrams);
    double day = mean(kind, target -> target.dayProteinMilligrams().least());
    double least = mean(kind, target -> target.sharePercent().least()) / HUNDRED * day;
    double most = mean(kind, target -> target.sharePercent().most()) / HUNDRED * day;
    return tooLittle(protein, least)
        + 2 * Math.max(0, protein / (MOST * most) - 1)
        + tooLittle(portion, recipes, kind, Eaten.ANIMAL)
        + tooLittle(portion, recipes, kind, Set.of(FoodGroup.VEGETABLE))
        + tooLittle(portion, recipes, kind, Set.of(FoodGroup.GRAIN))
        + Math.max(
            0,
            portion
                    * standardMilligrams(recipes, Set.of(FoodGroup.OIL))
                    / mean(kind, target -> amount(target, FoodGroup.OIL).most())
                - MOST);
  }

  private double tooLittle(
      double portion, List<Recipe> recipes, MealKind kind, Set<FoodGroup> groups) {
    double wanted =
        mean(
            kind,
            target -> groups.stream().mapToDouble(group -> amount(target, group).least()).sum());
    return tooLittle(portion * standardMilligrams(recipes, groups), wanted);
  }

  private static double tooLittle(double there, double wanted) {
    return Math.max(0, LEAST - there / wanted);
  }

  private double kcal(List<Recipe> recipes) {
    return nutrient(recipes, Nutrients::kcal);
  }

  /** In the unit that it is told of for 100 g. */
  private double nutrient(Collection<Recipe> recipes, ToIntFunction<Nutrients> of) {
    double sum = 0;
    for (Recipe recipe : recipes) {
      for (Ingredient ingredient : recipe.ingredients()) {
        Food food = foods.called(ingredient.label());
        double edible = grams(recipe, ingredient) * food.ediblePercent() / HUNDRED;
        sum += edible * foods.nutrients(food).map(of::applyAsInt).orElse(0) / HUNDRED;
      }
    }
    return sum;
  }

  private double standardMilligrams(Collection<Recipe> recipes, Set<FoodGroup> groups) {
    double sum = 0;
    for (Recipe recipe : recipes) {
      for (Ingredient ingredient : recipe.ingredients()) {
        Food food = foods.called(ingredient.label());
        if (groups.contains(food.group())) {
          sum += grams(recipe, ingredient) * MILLIGRAMS * HUNDRED / food.gramsForHundred();
        }
      }
    }
    return sum;
  }

  private static Amount amount(Target target, FoodGroup group) {
    return Objects.requireNonNull(target.milligrams().get(group), group.name());
  }

  private static int grams(Recipe recipe, Ingredient ingredient) {
    return recipe.grams().getOrDefault(ingredient, 0);
  }

  private static double share(Target target) {
    return (target.sharePercent().least() + target.sharePercent().most()) / (2 * HUNDRED);
  }

  /** Over the bands of the school. */
  private double mean(MealKind kind, ToDoubleFunction<Target> of) {
    return bands.stream()
        .map(band -> standard.of(band, kind).orElseThrow())
        .mapToDouble(of)
        .average()
        .orElseThrow();
  }
}
