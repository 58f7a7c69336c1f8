/** Did a school pay more than others, or than it did before, and is a price only mistyped? */
@NullMarked
package cn.mingchu.jobs.stock.price;

import org.jspecify.annotations.NullMarked;
