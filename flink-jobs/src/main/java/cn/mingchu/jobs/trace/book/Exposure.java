package cn.mingchu.jobs.trace.book;

/**
 * What of a recall is, and was, in a lot.
 *
 * @param revision counts what was said of this lot and recall; a higher one replaces a lower one
 * @param suspect of all that ever lay there: what came in suspect, or became so there
 * @param onHand of what lies there now
 */
public record Exposure(String recallId, String lotId, int revision, Share suspect, Share onHand) {}
