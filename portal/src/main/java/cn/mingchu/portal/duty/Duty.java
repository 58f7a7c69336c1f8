package cn.mingchu.portal.duty;

import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that people of a canteen have to do, and what became of it.
 *
 * @param ruleId the rule that asks for it
 * @param mealId the meal that it belongs to; null where it is no matter of one meal
 * @param dish of a sample; else null
 * @param dueTime the last moment at which it is in time
 * @param doneTime when it was done, by its own word; null where it was not
 * @param recordedTime when that was written down, by its own word; null where it was not
 */
record Duty(
    DutyKind kind,
    String ruleId,
    @Nullable String mealId,
    @Nullable String dish,
    Instant dueTime,
    DutyState state,
    @Nullable Instant doneTime,
    @Nullable Instant recordedTime) {}
