package cn.mingchu.portal.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The meal that a finding rests on, as its cause names it: {@code meal SCHOOL MEAL}, and what of
 * the meal it is about.
 *
 * @param about a food group, an ingredient or a dish; null where it is about all of the meal
 */
public record MealCause(String schoolId, String mealId, @Nullable String about) {

  private static final String KIND = "meal";
  private static final int PARTS = 4;
  private static final int PARTS_OF_A_WHOLE_MEAL = 3;

  /** The meal that a cause names; empty where it names none. */
  static Optional<MealCause> in(@Nullable String causeId) {
    if (causeId == null) {
      return Optional.empty();
    }
    String[] parts = causeId.split(" ", PARTS);
    return parts.length < PARTS_OF_A_WHOLE_MEAL || !parts[0].equals(KIND)
        ? Optional.empty()
        : Optional.of(new MealCause(parts[1], parts[2], parts.length < PARTS ? null : parts[3]));
  }

  /** The page of the meal. */
  public String path() {
    return "/school/" + schoolId + "/meals/" + mealId;
  }
}
