/**
 * What do papers say of lots? Plain Java, no clock.
 *
 * <p>A {@link cn.mingchu.jobs.trace.paper.Paper} makes {@link cn.mingchu.jobs.trace.paper.Claim}s:
 * that goods moved, that something was issued for a meal, that a lot is recalled. Of each paper the
 * highest revision counts; what it no longer claims is taken back. What was issued for a meal and
 * is in none of its dishes is worked out where all claims on the meal come together, and where a
 * recalled lot lies where all of the lot do.
 */
@NullMarked
package cn.mingchu.jobs.trace.paper;

import org.jspecify.annotations.NullMarked;
