package cn.mingchu.jobs.trace.lot;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A rule fired on a lot, or what was said of it before has changed.
 *
 * @param findingId the same for every revision of one recall at one node
 * @param revision from 1; a higher one replaces a lower one
 * @param nodeId the lot, dish or rest in a kitchen, where it is
 * @param recallId why it must not be used
 * @param startTime first moment of it, UTC milliseconds
 * @param endTime first moment after it, UTC milliseconds; null while it lasts
 * @param decidedIngestTime when the gateway took in what settled it, UTC milliseconds
 */
public record LotFinding(
    String findingId,
    int revision,
    String ruleId,
    int ruleVersion,
    String nodeId,
    String recallId,
    String schoolId,
    @Nullable String regionCode,
    Severity severity,
    FindingStatus status,
    long startTime,
    @Nullable Long endTime,
    long decidedIngestTime) {}
