package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.paper.Node;

/**
 * That a lot lies, or lay, at a party.
 *
 * @param ingestTime when the gateway took in what says so, UTC milliseconds
 */
public record Sighting(Node node, long ingestTime) {}
