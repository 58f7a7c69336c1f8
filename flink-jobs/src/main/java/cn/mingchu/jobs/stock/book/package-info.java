/** How much of each lot is in a canteen's store, and what in its book does not add up? */
@NullMarked
package cn.mingchu.jobs.stock.book;

import org.jspecify.annotations.NullMarked;
