package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.paper.MoveClaim;

/**
 * A move, as a lot in a canteen's store hears of it.
 *
 * @param nodeId the lot in the store
 */
public record StoreMove(String nodeId, MoveClaim move) {}
