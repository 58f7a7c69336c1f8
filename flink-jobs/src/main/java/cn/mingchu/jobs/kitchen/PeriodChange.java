package cn.mingchu.jobs.kitchen;

import org.jspecify.annotations.Nullable;

/**
 * A period of the school calendar was made, changed or taken back.
 *
 * @param id of the period
 * @param record the period in single-object encoding; null when it was taken back
 * @param offset its place on the topic of the calendar
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record PeriodChange(String id, byte @Nullable [] record, long offset)
    implements ReferenceChange {}
