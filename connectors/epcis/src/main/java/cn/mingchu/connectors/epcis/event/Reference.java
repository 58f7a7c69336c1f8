package cn.mingchu.connectors.epcis.event;

import org.jspecify.annotations.Nullable;

/** A business transaction, a source or a destination, and what it is; null where nobody says. */
public record Reference(@Nullable String type, String id) {}
