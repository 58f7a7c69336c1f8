package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.book.Exposure;
import cn.mingchu.jobs.trace.lot.Place;

/**
 * What of a recall is at a node, for everybody.
 *
 * @param ingestTime when the gateway took in what settled it, UTC milliseconds
 */
public record NodeExposure(Exposure exposure, Place place, long ingestTime) {}
