package cn.mingchu.jobs.stock.gap;

import cn.mingchu.jobs.finding.BookEvidence;
import org.jspecify.annotations.Nullable;

/**
 * Meals one after the other in which more of a food group was missing than not, so far.
 *
 * @param missed what is missing in all, in millionths of a meal; more than 0
 * @param missingGrams likewise, in grams of the food that the group is counted in
 * @param plannedGrams what was planned in them
 * @param first the report of the first of them
 * @param last of the last of them
 * @param toldBy of the meal with which it was enough to tell of; null while it is not
 * @param toldIngestTime when the gateway took that in, or a day after it; 0 while it is not told
 */
record Run(
    long missed,
    long missingGrams,
    long plannedGrams,
    BookEvidence first,
    BookEvidence last,
    @Nullable BookEvidence toldBy,
    long toldIngestTime) {}
