/** Which rules bind a canteen's store? Plain Java. */
@NullMarked
package cn.mingchu.jobs.stock.rules;

import org.jspecify.annotations.NullMarked;
