/**
 * What of a suspect lot is in which other lot? Plain Java, no clock.
 *
 * <p>Each lot keeps its own {@link cn.mingchu.jobs.trace.book.LotBook}: what came in and what left,
 * in grams. It hears from the lots before it what share of each incoming link is suspect, and tells
 * the lots after it the same of what left. Whatever order links, recalls and shares come in, all
 * lots end with the same books: what leaves a lot depends on nothing that came later, so the shares
 * run along the time and come to rest, goods that are returned included.
 */
@NullMarked
package cn.mingchu.jobs.trace.book;

import org.jspecify.annotations.NullMarked;
