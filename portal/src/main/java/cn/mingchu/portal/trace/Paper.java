package cn.mingchu.portal.trace;

import java.time.Instant;

/**
 * A paper that says something of a lot.
 *
 * @param kind of {@code DELIVERY}, {@code MEAL}, {@code SUPPLY_STEP}, {@code STOCK_MOVEMENT},
 *     {@code LOT_TEST}, {@code RECALL} and {@code LOT_HOLD}
 * @param id as whoever wrote it numbers it
 */
record Paper(String kind, String party, String id, int revision, Instant time) {}
