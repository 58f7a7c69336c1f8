package cn.mingchu.jobs.trace.book;

/**
 * A link, as one of its two lots hears of it.
 *
 * @param lotId one end of the link, in any revision of it
 */
public record Movement(String lotId, LotLink link) implements LotInput {}
