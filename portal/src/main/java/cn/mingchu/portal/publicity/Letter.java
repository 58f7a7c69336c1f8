package cn.mingchu.portal.publicity;

import cn.mingchu.portal.masking.Masking;
import cn.mingchu.schemas.event.FeedbackState;
import cn.mingchu.schemas.event.MealKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as somebody filled it in; nothing of it is sure to be right.
 *
 * @param rating from 1 to 5 if it is right; null where none was chosen
 * @param meal null or empty where none was chosen
 */
record Letter(
    @Nullable Integer rating,
    @Nullable LocalDate day,
    @Nullable String meal,
    String words,
    boolean complaint,
    boolean wordsMayBeShown) {

  /** So that what is left of them, with what stands for what was taken out, is at most 1,000. */
  static final int MOST_CHARACTERS = 400;

  /** So many days back somebody may say something of a meal; a setting. */
  static final int DAYS_BACK = 30;

  private static final int BEST = 5;

  /** Of which somebody may say something. */
  static final Set<MealKind> MEALS =
      EnumSet.of(MealKind.BREAKFAST, MealKind.LUNCH, MealKind.DINNER, MealKind.SNACK);

  /** What is wrong with a form. */
  enum Fault {
    RATING,
    DAY,
    MEAL,
    WORDS,
    NOTHING_TO_ANSWER
  }

  static Letter empty(@Nullable LocalDate day, @Nullable String meal) {
    return new Letter(null, day, meal, "", false, false);
  }

  List<Fault> faults(LocalDate today) {
    return Stream.of(
            fault(rating == null || rating < 1 || rating > BEST, Fault.RATING),
            fault(
                day != null && (day.isAfter(today) || day.isBefore(today.minusDays(DAYS_BACK))),
                Fault.DAY),
            fault(meal != null && !meal.isEmpty() && about().isEmpty(), Fault.MEAL),
            fault(words.codePointCount(0, words.length()) > MOST_CHARACTERS, Fault.WORDS),
            fault(complaint && words.isBlank(), Fault.NOTHING_TO_ANSWER))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The meal that was chosen; empty where none was. */
  Optional<MealKind> about() {
    return MEALS.stream().filter(one -> one.name().equals(meal)).findFirst();
  }

  /** What is left of the words without what tells who somebody is; null where none were written. */
  @Nullable String masked() {
    return words.isBlank() ? null : Masking.mask(words.strip());
  }

  /** Whoever only chose stars waits for no answer. */
  FeedbackState state() {
    return words.isBlank() ? FeedbackState.CLOSED : FeedbackState.RECEIVED;
  }

  private static Optional<Fault> fault(boolean is, Fault fault) {
    return is ? Optional.of(fault) : Optional.empty();
  }
}
