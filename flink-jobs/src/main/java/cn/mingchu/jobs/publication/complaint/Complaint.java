package cn.mingchu.jobs.publication.complaint;

import cn.mingchu.jobs.runtime.Ingested;
import org.jspecify.annotations.Nullable;

/**
 * One revision of what became of a complaint. Its words are not in it, and neither is how somebody
 * rated the food.
 *
 * @param feedbackId opaque
 * @param revision from 1; the highest counts
 * @param receivedTime when it came, UTC milliseconds
 * @param settledTime when it was answered first, or laid aside without an answer, UTC milliseconds;
 *     null while it waits
 */
public record Complaint(
    String schoolId,
    @Nullable String regionCode,
    String feedbackId,
    int revision,
    long receivedTime,
    @Nullable Long settledTime,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements Ingested {}
