package cn.mingchu.jobs.kitchen;

import org.jspecify.annotations.Nullable;

/**
 * A rule setting was made, changed or taken back.
 *
 * @param record the setting in single-object encoding; null when it was taken back
 * @param offset its place on the topic of settings
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record SettingChange(String settingId, byte @Nullable [] record, long offset)
    implements Notice {}
