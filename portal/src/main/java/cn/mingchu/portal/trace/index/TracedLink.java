package cn.mingchu.portal.trace.index;

import cn.mingchu.schemas.event.LinkStep;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of a trace.
 *
 * @param from id of a node; null where the goods come into being, or nobody knows from what
 * @param to id of a node; null where they cease to be goods: eaten, discarded
 * @param eventId the event that says so
 * @param ofAsked of what was asked for, how much moved; null where nothing can have
 * @param inAsked of what moved, how much came to what was asked for; null where nothing can have
 */
public record TracedLink(
    String id,
    int revision,
    @Nullable String from,
    @Nullable String to,
    long grams,
    Instant time,
    LinkStep step,
    @Nullable String label,
    UUID eventId,
    @Nullable Portion ofAsked,
    @Nullable Portion inAsked) {}
