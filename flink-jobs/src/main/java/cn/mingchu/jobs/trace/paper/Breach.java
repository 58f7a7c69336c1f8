package cn.mingchu.jobs.trace.paper;

/**
 * That a store was too warm for what lies in it, as somebody who watches the store has found.
 *
 * @param findingId the same for all its revisions
 * @param revision from 1; the highest counts
 * @param schoolId whose store it is
 * @param storeId the device that watches the store
 * @param stands whether it is so, and grave; false where it is withdrawn, held back or slight
 * @param since when it began, UTC milliseconds
 * @param until the first moment after it, UTC milliseconds; {@link Long#MAX_VALUE} while it lasts
 * @param knownAt when this revision became true, UTC milliseconds
 * @param source the reading that decided it
 */
public record Breach(
    String findingId,
    int revision,
    String schoolId,
    String storeId,
    boolean stands,
    long since,
    long until,
    long knownAt,
    PaperSource source) {}
