package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.MealServed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A meal has dishes of which no more is left than went into them. */
final class MealRules implements InputRules<MealServed> {

  private static final int MOST_HEADS = 100_000;

  private final Papers papers;

  MealRules(Register register) {
    this.papers = new Papers(register);
  }

  @Override
  public String subjectField() {
    return "schoolId";
  }

  @Override
  public Subject subject(MealServed meal) throws RefusedException {
    String schoolId = meal.getSchoolId();
    return papers.ofSchool(schoolId, binding -> binding.coversSchool(schoolId));
  }

  @Override
  public void check(MealServed meal) throws RefusedException {
    Papers.check("mealId", meal.getMealId(), meal.getRevision());
    Checks.known("meal", meal.getMeal());
    Checks.between("diners", meal.getDiners(), 0, MOST_HEADS);
    checkHeads("dinersPaid", meal.getDinersPaid());
    checkHeads("dinersPresent", meal.getDinersPresent());
    List<DishBatch> dishes = meal.getDishes();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < dishes.size(); i++) {
      String field = "dishes[%d].".formatted(i);
      Checks.id(field + "dishId", dishes.get(i).getDishId());
      Lots.checkNew(field + "dishId", dishes.get(i).getDishId(), seen);
      check(field, dishes.get(i));
    }
  }

  private static void checkHeads(String field, @Nullable Integer heads) throws RefusedException {
    if (heads != null) {
      Checks.between(field, heads, 0, MOST_HEADS);
    }
  }

  private static void check(String field, DishBatch dish) throws RefusedException {
    Checks.notBlank(field + "name", dish.getName());
    Checks.between(field + "portions", dish.getPortions(), 0, MOST_HEADS);
    Lots.check(field + "lots", dish.getLots());
    long cooked = dish.getLots().stream().mapToLong(LotAmount::getGrams).sum();
    Checks.between(field + "leftGrams", dish.getLeftGrams(), 0, cooked);
  }

  @Override
  public Duration lateness() {
    return Papers.LATENESS;
  }
}
