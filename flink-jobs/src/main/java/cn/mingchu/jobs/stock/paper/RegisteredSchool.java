package cn.mingchu.jobs.stock.paper;

import org.jspecify.annotations.Nullable;

/**
 * What the register says of a school.
 *
 * @param regionCode its county; null where it was taken out of the register
 * @param isInProgramme whether its meals are paid for by the nutrition programme
 * @param hasCanteen whether anything is cooked there
 * @param offset its place on the topic of schools; the highest counts
 * @param eventIdHigh of the event that says so; 0 where it was taken out
 * @param eventIdLow likewise
 * @param ingestTime when the gateway took it in, UTC milliseconds; 0 where it was taken out
 */
public record RegisteredSchool(
    String schoolId,
    @Nullable String regionCode,
    boolean isInProgramme,
    boolean hasCanteen,
    long offset,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime) {}
