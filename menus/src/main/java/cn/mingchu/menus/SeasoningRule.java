package cn.mingchu.menus;

import cn.mingchu.schemas.event.AdviceKind;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A meal has not much more salt, or oil, than it may: RECIPE_SALT_HIGH, RECIPE_OIL_HIGH. WS/T 554,
 * the amounts for each meal; by how much more is ours.
 */
final class SeasoningRule implements PlanRule {

  private static final long WHOLE = 100;
  private static final long MILLIGRAMS_A_GRAM = 1_000;

  private final String ruleId;
  private final FoodGroup group;

  /** How much is on a plate, in parts of a milligram; null where the plan does not say. */
  private final Function<Plate, @Nullable Long> parts;

  private SeasoningRule(String ruleId, FoodGroup group, Function<Plate, @Nullable Long> parts) {
    this.ruleId = ruleId;
    this.group = group;
    this.parts = parts;
  }

  static SeasoningRule ofSalt() {
    return new SeasoningRule("RECIPE_SALT_HIGH", FoodGroup.SALT, Plate::salt);
  }

  static SeasoningRule ofOil() {
    return new SeasoningRule(
        "RECIPE_OIL_HIGH",
        FoodGroup.OIL,
        plate -> plate.oil() == null ? null : (Long) (plate.oil() * Plate.PARTS));
  }

  @Override
  public String ruleId() {
    return ruleId;
  }

  @Override
  public List<PlanFault> faults(EffectiveRule rule, PlannedWeek week) {
    List<PlanFault> faults = new ArrayList<>();
    for (CheckedMeal meal : week.meals()) {
      for (Plate plate : meal.judged()) {
        Long is = parts.apply(plate);
        Long most = plate.most(group);
        if (is != null
            && most != null
            && is * WHOLE > most * Plate.PARTS * (WHOLE + rule.amount(ParameterName.OVER))) {
          faults.add(fault(meal, plate, Advice.roundedUp(is - most * Plate.PARTS, Plate.PARTS)));
        }
      }
    }
    return faults;
  }

  private PlanFault fault(CheckedMeal meal, Plate plate, long tooMuch) {
    return PlanFault.of(
        meal,
        plate.band().toString(),
        tooMuch * plate.heads() / MILLIGRAMS_A_GRAM,
        List.of(Advice.ofAmount(ruleId, AdviceKind.REDUCE, meal, plate.band(), group, tooMuch)));
  }
}
