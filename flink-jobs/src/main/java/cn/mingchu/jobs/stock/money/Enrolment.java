package cn.mingchu.jobs.stock.money;

import org.jspecify.annotations.Nullable;

/**
 * What the register says of a school.
 *
 * @param regionCode its county; null where it was taken out of the register
 * @param isInProgramme whether its meals are paid for by the nutrition programme
 * @param offset its place on the topic of schools; the highest counts
 */
public record Enrolment(
    String schoolId, @Nullable String regionCode, boolean isInProgramme, long offset)
    implements MoneyWord {}
