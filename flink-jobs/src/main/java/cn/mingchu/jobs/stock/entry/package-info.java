/** When were the books of a store written, and do they look as if they were made up? Plain Java. */
@NullMarked
package cn.mingchu.jobs.stock.entry;

import org.jspecify.annotations.NullMarked;
