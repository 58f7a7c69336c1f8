package cn.mingchu.simulator.duty;

import cn.mingchu.simulator.fraud.FraudKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that people of a canteen did not do, or not as they must: what is true of them.
 *
 * @param ruleId the rule by which it is told
 * @param mealId the meal that it was due for; null where it was due for a day
 * @param causeId what a finding of it rests on: several dishes of a meal without a sample are one
 * @param servedTime when the meal, or the first one of the day, is served
 */
public record Neglect(
    FraudKind kind,
    String ruleId,
    String schoolId,
    @Nullable String mealId,
    String causeId,
    Instant servedTime) {}
