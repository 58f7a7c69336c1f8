package cn.mingchu.jobs.trace.drill;

import org.jspecify.annotations.Nullable;

/**
 * A school, as the register has it.
 *
 * @param regionCode its county; null where it was taken out of the register
 */
public record RegisteredSchool(String schoolId, @Nullable String regionCode) {}
