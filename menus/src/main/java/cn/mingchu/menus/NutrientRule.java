package cn.mingchu.menus;

import cn.mingchu.menus.PlannedWeek.Serving;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.Nutrients;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The meals of a week bring each child about the energy, or the protein, that they should:
 * RECIPE_ENERGY_OUT, RECIPE_PROTEIN_OUT. WS/T 554, table 1 and its note.
 *
 * <p>Of boys and girls the mean, and of the split over the meals each share from the least to the
 * most: no plan that the standard allows is told of.
 */
final class NutrientRule implements PlanRule {

  private static final long HUNDREDTHS = 100;

  private final String ruleId;
  private final WeeklyMean mean;
  private final WeeklyMean.Remedy remedy;

  private NutrientRule(String ruleId, WeeklyMean mean, WeeklyMean.Remedy remedy) {
    this.ruleId = ruleId;
    this.mean = mean;
    this.remedy = remedy;
  }

  /** Mended with rice. */
  static NutrientRule ofEnergy(FoodCatalogue foods) {
    return new NutrientRule(
        "RECIPE_ENERGY_OUT",
        mean(Plate::energy, Plate::energyBounds),
        new WeeklyMean.Remedy(FoodGroup.GRAIN, inHundredGrams(foods, "大米", Nutrients::kcal)));
  }

  /** Mended with lean meat. */
  static NutrientRule ofProtein(FoodCatalogue foods) {
    return new NutrientRule(
        "RECIPE_PROTEIN_OUT",
        mean(Plate::protein, Plate::proteinBounds),
        new WeeklyMean.Remedy(
            FoodGroup.MEAT, inHundredGrams(foods, "猪肉", Nutrients::proteinMilligrams)));
  }

  @Override
  public String ruleId() {
    return ruleId;
  }

  @Override
  public List<PlanFault> faults(EffectiveRule rule, PlannedWeek week) {
    List<PlanFault> faults = new ArrayList<>();
    for (AgeBand band : week.judgedBands()) {
      List<Serving> servings = week.servings(band);
      mean.tooLittle(rule, band, servings, band + " LOW", remedy).ifPresent(faults::add);
      mean.tooMuch(rule, band, servings, band + " HIGH", remedy).ifPresent(faults::add);
    }
    return faults;
  }

  private static WeeklyMean mean(
      ToLongFunction<Plate> value, Function<Plate, Plate.@Nullable Bounds> bounds) {
    return new WeeklyMean(
        value,
        plate -> parts(bounds.apply(plate), Plate.Bounds::least),
        plate -> parts(bounds.apply(plate), Plate.Bounds::most));
  }

  private static long parts(Plate.@Nullable Bounds bounds, ToLongFunction<Plate.Bounds> end) {
    return bounds == null ? 0 : end.applyAsLong(bounds) * (Plate.PARTS / HUNDREDTHS);
  }

  private static long inHundredGrams(
      FoodCatalogue foods, String food, ToLongFunction<Nutrients> nutrient) {
    return foods
            .find(food)
            .flatMap(foods::nutrients)
            .map(inside -> nutrient.applyAsLong(inside))
            .orElseThrow(() -> new IllegalStateException("nobody says what is in " + food))
        * Plate.PARTS;
  }
}
