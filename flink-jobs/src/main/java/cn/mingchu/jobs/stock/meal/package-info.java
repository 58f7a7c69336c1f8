/**
 * Was what was planned for a meal taken out of the store, cooked and eaten, and what did it cost?
 */
@NullMarked
package cn.mingchu.jobs.stock.meal;

import org.jspecify.annotations.NullMarked;
