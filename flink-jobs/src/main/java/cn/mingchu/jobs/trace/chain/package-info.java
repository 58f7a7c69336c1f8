/**
 * Does what a canteen cooks have a chain and its papers, and is it in date? Plain Java, no clock of
 * its own.
 *
 * <p>A {@link cn.mingchu.jobs.trace.chain.StoreBook} knows what came into and left a canteen's
 * store of one lot, a {@link cn.mingchu.jobs.trace.chain.DishBook} what of a dish that bears out.
 */
@NullMarked
package cn.mingchu.jobs.trace.chain;

import org.jspecify.annotations.NullMarked;
