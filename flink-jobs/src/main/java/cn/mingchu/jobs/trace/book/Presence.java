package cn.mingchu.jobs.trace.book;

/**
 * When something suspect may have lain in a lot though the recall was known.
 *
 * @param from the first such moment, UTC milliseconds
 * @param to the first moment after the last one; {@link Long#MAX_VALUE} where it still lies there
 */
public record Presence(long from, long to) {}
