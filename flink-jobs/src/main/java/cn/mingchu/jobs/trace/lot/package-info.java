/**
 * Where does a lot lie, and may what lies there be used? Plain Java, no clock of its own.
 *
 * <p>The {@link cn.mingchu.jobs.trace.book.LotBook} knows what is suspect; here is what people are
 * told of it.
 */
@NullMarked
package cn.mingchu.jobs.trace.lot;

import org.jspecify.annotations.NullMarked;
