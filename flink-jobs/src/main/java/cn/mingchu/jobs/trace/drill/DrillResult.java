package cn.mingchu.jobs.trace.drill;

import org.jspecify.annotations.Nullable;

/**
 * What a drill found, so far.
 *
 * @param revision from 1; a higher one replaces a lower one
 * @param foundAt since when so much is found, by the gateway's clock, UTC milliseconds; null where
 *     nothing is
 * @param decidedAt when it was told, by the gateway's clock, UTC milliseconds
 */
public record DrillResult(
    IssuedDrill issued,
    int revision,
    @Nullable Long foundAt,
    long decidedAt,
    Whereabouts whereabouts) {}
