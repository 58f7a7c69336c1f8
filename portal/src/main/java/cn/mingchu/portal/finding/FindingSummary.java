package cn.mingchu.portal.finding;

import cn.mingchu.portal.food.FoodName;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a list shows it, in its newest revision.
 *
 * @param subjectName the device's name; null where the subject is no device or not in the register
 * @param food what people call the lot, or the dish that a device measured; null where it is about
 *     neither, or nobody has told a name
 * @param dishId the batch of a dish that it is about; null where it is about none
 * @param causeId the recall, or what of a paper it rests on; null where it rests on measurements
 * @param stakes how much it is about
 */
public record FindingSummary(
    String findingId,
    int revision,
    String ruleId,
    int ruleVersion,
    Severity severity,
    FindingStatus status,
    SubjectKind subjectKind,
    String subjectId,
    @Nullable String subjectName,
    @Nullable FoodName food,
    @Nullable String schoolId,
    @Nullable String schoolName,
    @Nullable String regionCode,
    Instant startTime,
    @Nullable Instant endTime,
    Instant decidedTime,
    Instant decidedIngestTime,
    @Nullable Quantity quantity,
    @Nullable Integer limitHundredths,
    @Nullable Integer worstHundredths,
    @Nullable String dishId,
    @Nullable String causeId,
    Stakes stakes) {

  private static final char PARTY = '@';
  private static final char KIND = ':';

  public boolean isOpen() {
    return status == FindingStatus.OPEN;
  }

  /**
   * What a person knows the subject by: the school or its meal, the lot or dish without where it
   * is, or the device and the dish it measured.
   *
   * @param foodName what the food is called; null where nobody has told
   */
  public String subjectLabel(@Nullable String foodName) {
    if (subjectKind == SubjectKind.LOT) {
      if (foodName != null) {
        return foodName;
      }
      int party = subjectId.lastIndexOf(PARTY);
      String name = party < 0 ? subjectId : subjectId.substring(0, party);
      return name.matches("(dish|kitchen|meal|batch):.+")
          ? name.substring(name.indexOf(KIND) + 1)
          : name;
    }
    MealCause meal = meal();
    if (meal != null) {
      return meal.mealId();
    }
    if (subjectKind == SubjectKind.SCHOOL && schoolName != null) {
      return schoolName;
    }
    String device = subjectName == null ? subjectId : subjectName;
    return dishId == null ? device : (foodName == null ? dishId : foodName) + " · " + device;
  }

  /** The id by which the name of its food is asked for; null where it is about none. */
  @Nullable String foodId() {
    if (subjectKind == SubjectKind.LOT) {
      return subjectId;
    }
    return dishId == null || schoolId == null ? null : FoodName.dishId(dishId, schoolId);
  }

  /** The same with what people call its food. */
  FindingSummary withFood(@Nullable FoodName name) {
    return new FindingSummary(
        findingId,
        revision,
        ruleId,
        ruleVersion,
        severity,
        status,
        subjectKind,
        subjectId,
        subjectName,
        name,
        schoolId,
        schoolName,
        regionCode,
        startTime,
        endTime,
        decidedTime,
        decidedIngestTime,
        quantity,
        limitHundredths,
        worstHundredths,
        dishId,
        causeId,
        stakes);
  }

  /**
   * The meal that it was found of when the papers of the meal were compared; null where it is about
   * something else.
   */
  public @Nullable MealCause meal() {
    return subjectKind == SubjectKind.SCHOOL ? MealCause.in(causeId).orElse(null) : null;
  }

  /** What is missing meal after meal; null where it is about something else. */
  public @Nullable GapCause gap() {
    return subjectKind == SubjectKind.SCHOOL ? GapCause.in(causeId).orElse(null) : null;
  }

  /** The plan that it is about; null where it is about something else. */
  public @Nullable PlanCause plan() {
    return subjectKind == SubjectKind.SCHOOL ? PlanCause.in(causeId).orElse(null) : null;
  }

  /** What a parent said that it is about; null where it is about something else. */
  public @Nullable FeedbackCause feedback() {
    return FeedbackCause.in(causeId, schoolId).orElse(null);
  }

  /** What of a school's books it is about; null where it is about something else. */
  public @Nullable BookCause books() {
    return subjectKind == SubjectKind.SCHOOL ? BookCause.in(causeId).orElse(null) : null;
  }

  /**
   * What of a meal, or of all meals, it is about: a food group, an ingredient or a dish; null where
   * it is about all of it, or about no meal.
   */
  public @Nullable String about() {
    MealCause meal = meal();
    GapCause gap = gap();
    return meal != null ? meal.about() : gap == null ? null : gap.group();
  }

  /** The end of its span so far. */
  public Instant endOr(Instant now) {
    return endTime == null ? now : endTime;
  }
}
