package cn.mingchu.jobs.kitchen;

import org.jspecify.annotations.Nullable;

/**
 * A rule setting was made, changed or taken back.
 *
 * @param id of the setting
 * @param record the setting in single-object encoding; null when it was taken back
 * @param offset its place on the topic of settings
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record SettingChange(String id, byte @Nullable [] record, long offset)
    implements ReferenceChange {}
