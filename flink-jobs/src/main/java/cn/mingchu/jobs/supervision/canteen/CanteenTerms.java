package cn.mingchu.jobs.supervision.canteen;

import java.io.Serializable;

/**
 * By which numbers the days of schools are counted. All are defaults of ours [D].
 *
 * @param keptDays for so many days after a day, what is said of it still counts, 8 to 400
 * @param mealsFromMinute of the day, from which on devices have to be on line, 0 to 1,439
 * @param mealsToMinute of the day, first moment at which they need not be, up to 1,440
 * @param recipeLeastPercent of what is planned of a food group, that is used at least, from 0
 * @param recipeMostPercent likewise at most
 * @param repeatDays an alert of the same rule at the same school within so many days before makes
 *     it a repeated one, from 1
 * @param satisfiedFrom who rates a meal so is satisfied, 1 to 5
 * @param answerHours within which a complaint is answered in time, from 1
 */
public record CanteenTerms(
    int keptDays,
    int mealsFromMinute,
    int mealsToMinute,
    int recipeLeastPercent,
    int recipeMostPercent,
    int repeatDays,
    int satisfiedFrom,
    int answerHours)
    implements Serializable {

  private static final int MINUTES_A_DAY = 1_440;
  private static final int HOURS_A_DAY = 24;
  private static final int SHORTEST_KEPT = 8;
  private static final int LONGEST_KEPT = 400;

  private static final int BEST_RATING = 5;

  /**
   * Ours; meal hours and band are those of CAMERA_OFFLINE_MEAL and RECIPE_EXEC_LOW and HIGH, hours
   * to answer those of PARENT_COMPLAINT_UNANSWERED.
   */
  public static final CanteenTerms DEFAULTS = new CanteenTerms(45, 360, 1_140, 85, 115, 7, 4, 24);

  public CanteenTerms {
    if (keptDays < SHORTEST_KEPT || keptDays > LONGEST_KEPT) {
      throw new IllegalArgumentException("keptDays must be 8 to 400, was " + keptDays);
    }
    if (mealsFromMinute < 0 || mealsToMinute > MINUTES_A_DAY || mealsFromMinute >= mealsToMinute) {
      throw new IllegalArgumentException(
          "meal hours must lie in a day, were minutes %d to %d"
              .formatted(mealsFromMinute, mealsToMinute));
    }
    if (recipeLeastPercent < 0 || recipeLeastPercent > recipeMostPercent) {
      throw new IllegalArgumentException(
          "recipe band must not be empty, was %d to %d per cent"
              .formatted(recipeLeastPercent, recipeMostPercent));
    }
    if (repeatDays < 1 || repeatDays > keptDays) {
      throw new IllegalArgumentException(
          "repeatDays must be 1 to %d, was %d".formatted(keptDays, repeatDays));
    }
    if (satisfiedFrom < 1 || satisfiedFrom > BEST_RATING) {
      throw new IllegalArgumentException("satisfiedFrom must be 1 to 5, was " + satisfiedFrom);
    }
    if (answerHours < 1 || answerHours > keptDays * HOURS_A_DAY) {
      throw new IllegalArgumentException(
          "answerHours must be 1 to %d, was %d".formatted(keptDays * HOURS_A_DAY, answerHours));
    }
  }

  /** Whether so much of a food group was used as was planned, about. */
  public boolean isInBand(long usedGrams, long plannedGrams) {
    return usedGrams * 100 >= plannedGrams * recipeLeastPercent
        && usedGrams * 100 <= plannedGrams * recipeMostPercent;
  }
}
