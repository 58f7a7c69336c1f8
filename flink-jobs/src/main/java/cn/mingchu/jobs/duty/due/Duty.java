package cn.mingchu.jobs.duty.due;

import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done between two moments.
 *
 * @param rule that asks for it, as it is in force for it
 * @param kind what has to be done
 * @param matter what one finding of the rule is about: duties of one rule and matter are told
 *     together
 * @param day on which it is due, in Shanghai, counted from 1970-01-01
 * @param firstDay the first day for which it may be done
 * @param lastDay the last such day
 * @param mealId the meal that it is done for; null where any will do
 * @param dish the dish of a sample; else null
 * @param person who has to be looked at; null where it is no matter of one person
 * @param from what was done earlier does not count, UTC milliseconds
 * @param due the last moment at which it is in time, UTC milliseconds
 * @param known when the gateway took in what shows that it is due, UTC milliseconds
 */
public record Duty(
    EffectiveRule rule,
    DutyKind kind,
    String matter,
    long day,
    long firstDay,
    long lastDay,
    @Nullable String mealId,
    @Nullable String dish,
    @Nullable String person,
    long from,
    long due,
    long known) {

  /** The rule that asks for it. */
  public String ruleId() {
    return rule.ruleId();
  }

  /** Whether a paper says that it was done, early or late. */
  boolean isDoneBy(DutyPaper paper) {
    return !paper.annulled()
        && paper.kind() == kind
        && paper.day() >= firstDay
        && paper.day() <= lastDay
        && (mealId == null || mealId.equals(paper.mealId()))
        && (dish == null || dish.equals(paper.dish()))
        && (person == null || paper.people().contains(person))
        && paper.time() >= from
        && (paper.passed() || kind != DutyKind.DISINFECTION);
  }
}
