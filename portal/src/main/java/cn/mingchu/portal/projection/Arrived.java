package cn.mingchu.portal.projection;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic and where it stood.
 *
 * @param value null for a tombstone: what {@code key} named is no more
 */
record Arrived<T extends SpecificRecord>(
    int partition, long offset, @Nullable String key, @Nullable T value) {}
